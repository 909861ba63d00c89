/** What stands around the control of a field: label, hint, error. */
import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

export type FieldFrame = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Said beside the label: needed is the rule, optional is the exception. */
  optional?: boolean
  /** At the right of the label: a key, a link. */
  aside?: ReactNode
  /** In a row whose columns have heads: the label is said, not shown. */
  bare?: boolean
  /** Said under the control: what was understood of it. */
  below?: ReactNode
}
export type Control = {
  id: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export const Field = ({
  label,
  hint,
  error,
  optional,
  aside,
  bare,
  below,
  children,
}: FieldFrame & { children: (control: Control) => ReactNode }) => {
  const id = useId()
  const described = [hint && `${id}-hint`, below && `${id}-below`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={bare ? 'visually-hidden' : styles.top}>
        <label htmlFor={id} className={styles.label}>
          {label}
          {optional && <span className={styles.optional}> (facultatif)</span>}
        </label>
        {aside}
      </div>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: styles.control!,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {(below || error) && (
        <div className={styles.under}>
          {below && (
            <div id={`${id}-below`} className={styles.hint}>
              {below}
            </div>
          )}
          {error && (
            <div id={`${id}-error`} className={styles.error}>
              {error}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

export const splitFrame = <P extends FieldFrame>({ label, hint, error, optional, aside, bare, ...rest }: P) => ({
  frame: { label, hint, error, ...(optional ? { optional } : {}), ...(bare ? { bare } : {}), aside },
  rest,
})
