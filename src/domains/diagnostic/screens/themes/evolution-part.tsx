/** The territory over the years, beside its département and France, one source at a time. */
import { formatNumber } from '../../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { LineChart } from '../../../../web/charts/line-chart.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { LectureVue, TerrainVu } from '../../contract-themes.ts'
import styles from './themes.module.css'

type Props = { terrain: TerrainVu; definition: IndicateurTerritorial; lectures: readonly LectureVue[] }

export const EvolutionPart = ({ terrain, definition, lectures }: Props) => {
  const bySource = [...Map.groupBy(lectures, ({ source }) => source.code).values()].map(oneByPeriod)
  const long = bySource.filter((of) => of.length > 1)
  if (long.length === 0)
    return (
      <Section title="Évolution" small>
        <p className={styles.quiet}>
          Une seule période est chargée. Quand l’opérateur ajoute un autre millésime de la même source, celui-ci reste
          et la courbe se dessine.
        </p>
      </Section>
    )
  return (
    <Section title="Évolution">
      {long.map((of) => (
        <Evolution key={of[0]!.source.code} terrain={terrain} definition={definition} lectures={of} />
      ))}
    </Section>
  )
}

/** Oldest first; of two vintages of one period, the first that was read, which is the newest. */
const oneByPeriod = (of: readonly LectureVue[]): LectureVue[] => {
  const kept = new Map<string, LectureVue>()
  for (const one of of) if (!kept.has(one.periode)) kept.set(one.periode, one)
  return [...kept.values()].sort((a, b) => a.periode.localeCompare(b.periode))
}

const Evolution = ({ terrain, definition, lectures }: Props) => {
  const show = (value: number) => formatNumber(value, definition.decimales)
  const zoneOf = (genre: string) => terrain.zones.find((zone) => zone.genre === genre)
  const around =
    definition.nature === 'effectif' ? [] : [zoneOf('departement'), zoneOf('france')].flatMap((zone) => zone ?? [])
  const own = lectures.map(({ territoire }) => territoire.valeur)
  const hues = ['var(--mission-acces)', 'var(--ink-3)']
  const series = [
    { name: 'Territoire', hue: 'var(--pine)', values: own },
    ...around.map(({ cle, nom }, rank) => ({
      name: nom,
      hue: hues[rank]!,
      values: lectures.map(({ zones }) => zones.find((zone) => zone.cle === cle)?.valeur.valeur ?? null),
    })),
  ].filter(({ values }) => values.some((value) => value !== null))
  return (
    <LineChart
      title={findingOf(definition, lectures, own)}
      subtitle={definition.unite}
      source={lectures.at(-1)!.provenance}
      series={series}
      steps={lectures.map(({ periode }) => ({ key: periode, word: periode, tick: periode }))}
      stepName="Période"
      format={show}
    />
  )
}

const findingOf = (
  { decimales, libelle }: IndicateurTerritorial,
  lectures: readonly LectureVue[],
  own: readonly (number | null)[],
): string => {
  const [from, to] = [own[0] ?? null, own.at(-1) ?? null]
  if (from === null || to === null) return libelle
  const years = `de ${lectures[0]!.periode} à ${lectures.at(-1)!.periode}`
  const show = (value: number) => formatNumber(value, decimales)
  if (show(from) === show(to)) return `Stable ${years}, à ${show(to)}`
  return `${to > from ? 'En hausse' : 'En baisse'} ${years}\u00a0: ${show(from)} puis ${show(to)}`
}
