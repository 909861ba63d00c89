/** What a reader of figures checks before trusting a file: sums, bounds, what is missing. */
import { formatNumber, formatShare } from '../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Context, Observation, SerieLue } from './lecture.ts'

export const readValeur = (
  { etat, valeur, numerateur, denominateur }: Pick<Observation, 'etat' | 'valeur' | 'numerateur' | 'denominateur'>,
  facteur: number,
): number | null => {
  if (etat !== 'observe') return null
  if (valeur !== null) return valeur
  if (numerateur === null) return null
  return denominateur === null ? numerateur : (facteur * numerateur) / denominateur
}

export type Resume = {
  indicateur: IndicateurTerritorial
  zone: SerieLue['zone']
  periode: string
  recomposee: boolean
  observees: number
  secretes: number
  absentes: number
  /** Over all zones: the sum, the ratio of sums, or nothing for what is not added up. */
  ensemble: number | null
  min: number | null
  mediane: number | null
  max: number | null
  avertissements: string[]
}

const median = (sorted: readonly number[]): number | null => {
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const wholeOf = (observations: readonly Observation[], { nature, facteur }: IndicateurTerritorial): number | null => {
  if (nature === 'mesure') return null
  const seen = observations.filter(({ etat }) => etat === 'observe')
  const up = seen.reduce((sum, { numerateur }) => sum + (numerateur ?? 0), 0)
  if (nature === 'effectif') return up
  const down = seen.reduce((sum, { denominateur }) => sum + (denominateur ?? 0), 0)
  return down > 0 ? (facteur * up) / down : null
}

/** A population that strays by more than this from the one in force is told. */
const POPULATION_GAP = 0.05

const warn = (serie: SerieLue, resume: Omit<Resume, 'avertissements'>, context: Context): string[] => {
  const { indicateur, min, max, ensemble } = resume
  const warnings: string[] = []
  if (min !== null && min < 0) warnings.push(`une valeur est négative (${formatNumber(min, 2)})`)
  if (indicateur.unite === '%' && max !== null && max > 100)
    warnings.push(`une valeur dépasse 100\u00a0% (${formatNumber(max, 1)}\u00a0%)`)
  if (indicateur.code === 'population' && serie.zone === 'commune' && ensemble !== null) {
    let expected = 0
    for (const code of serie.observations.keys()) expected += context.geo.communes.get(code)?.population ?? 0
    const gap = expected > 0 ? ensemble / expected - 1 : 0
    if (Math.abs(gap) > POPULATION_GAP)
      warnings.push(`la somme s’écarte de ${formatShare(gap, 1)} de la population en vigueur des mêmes communes`)
  }
  return warnings
}

export const resumeSeries = (series: readonly SerieLue[], context: Context): Resume[] =>
  series.flatMap((serie) => {
    const indicateur = context.indicateur(serie.indicateur)
    if (!indicateur) return []
    const all = [...serie.observations.values()]
    const values = all.map((one) => readValeur(one, indicateur.facteur)).filter((value) => value !== null)
    values.sort((a, b) => a - b)
    const resume = {
      indicateur,
      zone: serie.zone,
      periode: serie.periode,
      recomposee: serie.recomposee,
      observees: values.length,
      secretes: all.filter(({ etat }) => etat === 'secret').length,
      absentes: all.filter(({ etat }) => etat === 'absent').length,
      ensemble: wholeOf(all, indicateur),
      min: values[0] ?? null,
      mediane: median(values),
      max: values.at(-1) ?? null,
    }
    return [{ ...resume, avertissements: warn(serie, resume, context) }]
  })
