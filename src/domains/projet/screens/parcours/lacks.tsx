import { Link } from '@tanstack/react-router'
import type { ManqueLu } from '../../contract-parcours.ts'
import styles from './parcours.module.css'

const TITLES: Record<ManqueLu['degre'], string> = {
  bloquant: 'indispensable avant l’envoi',
  conseil: '',
  attente: 'à attendre',
}

/** What is missing, in sentences; each leads to where it is added, unless one is already there. */
export const Lacks = ({ manques, here }: { manques: readonly ManqueLu[]; here?: string }) => {
  if (manques.length === 0) return null
  return (
    <ul className={styles.lacks} aria-label="Ce qui manque">
      {manques.map(({ code, degre, phrase, verbe, vers }) => (
        <li key={code} data-degre={degre}>
          <span>
            {phrase}
            {TITLES[degre] !== '' && <small> {TITLES[degre]}</small>}
          </span>
          {vers !== here && <Link to={vers}>{verbe}</Link>}
        </li>
      ))}
    </ul>
  )
}
