import { Link, useLocation } from '@tanstack/react-router'
import styles from './frame.module.css'
import type { Entry } from './room-screens.ts'

const isCurrent = (entry: Entry, path: string) =>
  entry.to === '/' ? path === '/' : path === entry.to || path.startsWith(`${entry.to}/`)

const useCurrent = () => {
  const path = useLocation({ select: ({ pathname }) => pathname })
  return (entry: Entry) => (isCurrent(entry, path) ? ('page' as const) : undefined)
}

export const HeaderNavigation = ({ entries }: { entries: readonly Entry[] }) => {
  const current = useCurrent()
  return (
    <nav className={styles.nav} aria-label="Principale">
      <ul>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} aria-current={current(entry)} activeProps={{}}>
              {entry.word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** On a phone: the same words at the thumb, with their icon. */
export const PhoneBar = ({ entries }: { entries: readonly Entry[] }) => {
  const current = useCurrent()
  if (entries.length === 0) return null
  return (
    <nav className={styles.phoneBar} aria-label="Principale">
      <ul>
        {entries.slice(0, 5).map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} aria-current={current(entry)} activeProps={{}}>
              <entry.icon size={22} />
              {entry.word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
