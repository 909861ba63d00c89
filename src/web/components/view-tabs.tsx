import { Link } from '@tanstack/react-router'
import styles from './view-tabs.module.css'

type View = {
  word: string
  to: string
  /** The page that is open belongs to this view, at another address. */
  current?: boolean
}

/** A few views, as underlined words above the headline. Each is an address. */
export const ViewTabs = ({ label, views }: { label: string; views: readonly View[] }) => (
  <nav aria-label={label} className={styles.tabs}>
    {views.map(({ word, to, current }) => (
      <Link
        key={to}
        to={to}
        aria-current={current ? 'page' : undefined}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        {word}
      </Link>
    ))}
  </nav>
)
