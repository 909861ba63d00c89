/** A shift in the calendar: its hours, who holds it, what is empty; it opens. */
import type { GardeLue, TableauLu } from '../../contract.ts'
import { sayHeures, sayJour } from '../labels.ts'
import styles from './tableau.module.css'

/** « Dr Aurèle Genêt » → « Aurèle Genêt »: the title takes the room of the name. */
const shortName = (nom: string): string => nom.replace(/^(Dr|Pr)\u00a0/, '')

export const Seats = ({ it, garde, open }: { it: TableauLu; garde: GardeLue; open: () => void }) => {
  const held = it.affectations.filter(({ gardeId }) => gardeId === garde.id)
  const nomOf = (id: string) => it.volontaires.find((one) => one.id === id)?.nom ?? ''
  const empty = garde.personnes - held.length
  return (
    <button type="button" className={styles.seats} onClick={open}>
      <span className="visually-hidden">{sayJour(garde.jour)}, </span>
      <small>
        {garde.libelle}, {sayHeures(garde)}
      </small>
      {held.map(({ volontaireId, verrouillee }) => (
        <span key={volontaireId} className={styles.name} data-locked={verrouillee || undefined}>
          {shortName(nomOf(volontaireId))}
        </span>
      ))}
      {empty > 0 && <span className={styles.vacant}>{empty === 1 ? 'à pourvoir' : `${empty} à pourvoir`}</span>}
    </button>
  )
}
