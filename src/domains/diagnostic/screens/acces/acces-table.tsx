/** The twin of the map: each commune, before and after the try. */
import { capitalizeFirst, formatNumber } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { isWhole } from '../../rules/acces.ts'
import type { SourceOffre } from '../../rules/offre.ts'
import { writeDifferences } from '../../rules/simulation.ts'
import { diagnostic } from '../client.ts'
import styles from './acces.module.css'
import type { Pointed } from './acces-map.tsx'
import { otherSource, SOURCE_LABELS, sayBoth } from './source-words.ts'
import type { AccesState, Ligne } from './use-acces.ts'
import { sayAcces, sayGain, sayNombre, UNITE } from './words.ts'

const MANY = 150
const hidden = <span className={styles.quiet}>masqué</span>
const partial = <span className={styles.quiet}>non calculé</span>

/** Who works out of reach of the territory is not counted: nothing is said of them. */
const sayCount = (count: number | null, isSite: boolean): string =>
  count === null ? 'moins de 6' : isSite || count > 0 ? sayNombre(count) : 'hors de portée'

const columnsOf = ({ data, hasTry }: AccesState): Column<Ligne>[] => {
  const { apl } = data
  const unsaid = (one: Ligne) => (isWhole(data.source, one) ? hidden : partial)
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
      head: data.repertoire ? SOURCE_LABELS[data.source] : 'Comptés',
      cell: ({ offreApres, site }) => sayCount(offreApres, site),
      sort: ({ offreApres }) => offreApres,
      right: true,
    },
    ...(data.repertoire
      ? ([
          {
            head: SOURCE_LABELS[otherSource(data.source)],
            cell: ({ autre, site }) => sayCount(autre, site),
            sort: ({ autre }) => autre,
            right: true,
          },
        ] satisfies Column<Ligne>[])
      : []),
    {
      head: hasTry ? 'Avant' : capitalizeFirst(UNITE),
      cell: (one) => (one.avant === null ? unsaid(one) : sayAcces(one.avant)),
      sort: ({ avant }) => avant,
      right: true,
    },
    ...(hasTry
      ? ([
          {
            head: 'Après',
            cell: (one) => (one.apres === null ? unsaid(one) : <b>{sayAcces(one.apres)}</b>),
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

const AROUND: Record<SourceOffre, string> = {
  membres:
    'Elles se partagent les mêmes professionnels\u00a0; les leurs, que la CPTS ne connaît pas, ne sont pas comptés.',
  repertoire:
    'Elles se partagent les mêmes professionnels\u00a0; leur propre accès, qui dépend aussi de cabinets plus lointains, n’est pas calculé.',
}

export const AccesTable = ({ state, setHovered }: Pointed & { state: AccesState }) => {
  const { id: cptsId } = useCpts()
  const { data, propres, lignes, differences, around, setAround } = state
  const rows = around ? lignes : propres
  const query = {
    profession: data.profession.cle,
    source: data.source,
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
        hint={AROUND[data.source]}
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
      {data.repertoire && <Source>{sayBoth(data)}</Source>}
    </Section>
  )
}
