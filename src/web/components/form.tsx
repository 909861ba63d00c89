import { type FormEvent, type ReactNode, useRef } from 'react'
import styles from './field.module.css'
import { Problem } from './problem.tsx'

type Props = {
  onSubmit: () => unknown
  children: ReactNode
  /** The buttons. */
  actions: ReactNode
  error?: unknown
  /** As wide as its column. */
  wide?: boolean
}

/** Submits with Enter; the error stands above the buttons, and the first field at fault takes the focus. */
export const Form = ({ onSubmit, children, actions, error, wide = false }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // What cannot be read yet is not sent as if it were empty.
    const unread = form.current?.querySelector<HTMLElement>('[data-unread]')
    if (unread) return unread.focus()
    await onSubmit()
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  return (
    <form ref={form} noValidate className={wide ? undefined : styles.form} onSubmit={submit}>
      {children}
      <Problem error={error} />
      <div className={styles.formActions}>{actions}</div>
    </form>
  )
}

/** Fields side by side when there is room. */
export const Pair = ({ children }: { children: ReactNode }) => <div className={styles.pair}>{children}</div>
