/**
 * Label above, hint under the label, error under the field with what to do; no placeholder as a label.
 * `<Field label="Nom" error={champs.nom}>{(control) => <input {...control} … />}</Field>`, or the ready-made ones.
 */
import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

export type FieldFrame = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Said beside the label: needed is the rule, optional is the exception. */
  optional?: boolean
  /** At the right of the label: a key, a link. */
  aside?: ReactNode
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
  children,
}: FieldFrame & { children: (control: Control) => ReactNode }) => {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.top}>
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
      {error && (
        <div id={`${id}-error`} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  )
}

const split = <P extends FieldFrame>({ label, hint, error, optional, aside, ...rest }: P) => ({
  frame: { label, hint, error, ...(optional ? { optional } : {}), aside },
  rest,
})

type Texts = Omit<ComponentProps<'input'>, 'value' | 'onChange'> &
  FieldFrame & { value: string; onChange: (value: string) => void }

export const TextField = (props: Texts) => {
  const { frame, rest } = split(props)
  const { onChange, ...input } = rest
  return (
    <Field {...frame}>
      {(control) => (
        <input type="text" {...input} {...control} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}

type Areas = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> &
  FieldFrame & { value: string; onChange: (value: string) => void }

export const TextArea = (props: Areas) => {
  const { frame, rest } = split(props)
  const { onChange, ...area } = rest
  return (
    <Field {...frame}>
      {(control) => (
        <textarea rows={3} {...area} {...control} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}

export const NumberField = (props: Texts) => <TextField inputMode="numeric" autoComplete="off" {...props} />
/** The browser shows the day in the language of the person; the value is `2026-11-24`. */
export const DateField = (props: Texts) => <TextField {...props} type="date" />
/** The value is `14:30`. */
export const TimeField = (props: Texts) => <TextField step={300} {...props} type="time" />

export type Choice = { value: string; label: string; disabled?: boolean }
type Selects = Omit<ComponentProps<'select'>, 'value' | 'onChange'> &
  FieldFrame & {
    value: string
    onChange: (value: string) => void
    choices: readonly Choice[]
    /** The first line when nothing is chosen: « Choisir un motif ». */
    none?: string
  }

export const SelectField = (props: Selects) => {
  const { frame, rest } = split(props)
  const { onChange, choices, none, ...select } = rest
  return (
    <Field {...frame}>
      {(control) => (
        <select {...select} {...control} onChange={(event) => onChange(event.currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
