/**
 * A button says what it does, with the object: « Approuver 11 lignes, 3 384,50 € ». A disabled one says why, beside it.
 */
import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { Kbd } from './kbd.tsx'

/** `plain` looks like a link: for what is secondary in a sentence or a row. `onInk` is for dark grounds. */
export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger' | 'onInk'

type Look = {
  kind?: ButtonKind | undefined
  /** `small` in rows of a table, `large` for the one action of a phone screen. */
  size?: 'small' | 'normal' | 'large' | undefined
  icon?: ReactNode
  /** The key that does the same, shown after the words. */
  keyName?: string | undefined
  children: ReactNode
}
type ButtonProps = Look &
  Pick<
    ComponentProps<'button'>,
    'type' | 'form' | 'disabled' | 'onClick' | 'autoFocus' | 'aria-expanded' | 'aria-haspopup' | 'ref' | 'id'
  > & {
    /** Said in place of the words, when they are not enough. */
    label?: string | undefined
    /** While it works: the words stay, presses do nothing. */
    pending?: boolean | undefined
    /** Why it cannot be pressed, shown beside. It stays in the order of focus, so that everyone can learn why. */
    blocked?: string | undefined | false
  }

const lookOf = (kind: ButtonKind = 'secondary', size = 'normal') => `${styles.button} ${styles[kind]} ${styles[size]}`

export const Button = ({
  kind,
  size,
  icon,
  keyName,
  children,
  label,
  pending,
  blocked,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => {
  const button = (
    <button
      {...rest}
      type={type}
      className={lookOf(kind, size)}
      aria-label={label}
      aria-disabled={pending || blocked ? true : undefined}
      data-pending={pending || undefined}
      onClick={(event) => {
        if (pending || blocked) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon}
      {children}
      {keyName && <Kbd onDark={kind === 'primary'}>{keyName}</Kbd>}
    </button>
  )
  if (!blocked) return button
  return (
    <span className={styles.blocked}>
      {button}
      <span className={styles.why}>{blocked}</span>
    </span>
  )
}

/** Same looks, but it goes somewhere. */
type ButtonLinkProps = Look & {
  to: string
  /** Said in place of the words, and holding them, where several are alike. */
  label?: string | undefined
}
export const ButtonLink = ({ kind, size, icon, keyName, children, to, label }: ButtonLinkProps) => (
  <Link to={to} aria-label={label} className={lookOf(kind, size)}>
    {icon}
    {children}
    {keyName && <Kbd onDark={kind === 'primary'}>{keyName}</Kbd>}
  </Link>
)

/** For an address that the server answers itself, or of another site: the browser leaves the page. */
export const LeavingLink = ({ kind, size, icon, children, to }: Omit<ButtonLinkProps, 'label' | 'keyName'>) => (
  <a href={to} className={lookOf(kind, size)}>
    {icon}
    {children}
  </a>
)
