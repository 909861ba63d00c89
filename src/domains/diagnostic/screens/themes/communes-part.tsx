/** One indicator over the communes: the sentence, the map with its table, how they are spread. */
import { formatNumber } from '../../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import type { IndicateurLu, LectureVue, TerrainVu } from '../../contract-themes.ts'
import { sayPartielle, sayPeriode } from '../../labels-themes.ts'
import { CommuneChoropleth } from './commune-choropleth.tsx'
import { type CommuneRow, rowsOf } from './commune-rows.ts'
import { DistributionChart, type Mark } from './distribution-chart.tsx'
import { Reserves } from './reserves.tsx'
import styles from './themes.module.css'

type Props = {
  terrain: TerrainVu
  definition: IndicateurTerritorial
  lecture: LectureVue
  semblables: IndicateurLu['semblables']
  /** Where the page does not say it above. */
  withSentence?: boolean
}

export const CommunesPart = ({ terrain, definition, lecture, semblables, withSentence = false }: Props) => {
  const rows = rowsOf(terrain, lecture)
  return (
    <>
      {withSentence && (
        <>
          <p className={styles.sentence}>{lecture.phrase}</p>
          <Reserves reserves={lecture.reserves} />
        </>
      )}
      <CommuneChoropleth terrain={terrain} rows={rows} definition={definition} periode={sayPeriode(lecture)} />
      <DistributionChart
        rows={rows}
        marks={definition.nature === 'effectif' ? [] : marksOf(terrain, lecture, semblables)}
        definition={definition}
        title={findingOf(rows, definition)}
        source={lecture.provenance}
      />
    </>
  )
}

const marksOf = (terrain: TerrainVu, lecture: LectureVue, semblables: IndicateurLu['semblables']): Mark[] => {
  const zoneOf = (genre: string) => terrain.zones.find((zone) => zone.genre === genre)
  const valueIn = (cle: string | undefined) =>
    lecture.zones.find((zone) => zone.cle === cle && !sayPartielle(zone.valeur))?.valeur.valeur ?? null
  const around = ['departement', 'region', 'france'].flatMap((genre): Mark[] => {
    const zone = zoneOf(genre)
    const valeur = valueIn(zone?.cle)
    return zone && valeur !== null ? [{ nom: zone.nom, valeur }] : []
  })
  const own = lecture.territoire.valeur
  const alike = semblables?.valeur.valeur ?? null
  return [
    ...(own === null ? [] : [{ nom: 'Territoire', valeur: own, strong: true }]),
    ...around,
    ...(alike === null ? [] : [{ nom: 'Semblables', valeur: alike }]),
  ]
}

const findingOf = (rows: readonly CommuneRow[], { decimales, unite }: IndicateurTerritorial): string => {
  const known = rows.flatMap((row) => (row.valeur === null ? [] : [{ nom: row.nom, valeur: row.valeur }]))
  const sorted = known.sort((a, b) => a.valeur - b.valeur)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (!low || !high) return 'Aucune commune n’a de valeur'
  const show = (value: number) => formatNumber(value, decimales)
  return low.valeur === high.valeur
    ? `Toutes les communes ont la même valeur\u00a0: ${show(low.valeur)}\u00a0${unite}`
    : `De ${show(low.valeur)} (${low.nom}) à ${show(high.valeur)} (${high.nom}), en\u00a0${unite}`
}
