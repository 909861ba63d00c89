/** What one source says of one indicator, for one period, over the ground of a territory. */
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { readValeur } from './controles.ts'
import type { Terrain, ZoneVue } from './terrain.ts'
import { TERRITOIRE } from './terrain.ts'

/** `masque`: hidden here, with the small numbers; `secret`: hidden by the source. */
export type Etat = 'observe' | 'masque' | 'secret' | 'absent'
export type Valeur = {
  etat: Etat
  valeur: number | null
  numerateur: number | null
  denominateur: number | null
  /** Of so many communes, when it was added up. */
  lues: number | null
  attendues: number | null
}
export type SourceLue = {
  code: string
  titre: string
  producteur: string
  millesime: string
  page: string | null
}
export type Indication = {
  indicateur: IndicateurTerritorial
  source: SourceLue
  periode: string
  recomposee: boolean
  /** A commune counts for a part. */
  approchee: boolean
  /** By key of zone, `territoire` among them. */
  zones: Map<string, Valeur>
  communes: Map<string, Valeur>
  /** The EPCI of the same communes whose published value is that of the territory, where nothing is added up. */
  epci?: string
}

export const ABSENTE: Valeur = {
  etat: 'absent',
  valeur: null,
  numerateur: null,
  denominateur: null,
  lues: null,
  attendues: null,
}
export const MASQUEE: Valeur = { ...ABSENTE, etat: 'masque' }

export type ObservationLue = Omit<Valeur, 'etat'> & { etat: string }

export const valeurDe = (read: ObservationLue, facteur: number): Valeur => {
  const etat = read.etat as 'observe' | 'secret' | 'absent'
  return { ...read, etat, valeur: readValeur({ ...read, etat }, facteur) }
}

/** Numerators added up, over denominators added up: never a mean of ratios. What is not added up has no sum. */
export const sommeDuTerritoire = (
  { nature, facteur }: IndicateurTerritorial,
  communes: ReadonlyMap<string, Valeur>,
  terrain: Pick<Terrain, 'communes'>,
): Valeur => {
  if (nature === 'mesure') return ABSENTE
  let [numerateur, denominateur, lues] = [0, 0, 0]
  for (const { code, part } of terrain.communes) {
    const read = communes.get(code)
    if (read?.etat !== 'observe' || read.numerateur === null) continue
    lues++
    numerateur += part * read.numerateur
    denominateur += part * (read.denominateur ?? 0)
  }
  if (lues === 0 || (nature === 'rapport' && denominateur <= 0)) return ABSENTE
  const of = nature === 'rapport' ? denominateur : null
  const read = { etat: 'observe' as const, valeur: null, numerateur, denominateur: of }
  return { ...read, valeur: readValeur(read, facteur), lues, attendues: terrain.communes.length }
}

/** Under so many of its communes, a zone that was added up is not compared with one that was read whole. */
const COUVERTURE = 0.95
export const estPartielle = ({ lues, attendues }: Pick<Valeur, 'lues' | 'attendues'>): boolean =>
  lues !== null && attendues !== null && lues < COUVERTURE * attendues

export const valeurDuTerritoire = (indication: Indication): Valeur => indication.zones.get(TERRITOIRE) ?? ABSENTE

/** Gives the territory what the source publishes of its EPCI, where communes add up to nothing. */
export const parLEpci = (indication: Indication, epci: ZoneVue | null): Indication => {
  const published = epci && indication.zones.get(epci.cle)
  if (!published || published.etat === 'absent' || indication.zones.has(TERRITOIRE)) return indication
  const territoire = { ...published, lues: null, attendues: null }
  return { ...indication, zones: new Map([...indication.zones, [TERRITOIRE, territoire]]), epci: epci.nom }
}

/** Latest period first, then the source that says most communes, then by name. */
export const dansLOrdre = (a: Indication, b: Indication): number =>
  b.periode.localeCompare(a.periode) ||
  b.communes.size - a.communes.size ||
  a.source.titre.localeCompare(b.source.titre)

/** Of each source, its latest period; of several vintages of that period, the newest. */
export const lesPlusRecentes = (indications: readonly Indication[]): Indication[] => {
  const latest = new Map<string, Indication>()
  for (const one of indications) {
    const known = latest.get(one.source.code)
    const newer =
      !known ||
      one.periode > known.periode ||
      (one.periode === known.periode && one.source.millesime > known.source.millesime)
    if (newer) latest.set(one.source.code, one)
  }
  return [...latest.values()].sort(dansLOrdre)
}
