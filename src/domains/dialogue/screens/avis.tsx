/** What the CPAM and the ARS said of a mission. */
import type { AvisVu } from '../contract-dossiers.ts'
import { jourDe, ORGANISME_LABELS } from '../labels.ts'
import styles from './dialogue.module.css'

export const Avis = ({ avis, zone }: { avis: readonly AvisVu[]; zone: string }) =>
  avis.map((one) => (
    <div key={one.id} className={styles.avis}>
      <b>
        {ORGANISME_LABELS[one.organisme]}, {one.auteur}
      </b>{' '}
      <span className={styles.silent}>le {jourDe(one.ecritLe, zone)}</span>
      <p>{one.texte}</p>
    </div>
  ))
