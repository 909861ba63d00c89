/** Everything the screen says of a territory, saved or only proposed: one function for all of them. */

import { POPULATION_PROVENANCE, TAILLE_RULE } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import type { Frame } from '../contours/prepare-contours.ts'
import type { TerritoireAnalysis, TerritoireUnit } from '../contract.ts'
import { contiguity } from '../rules/contiguite.ts'
import { waterBetween } from '../rules/eaux.ts'
import type { Pair } from '../rules/graphe.ts'
import { readingOf } from '../rules/lecture.ts'
import { overlaps, type Published } from '../rules/recouvrement.ts'
import { beforeNextClass, type SizeReading, sizeClass } from '../rules/taille.ts'
import { holes } from '../rules/trous.ts'
import { totalPopulation } from '../rules/unites.ts'
import { neighbours } from '../rules/voisinage.ts'
import { listContours, listPairs, readFrame } from '../store/contour-store.ts'
import { findPlaces, type KnownPlace, listDepartements } from '../store/place-store.ts'
import { listPublished } from '../store/territoire-store.ts'
import type { Resolved } from './resolve-units.ts'

type Named = { code: string; nom: string }
/** What is read once and used by each part of the answer. */
type Ground = {
  codes: string[]
  withContour: Set<string>
  pairs: Pair[]
  frame: { around: { code: string; ouvert: boolean }[]; bare: { code: string; departement: string }[] } | null
  places: Map<string, KnownPlace>
}

export const readReading = async (ctx: Ctx): Promise<SizeReading> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  return readingOf((cpts?.reglages ?? {}) as Record<string, unknown>)
}

const frameAround = (frames: readonly Frame[]): Frame => ({
  ouest: Math.min(...frames.map((f) => f.ouest)),
  sud: Math.min(...frames.map((f) => f.sud)),
  est: Math.max(...frames.map((f) => f.est)),
  nord: Math.max(...frames.map((f) => f.nord)),
})

const readGround = async (ctx: Ctx, { units, places }: Resolved): Promise<Ground> => {
  const codes = [...new Set(units.map((unit) => unit.code))]
  const contours = await listContours(ctx.tx, codes)
  const withContour = new Set(contours.map(({ code }) => code))
  const isComplete = codes.length > 0 && withContour.size === codes.length
  const frame = isComplete ? await readFrame(ctx.tx, frameAround(contours)) : null
  const pairs = await listPairs(ctx.tx, [...new Set([...codes, ...(frame?.around ?? []).map(({ code }) => code)])])
  return { codes, withContour, pairs, frame, places: await completePlaces(ctx, places, codes, pairs, frame) }
}

/** Names of all that the answer may speak of. */
const completePlaces = async (
  ctx: Ctx,
  known: Map<string, KnownPlace>,
  codes: string[],
  pairs: Pair[],
  frame: Ground['frame'],
): Promise<Map<string, KnownPlace>> => {
  const inside = new Set(codes)
  const touching = pairs.filter(({ a, b }) => inside.has(a) || inside.has(b)).flatMap(({ a, b }) => [a, b])
  const wanted = new Set([...touching, ...(frame?.around ?? []).map(({ code }) => code)])
  for (const { commune } of known.values()) if (commune) wanted.add(commune)
  const found = await findPlaces(
    ctx.tx,
    [...wanted].filter((code) => !known.has(code)),
  )
  return new Map([...known, ...found.map((place) => [place.code, place] as const)])
}

const nameOf =
  (ground: Ground) =>
  (code: string): Named => ({ code, nom: ground.places.get(code)?.nom ?? code })

const sayContiguity = (ground: Ground): TerritoireAnalysis['contiguite'] => {
  const name = nameOf(ground)
  const touched = new Set(ground.pairs.flatMap(({ a, b }) => [a, b]))
  const result = contiguity({
    codes: ground.codes,
    pairs: ground.pairs,
    withContour: ground.withContour,
    islands: new Set(ground.codes.filter((code) => !touched.has(code))),
    waterOf: (a, b) => {
      const [one, other] = [ground.places.get(a), ground.places.get(b)]
      return one && other ? waterBetween(one, other) : undefined
    },
  })
  if (result.etat === 'inconnue') return { etat: 'inconnue', sansContour: result.sansContour.map(name) }
  return {
    etat: 'connue',
    groupes: result.groupes.map((group) => group.map(name)),
    parEau: result.parEau.map(({ a, b, eau }) => ({ a: name(a), b: name(b), eau })),
    isoles: result.isoles.map(name),
  }
}

/** A city chosen by its arrondissements is chosen: it cannot be a hole in itself. */
const withCities = (ground: Ground): string[] => [
  ...new Set([...ground.codes, ...ground.codes.flatMap((code) => ground.places.get(code)?.commune ?? [])]),
]

const sayHoles = (ground: Ground): TerritoireAnalysis['trous'] => {
  if (!ground.frame || ground.frame.bare.length > 0) return { etat: 'inconnus' }
  const around = ground.frame.around.map(({ code }) => code)
  const result = holes({
    chosen: withCities(ground),
    around,
    pairs: ground.pairs,
    withContour: new Set([...around, ...withCities(ground)]),
    onEdge: new Set(ground.frame.around.flatMap(({ code, ouvert }) => (ouvert ? [code] : []))),
  })
  if (result.etat === 'inconnus') return { etat: 'inconnus' }
  return { etat: 'connus', trous: result.trous.map((group) => group.map(nameOf(ground))) }
}

const sayNeighbours = async (ctx: Ctx, ground: Ground, day: string): Promise<TerritoireAnalysis['voisins']> => {
  if (ground.codes.length === 0 || ground.withContour.size < ground.codes.length) return { etat: 'inconnus' }
  const cities = new Set(withCities(ground))
  const found = neighbours(ground.codes, ground.pairs).filter(({ code }) => {
    const place = ground.places.get(code)
    return !cities.has(code) && !(place?.commune && cities.has(place.commune) && ground.codes.includes(place.commune))
  })
  const published = await listPublished(
    ctx.tx,
    ctx.cptsId,
    found.map(({ code }) => code),
    day,
  )
  const holder = new Map(published.map(({ code, cptsNom }) => [code, cptsNom]))
  return {
    etat: 'connus',
    communes: found.map(({ code, longueur }) => ({
      code,
      nom: ground.places.get(code)?.nom ?? code,
      population: ground.places.get(code)?.population ?? null,
      metres: longueur,
      cpts: holder.get(code) ?? null,
    })),
  }
}

const sayOverlaps = async (ctx: Ctx, resolved: Resolved, ground: Ground, day: string) => {
  const cityOf = (code: string) => ground.places.get(code)?.commune ?? parentOf.get(code)
  const cities = withCities(ground)
  // A city held whole is also covered by whoever holds one of its arrondissements.
  const parentOf = new Map<string, string>()
  const published: Published[] = await listPublished(ctx.tx, ctx.cptsId, [...cities, ...arrondissementsOf(cities)], day)
  for (const { code } of published) {
    const city = cityOfArrondissement(code)
    if (city) parentOf.set(code, city)
  }
  const name = nameOf(ground)
  return overlaps(resolved.units, published, cityOf).map(({ cptsNom, codes, possibles }) => ({
    cptsNom,
    communes: codes.map(name),
    possibles: possibles.map(name),
  }))
}

const CITIES: Record<string, [first: number, count: number]> = {
  '75056': [75_101, 20],
  '69123': [69_381, 9],
  '13055': [13_201, 16],
}
const arrondissementsOf = (codes: readonly string[]): string[] =>
  codes.flatMap((code) => {
    const [first, count] = CITIES[code] ?? [0, 0]
    return Array.from({ length: count }, (_, i) => String(first + i))
  })
const cityOfArrondissement = (code: string): string | undefined =>
  Object.keys(CITIES).find((city) => arrondissementsOf([city]).includes(code))

const missingDepartements = (ctx: Ctx, resolved: Resolved, ground: Ground) => {
  const bare = resolved.units.filter((unit) => !ground.withContour.has(unit.code))
  const codes = [
    ...bare.flatMap((unit) => resolved.places.get(unit.code)?.departement ?? []),
    ...(ground.frame?.bare ?? []).map(({ departement }) => departement),
  ]
  return listDepartements(ctx.tx, [...new Set(codes)])
}

const describe = ({ units, places }: Resolved): TerritoireUnit[] =>
  units.map((unit) => {
    const place = places.get(unit.code)
    return {
      ...unit,
      departement: place?.departement ?? '',
      epci: place?.epci?.nom ?? null,
      lon: place?.lon ?? null,
      lat: place?.lat ?? null,
      position: place?.position ?? 'aucune',
    }
  })

export const analyse = async (ctx: Ctx, resolved: Resolved, day: string): Promise<TerritoireAnalysis> => {
  const reading = await readReading(ctx)
  const ground = await readGround(ctx, resolved)
  const population = totalPopulation(resolved.units)
  return {
    unites: describe(resolved).sort((a, b) => b.population - a.population || a.nom.localeCompare(b.nom, 'fr')),
    population,
    taille: sizeClass(population, reading),
    manquePourLaSuivante: beforeNextClass(population, reading),
    lecture: {
      bornes: [...reading.bornes],
      borneExacte: reading.borneExacte,
      source: TAILLE_RULE.provenance.source,
      aVerifier: `${TAILLE_RULE.provenanceBorneExacte.source}. ${POPULATION_PROVENANCE.source}.`,
    },
    contiguite: sayContiguity(ground),
    trous: sayHoles(ground),
    recouvrements: await sayOverlaps(ctx, resolved, ground, day),
    voisins: await sayNeighbours(ctx, ground, day),
    departementsSansContour: await missingDepartements(ctx, resolved, ground),
  }
}
