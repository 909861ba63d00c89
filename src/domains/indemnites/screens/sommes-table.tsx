/** Sums that are owed, one a line: who, for what, how much, where it is. */
import { Link } from '@tanstack/react-router'
import { formatDuration } from '../../../kernel/french.ts'
import { euros, shortDay } from '../../../web/components/days.ts'
import { LongTable } from '../../../web/components/long-table.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import type { SommeLue } from '../contract.ts'
import { etatOf, GENRE_LABELS, missionLabel } from '../labels.ts'
import styles from './indemnites.module.css'
import { PickBox } from './pick-bar.tsx'

type Pick = { isPicked: (id: string) => boolean; toggle: (id: string) => void; may: (one: SommeLue) => boolean }
type Props = { rows: readonly SommeLue[]; none: string; pick?: Pick | null }

/** What is settled is silent. */
export const EtatSomme = ({ somme }: { somme: Parameters<typeof etatOf>[0] }) => {
  const word = etatOf(somme)
  const waits = ['À contrôler', 'À approuver', 'À payer', 'À rendre', 'Dans un lot'].includes(word)
  return waits ? <StatusChip kind="waiting">{word}</StatusChip> : <span className={styles.silent}>{word}</span>
}

export const SommesTable = ({ rows, none, pick = null }: Props) => (
  <LongTable
    caption="Sommes dues"
    rows={rows}
    keyOf={({ id }) => id}
    {...(pick ? {} : { linkOf: ({ id }: SommeLue) => `/finances/indemnites/${id}` })}
    none={none}
    columns={[
      ...(pick
        ? [
            {
              head: 'Choisir',
              quiet: true,
              width: '44px',
              cell: (row: SommeLue) =>
                pick.may(row) ? (
                  <PickBox
                    label={`${row.beneficiaire}, ${row.objet}`}
                    checked={pick.isPicked(row.id)}
                    onChange={() => pick.toggle(row.id)}
                  />
                ) : null,
            },
          ]
        : []),
      { head: 'Date', width: '110px', cell: ({ jour }) => shortDay(jour), sort: ({ jour }) => jour },
      {
        head: 'Bénéficiaire',
        cell: ({ beneficiaire }) => <b>{beneficiaire}</b>,
        sort: ({ beneficiaire }) => beneficiaire,
      },
      {
        head: 'Pour',
        bare: true,
        width: '36%',
        cell: (row) => (
          <div className={styles.object}>
            {pick ? (
              <Link to="/finances/indemnites/$sommeId" params={{ sommeId: row.id }}>
                {row.objet}
              </Link>
            ) : (
              row.objet
            )}
            <small>
              {GENRE_LABELS[row.genre]}, {missionLabel(row.mission)}
              {row.minutes !== null && `, ${formatDuration(row.minutes)}`}
            </small>
            {row.etat !== 'refusee' &&
              row.payeCentimes === 0 &&
              row.avertissements.map((one) => (
                <span key={one} className={styles.warn}>
                  {one}{' '}
                </span>
              ))}
          </div>
        ),
        sort: ({ objet }) => objet,
      },
      {
        head: 'Montant',
        right: true,
        width: '110px',
        cell: ({ centimes }) => <b>{euros(centimes)}</b>,
        sort: ({ centimes }) => centimes,
      },
      { head: 'Où elle en est', width: '150px', cell: (row) => <EtatSomme somme={row} />, sort: (row) => etatOf(row) },
    ]}
  />
)
