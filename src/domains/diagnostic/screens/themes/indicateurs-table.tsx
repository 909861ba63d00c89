/** The indicators of a theme, a row for each source of each: sources that disagree stand one under the other. */
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import type { IndicateurLu, LectureVue, RecopieVue, TerrainVu, ValeurVue, ZoneComparee } from '../../contract-themes.ts'
import { sayEcart, sayNombreRecopie, sayPeriode, sayRecopie } from '../../labels-themes.ts'
import { Quiet, TerritoireFigure } from './territoire-figure.tsx'
import styles from './themes.module.css'

export type Recopiee = { definition: IndicateurTerritorial; recopies: readonly RecopieVue[] }
type Props = {
  caption: string
  terrain: TerrainVu
  rows: readonly IndicateurLu[]
  /** Known from pasted tables only. */
  recopiees: readonly Recopiee[]
}

type Row = {
  cle: string
  definition: IndicateurTerritorial
  /** The first row of an indicator has its name, and sorts the others. */
  first: boolean
  several: boolean
  semblables: IndicateurLu['semblables']
  said: { lecture: LectureVue; recopie?: undefined } | { recopie: RecopieVue; lecture?: undefined }
  ecart: string | null
  /** Of the first row, in each column. */
  sort: (genre: string) => number | null
}

const rowsOf = (one: IndicateurLu | Recopiee, terrain: TerrainVu): Row[] => {
  const { definition, recopies } = one
  const lectures = 'lectures' in one ? one.lectures : []
  const said: Row['said'][] = [...lectures.map((lecture) => ({ lecture })), ...recopies.map((recopie) => ({ recopie }))]
  const head = said[0]!
  const own = valueIn(head, terrain, 'territoire')
  return said.map((each, rank) => {
    const isAlike = each.recopie?.comparable !== false && head.recopie?.comparable !== false
    return {
      cle: `${definition.code} ${rank}`,
      definition,
      first: rank === 0,
      several: said.length > 1,
      semblables: rank === 0 && 'semblables' in one ? one.semblables : null,
      said: each,
      ecart:
        rank === 0
          ? null
          : isAlike
            ? sayEcart({ valeur: own }, { valeur: valueIn(each, terrain, 'territoire') }, definition)
            : 'autre unité',
      sort: (genre) => valueIn(head, terrain, genre),
    }
  })
}

const valueIn = ({ lecture, recopie }: Row['said'], terrain: TerrainVu, genre: string): number | null => {
  if (recopie) return recopie.valeurs.find(({ zone }) => zone === genre)?.valeur ?? null
  if (genre === 'territoire') return lecture.territoire.valeur
  const zone = terrain.zones.find((each) => each.genre === genre)
  return (zone && zoneOf(lecture, zone.cle)?.valeur) ?? null
}

/** Of each kind, the zone of most inhabitants. */
const COMPARED = ['departement', 'region', 'france'] as const

/** Fewer are said: the source does not cover them all. */
const EPCI_SEMBLABLES = 5

export const IndicateursTable = ({ caption, terrain, rows, recopiees }: Props) => {
  const zones = COMPARED.flatMap((genre) => terrain.zones.find((zone) => zone.genre === genre) ?? [])
  return (
    <DataTable
      caption={caption}
      rows={[...rows, ...recopiees].flatMap((one) => rowsOf(one, terrain))}
      keyOf={({ cle }) => cle}
      linkOf={({ definition }) => `/diagnostic/indicateurs/${definition.code}`}
      columns={[
        {
          head: 'Indicateur',
          cell: (row) => <Name row={row} />,
          sort: ({ definition }) => definition.libelle,
          width: '36%',
        },
        {
          head: 'Territoire',
          cell: ({ definition, said: { lecture, recopie } }) =>
            lecture ? (
              <TerritoireFigure definition={definition} lecture={lecture} />
            ) : (
              <Pasted recopie={recopie} zone="territoire" />
            ),
          sort: ({ sort }) => sort('territoire'),
          right: true,
        },
        ...zones.map((zone) => ({
          head: zone.nom,
          cell: (row: Row) => <InZone row={row} zone={zone} />,
          sort: ({ sort }: Row) => sort(zone.genre),
          right: true,
        })),
        {
          head: 'Semblables',
          cell: ({ definition, semblables, first }: Row) =>
            first && (
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

const Pasted = ({ recopie, zone }: { recopie: RecopieVue; zone: string }) => {
  const isKnown = recopie.valeurs.some((one) => one.zone === zone && one.valeur !== null)
  return <span className={isKnown ? styles.number : styles.quiet}>{sayNombreRecopie(recopie, zone)}</span>
}

const InZone = ({ row: { definition, said }, zone }: { row: Row; zone: ZoneComparee }) =>
  said.recopie ? (
    <Pasted recopie={said.recopie} zone={zone.genre} />
  ) : (
    <Quiet valeur={zoneOf(said.lecture, zone.cle)} decimales={definition.decimales} />
  )

const Name = ({ row: { definition, first, several, said, ecart } }: { row: Row }) => {
  const source = said.recopie ? sayRecopie(said.recopie) : said.lecture.provenance
  if (!first)
    return (
      <span className={`${styles.name} ${styles.other}`}>
        <small className={styles.quiet}>
          <span className="visually-hidden">{definition.libelle}, </span>
          selon {source}
          {ecart && ` · ${ecart}`}
        </small>
      </span>
    )
  return (
    <span className={styles.name}>
      {definition.libelle}
      <small className={styles.quiet}>
        {definition.unite}, {several || said.recopie ? `selon ${source}` : sayPeriode(said.lecture)}
      </small>
    </span>
  )
}
