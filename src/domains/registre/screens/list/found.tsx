/** Where the words that were looked for stand: under the title, with the words in bold. */
import type { ActeSummary } from '../../contract.ts'
import styles from './list.module.css'

type Found = ActeSummary['trouve'][number]

export const Pieces = ({ morceaux }: { morceaux: Found['morceaux'] }) =>
  morceaux.map(({ texte, fort }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
    fort ? <mark key={index}>{texte}</mark> : <span key={index}>{texte}</span>,
  )

/** The title is marked in its place: the rest stands here, two lines at most. */
export const FoundIn = ({ trouve }: { trouve: readonly Found[] }) =>
  trouve
    .filter(({ ou }) => ou !== 'Titre')
    .slice(0, 2)
    .map(({ ou, morceaux }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two presences bear one name of place
      <span key={`${ou} ${index}`} className={styles.found}>
        {ou}
        {'\u00a0: '}
        <Pieces morceaux={morceaux} />
      </span>
    ))
