import { Link } from '@tanstack/react-router'
import styles from './view-tabs.module.css'

/** At most four views of a room, as underlined words above the headline. Each is an address. */
export const ViewTabs = ({ label, views }: { label: string; views: readonly { word: string; to: string }[] }) => (
  <nav aria-label={label} className={styles.tabs}>
    {views.map(({ word, to }) => (
      <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
        {word}
      </Link>
    ))}
  </nav>
)
