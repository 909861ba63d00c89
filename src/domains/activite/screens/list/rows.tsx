import { Link } from '@tanstack/react-router'
import { missionOf } from '../../../../web/components/missions.ts'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { ActiviteResume } from '../../contract.ts'
import { genreLabel, hourOf, sayPeople, sayWhere, shortDayOf } from '../labels.ts'
import styles from './list.module.css'

export const Rows = ({ title, rows }: { title: string; rows: readonly ActiviteResume[] }) =>
  rows.length === 0 ? null : (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )

const Row = ({ row }: { row: ActiviteResume }) => {
  const mission = missionOf(row.mission ?? 'fonctionnement')
  return (
    <li className={styles.row} data-gone={row.etat === 'annule' || undefined}>
      <span className={styles.when}>
        <b>{shortDayOf(row)}</b>
        <small>{hourOf(row.debut, row.zone)}</small>
      </span>
      <span className={styles.knot} style={{ background: mission.hue }} aria-hidden="true" />
      <span className={styles.what}>
        <Link to="/activite/$activiteId" params={{ activiteId: row.id }} className={styles.title}>
          {row.titre}
        </Link>
        <small>{[genreLabel(row.genre), row.groupe, sayWhere(row)].filter(Boolean).join(', ')}</small>
      </span>
      <small className={styles.mission}>{mission.name}</small>
      <small className={styles.people}>{sayPeople(row)}</small>
      <span className={styles.state}>
        {row.emargement && <StatusChip kind="done">feuille ouverte</StatusChip>}
        {row.etat === 'tenu' && <StatusChip kind="waiting">à signer</StatusChip>}
      </span>
    </li>
  )
}
