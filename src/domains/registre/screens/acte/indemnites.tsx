/** Who, how long, by which rule. Amounts come with the rules that the CPTS votes: none is shown before. */
import type { ActeWhole } from '../../contract.ts'
import { ERASED_NAME, QUALITE_LABELS } from '../../labels.ts'
import { SCREENS, sayMinutes, sayMoreLines } from '../labels.ts'
import styles from './acte.module.css'

type Ligne = ActeWhole['sorties']['indemnites'][number]
const SHOWN = 4

const Lines = ({ lignes }: { lignes: readonly Ligne[] }) => (
  <ul className={styles.lines}>
    {lignes.map(({ rang, nom, qualite, minutes }) => (
      <li key={rang}>
        {nom ?? ERASED_NAME} <small>{QUALITE_LABELS[qualite] ?? qualite}</small>
        {` × ${sayMinutes(minutes)} × `}
        <span className={styles.toVote}>{SCREENS.ruleToVote}</span>
      </li>
    ))}
  </ul>
)

export const Indemnites = ({ lignes }: { lignes: readonly Ligne[] }) => {
  if (lignes.length === 0) return <p>{SCREENS.noIndemnity}</p>
  const rest = lignes.slice(SHOWN)
  return (
    <>
      <Lines lignes={lignes.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{sayMoreLines(rest.length)}</summary>
          <Lines lignes={rest} />
        </details>
      )}
      <p>{SCREENS.amountsLater}</p>
    </>
  )
}
