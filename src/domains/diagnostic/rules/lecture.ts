/** What reading a file gives: series of observations by zone, and what is said of each line that was not taken. */
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Geographie, ZoneGenre } from './geographie.ts'
import type { Cellule } from './nombres.ts'

export type Feuille = { nom: string | null; lignes: readonly { numero: number; cellules: readonly string[] }[] }

export type Observation = {
  etat: 'observe' | 'secret' | 'absent'
  valeur: number | null
  numerateur: number | null
  denominateur: number | null
}
export type SerieLue = {
  indicateur: string
  zone: ZoneGenre
  periode: string
  recomposee: boolean
  observations: Map<string, Observation>
}
export type Flux = { origine: string; destination: string; valeur: number }
export type ZonageLu = { genre: 'bassin-de-vie'; noms: Map<string, string>; communes: Map<string, string> }

export type Bilan = {
  lignes: number
  placees: number
  deplacees: { de: string; vers: string }[]
  partagees: { code: string; entre: readonly string[] }[]
  inconnues: { ligne: number; code: string }[]
  fautes: { ligne: number; colonne: string | null; texte: string }[]
  remarques: string[]
}
export type Lu = { series: SerieLue[]; zonages: ZonageLu[]; flux: Flux[]; bilan: Bilan }

export type Context = {
  geo: Geographie
  indicateur: (code: string) => IndicateurTerritorial | undefined
  millesime: string
}

export const newBilan = (): Bilan => ({
  lignes: 0,
  placees: 0,
  deplacees: [],
  partagees: [],
  inconnues: [],
  fautes: [],
  remarques: [],
})

export const isPeriode = (text: string): boolean => /^\d{4}(-\d{4})?$/.test(text)

const NOTHING = { valeur: null, numerateur: null, denominateur: null } as const
export const missing = (etat: 'secret' | 'absent'): Observation => ({ etat, ...NOTHING })

/** One that is hidden hides the sum; one that is missing makes it unknown: a partial sum would pass for the whole. */
const worse = (a: Observation, b: Observation): Observation['etat'] =>
  a.etat === 'secret' || b.etat === 'secret'
    ? 'secret'
    : a.etat === 'absent' || b.etat === 'absent'
      ? 'absent'
      : 'observe'

/** Two communes of the file that are one today. A value that is not added up is left out. */
export const addUp = (a: Observation, b: Observation): Observation => {
  const etat = worse(a, b)
  if (etat !== 'observe') return missing(etat)
  if (a.numerateur === null || b.numerateur === null) return missing('absent')
  const denominateur = a.denominateur === null ? null : a.denominateur + (b.denominateur ?? 0)
  return { etat, valeur: null, numerateur: a.numerateur + b.numerateur, denominateur }
}

/** What a cell says of an indicator, alone or over another cell. */
export const observe = (
  forme: 'nombre' | 'taux' | 'valeur',
  facteur: number,
  cell: Cellule,
  over: Cellule | undefined,
): Observation | 'illisible' => {
  if (cell.etat === 'illisible' || over?.etat === 'illisible') return 'illisible'
  if (cell.etat !== 'observe') return missing(cell.etat)
  if (forme === 'valeur') return { etat: 'observe', ...NOTHING, valeur: cell.nombre }
  if (over === undefined) return { etat: 'observe', ...NOTHING, numerateur: cell.nombre }
  if (over.etat !== 'observe') return missing(over.etat)
  // Nobody there: a share of nobody is no share.
  if (over.nombre <= 0) return missing('absent')
  const numerateur = forme === 'taux' ? (cell.nombre / facteur) * over.nombre : cell.nombre
  return { etat: 'observe', valeur: null, numerateur, denominateur: over.nombre }
}

/** Observations by series, with the rows that meet on one zone added up and those that repeat a zone refused. */
export const createSeries = (zone: ZoneGenre) => {
  const series = new Map<string, SerieLue & { given: Set<string> }>()
  const seriesOf = (indicateur: string, periode: string, recomposee: boolean) => {
    const key = `${indicateur} ${periode}`
    const known = series.get(key)
    if (known) return known
    const fresh = { indicateur, zone, periode, recomposee, observations: new Map(), given: new Set<string>() }
    series.set(key, fresh)
    return fresh
  }
  type Said = { indicateur: string; periode: string; recomposee: boolean; zone: string; code: string }
  return {
    /** False when this very code has already given this indicator for this period. */
    add: (said: Said, observation: Observation, repeats: boolean): boolean => {
      const serie = seriesOf(said.indicateur, said.periode, said.recomposee)
      const before = serie.observations.get(said.zone)
      if (serie.given.has(said.code) && !repeats) return false
      serie.given.add(said.code)
      serie.observations.set(said.zone, before ? addUp(before, observation) : observation)
      return true
    },
    list: (): SerieLue[] => [...series.values()].map(({ given: _, ...serie }) => serie),
  }
}
