/** The pages open to all that say what a paper is worth: whoever came to the wrong one finds the right one. */
import { Link } from '@tanstack/react-router'
import styles from './other-checks.module.css'

const CHECKS = [
  { to: '/verifier', word: 'Un acte du registre, par son empreinte' },
  { to: '/verifier-un-dossier', word: 'Un dossier figé du dialogue de gestion' },
  { to: '/attestation', word: 'Une attestation d’adhésion' },
] as const

export const OtherChecks = ({ here }: { here: (typeof CHECKS)[number]['to'] }) => (
  <nav className={styles.others} aria-label="Vérifier autre chose">
    <span>Vérifier autre chose</span>
    {CHECKS.filter(({ to }) => to !== here).map(({ to, word }) => (
      <Link key={to} to={to}>
        {word}
      </Link>
    ))}
  </nav>
)
