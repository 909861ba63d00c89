import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Me } from '../client/session.ts'
import styles from './frame.module.css'
import { Mark } from './mark.tsx'
import { SkipLink } from './skip-link.tsx'
import { TrialMark } from './trial-mark.tsx'

/** Without navigation: pages open to all, and what a signed link opens. */
export const PlainFrame = ({ me, children }: { me: Me | undefined; children: ReactNode }) => (
  <div className={styles.public}>
    <SkipLink />
    <header className={styles.header}>
      <Link to="/" className={styles.brand} aria-label="Maillage, accueil">
        <Mark />
        <span className={me?.lien ? styles.brandWord : styles.brandAlways}>Maillage</span>
      </Link>
      {me?.lien && <span className={styles.cptsPlain}>{me.lien.cptsNom}</span>}
      {me?.installation.nature === 'demonstration' && <TrialMark />}
    </header>
    <main id="contenu" className={styles.page} tabIndex={-1}>
      {children}
    </main>
    <footer className={styles.footer}>
      <Link to="/mentions">Mentions légales et accessibilité</Link>
    </footer>
  </div>
)
