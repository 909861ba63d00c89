/** The twin of the map: each commune, before and after the try. */
import { capitalizeFirst, formatNumber } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { writeDifferences } from '../../rules/simulation.ts'
import { diagnostic } from '../client.ts'
import styles from './acces.module.css'
import type { Pointed } from './acces-map.tsx'
import type { AccesState, Ligne } from './use-acces.ts'
import { sayAcces, sayGain, sayNombre, UNITE } from './words.ts'

const MANY = 150
const hidden = <span className={styles.quiet}>masqué</span>

const columnsOf = ({ data, hasTry }: AccesState): Column<Ligne>[] => {
  const { apl } = data
  return [
    {
      head: 'Commune',
      bare: true,
      cell: ({ nom, approchee }) => (
        <>
          {nom}
          {approchee && (
            <>
              {' '}
              <StatusChip kind="unknown">approchée</StatusChip>
            </>
          )}
        </>
      ),
      sort: ({ nom }) => nom,
      width: '28%',
    },
    {
      head: 'Habitants',
      cell: ({ population }) => formatNumber(population),
      sort: ({ population }) => population,
      right: true,
    },
    {
      head: 'Comptés',
      cell: ({ offreApres }) => (offreApres === null ? 'moins de 6' : sayNombre(offreApres)),
      sort: ({ offreApres }) => offreApres,
      right: true,
    },
    {
      head: hasTry ? 'Avant' : capitalizeFirst(UNITE),
      cell: ({ avant }) => (avant === null ? hidden : sayAcces(avant)),
      sort: ({ avant }) => avant,
      right: true,
    },
    ...(hasTry
      ? ([
          {
            head: 'Après',
            cell: ({ apres }) => (apres === null ? hidden : <b>{sayAcces(apres)}</b>),
            sort: ({ apres }) => apres,
            right: true,
          },
          {
            head: 'Écart',
            cell: ({ avant, apres }) => (avant === null || apres === null ? '' : sayGain(apres - avant)),
            sort: ({ avant, apres }) => (avant === null || apres === null ? null : apres - avant),
            right: true,
          },
        ] satisfies Column<Ligne>[])
      : []),
    ...(apl
      ? ([
          {
            head: `APL ${apl.periode}`,
            cell: ({ apl: value }) =>
              value === null ? (
                ''
              ) : (
                <>
                  {formatNumber(value, apl.decimales)}
                  {apl.seuil !== null && value < apl.seuil && (
                    <>
                      {' '}
                      <StatusChip kind="waiting">sous {formatNumber(apl.seuil, 1)}</StatusChip>
                    </>
                  )}
                </>
              ),
            sort: ({ apl: value }) => value,
            right: true,
          },
        ] satisfies Column<Ligne>[])
      : []),
  ]
}

export const AccesTable = ({ state, setHovered }: Pointed & { state: AccesState }) => {
  const { id: cptsId } = useCpts()
  const { data, propres, lignes, differences, around, setAround } = state
  const rows = around ? lignes : propres
  const query = {
    profession: data.profession.cle,
    ...(state.hasTry ? { essai: writeDifferences(differences) } : {}),
  }
  const Table = rows.length > MANY ? LongTable : DataTable
  return (
    <Section
      title="Commune par commune"
      aside={<CsvLink href={diagnostic.exportAcces.href({ params: { cptsId }, query })} />}
    >
      <CheckField
        label="Montrer aussi les communes d’alentour"
        hint="Elles se partagent les mêmes professionnels&nbsp;; les leurs, que la CPTS ne connaît pas, ne sont pas comptés."
        checked={around}
        onChange={setAround}
      />
      <Table
        caption={`Accès aux ${data.profession.pluriel} par commune`}
        rows={rows}
        keyOf={({ code }) => code}
        onHover={(row) => setHovered(row?.code ?? null)}
        initialSort={{ head: 'Habitants', down: true }}
        tight
        columns={columnsOf(state)}
      />
    </Section>
  )
}
