import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import type { IndicateurLu, LectureVue, TerrainVu, ValeurVue } from '../../contract-themes.ts'
import { sayEcart, sayPeriode } from '../../labels-themes.ts'
import { Quiet, TerritoireFigure } from './territoire-figure.tsx'
import styles from './themes.module.css'

type Props = { caption: string; terrain: TerrainVu; rows: readonly IndicateurLu[] }

/** Of each kind, the zone of most inhabitants. */
const COMPARED = ['departement', 'region', 'france'] as const

/** Fewer are said: the source does not cover them all. */
const EPCI_SEMBLABLES = 5

export const IndicateursTable = ({ caption, terrain, rows }: Props) => {
  const zones = COMPARED.flatMap((genre) => terrain.zones.find((zone) => zone.genre === genre) ?? [])
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ definition }) => definition.code}
      linkOf={({ definition }) => `/diagnostic/indicateurs/${definition.code}`}
      columns={[
        {
          head: 'Indicateur',
          cell: (one) => <Name one={one} />,
          sort: ({ definition }) => definition.libelle,
          width: '36%',
        },
        {
          head: 'Territoire',
          cell: ({ definition, lectures }) => <TerritoireFigure definition={definition} lecture={lectures[0]!} />,
          sort: ({ lectures }) => lectures[0]!.territoire.valeur,
          right: true,
        },
        ...zones.map(({ cle, nom }) => ({
          head: nom,
          cell: (one: IndicateurLu) => (
            <Quiet valeur={zoneOf(one.lectures[0]!, cle)} decimales={one.definition.decimales} />
          ),
          sort: (one: IndicateurLu) => zoneOf(one.lectures[0]!, cle)?.valeur ?? null,
          right: true,
        })),
        {
          head: 'Semblables',
          cell: ({ definition, semblables }: IndicateurLu) => (
            <>
              <Quiet valeur={semblables?.valeur} decimales={definition.decimales} />
              {semblables && semblables.epci < EPCI_SEMBLABLES && (
                <small className={styles.partial}>{`${semblables.epci}\u00a0EPCI`}</small>
              )}
            </>
          ),
          sort: ({ semblables }) => semblables?.valeur.valeur ?? null,
          right: true,
        },
      ]}
    />
  )
}

const zoneOf = (lecture: LectureVue, cle: string): ValeurVue | undefined =>
  lecture.zones.find((zone) => zone.cle === cle)?.valeur

const Name = ({ one: { definition, lectures } }: { one: IndicateurLu }) => (
  <span className={styles.name}>
    {definition.libelle}
    <small className={styles.quiet}>
      {definition.unite}, {sayPeriode(lectures[0]!)}
      <Disagree definition={definition} lectures={lectures} />
    </small>
  </span>
)

/** Sources of one indicator that do not say the same. */
const Disagree = ({ lectures }: { definition: IndicateurTerritorial; lectures: readonly LectureVue[] }) => {
  const [first, ...others] = lectures
  const gaps = others.flatMap((other) =>
    other.periode === first!.periode ? (sayEcart(first!.territoire, other.territoire) ?? []) : [],
  )
  if (others.length === 0) return null
  return (
    <>
      {' '}
      · {others.length + 1} sources{gaps.length > 0 ? `, ${gaps[0]}` : ''}
    </>
  )
}
