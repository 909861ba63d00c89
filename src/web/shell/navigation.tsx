import { Menu } from '@mantine/core'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { icons } from '../components/icons.ts'
import styles from './frame.module.css'
import type { Entry } from './room-screens.ts'

const isUnder = (place: string, path: string) =>
  place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`)

const useCurrent = () => {
  const path = useLocation({ select: ({ pathname }) => pathname })
  return ({ to, also = [] }: Entry) => ([to, ...also].some((place) => isUnder(place, path)) ? 'page' : undefined)
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

/** Room for five at the thumb. */
const PLACES = 5

/** On a phone: the same words at the thumb, with their icon; those that find no place stand under the last. */
export const PhoneBar = ({ entries }: { entries: readonly Entry[] }) => {
  const current = useCurrent()
  if (entries.length === 0) return null
  const kept = entries.length > PLACES ? PLACES - 1 : PLACES
  const others = entries.slice(kept)
  return (
    <nav className={styles.phoneBar} aria-label="Principale">
      <ul>
        {entries.slice(0, kept).map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} aria-current={current(entry)} activeProps={{}}>
              <entry.icon size={22} />
              {entry.word}
            </Link>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <Others entries={others} isCurrent={others.some((entry) => current(entry) !== undefined)} />
          </li>
        )}
      </ul>
    </nav>
  )
}

const Others = ({ entries, isCurrent }: { entries: readonly Entry[]; isCurrent: boolean }) => {
  const navigate = useNavigate()
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <button type="button" data-current={isCurrent || undefined}>
          <icons.dots size={22} />
          Plus
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <Menu.Item key={entry.to} leftSection={<entry.icon />} onClick={() => void navigate({ to: entry.to })}>
            {entry.word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
