import { Link } from '@tanstack/react-router'
import { NBSP } from '../../../kernel/french.ts'
import type { Accueil } from './client.ts'
import styles from './home.module.css'

/** The sentence that the public page will say, in the words of the acte. */
export const LatestActe = ({ acte }: { acte: NonNullable<Accueil['dernierActe']> }) => (
  <figure className={styles.quote}>
    <blockquote>
      «{NBSP}
      {acte.pagePublique.replaceAll(/^«\s*|\s*»$/g, '')}
      {NBSP}»
    </blockquote>
    <figcaption>
      Le dernier acte du registre,{' '}
      <Link to="/registre/$acteId" params={{ acteId: acte.id }}>
        {acte.numero === null ? 'à lire' : `n°${NBSP}${acte.numero}`}
      </Link>
    </figcaption>
  </figure>
)
