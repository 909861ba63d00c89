/** Everything the screen says of a territory, saved or only proposed: one function for all of them. */

import { POPULATION_PROVENANCE, TAILLE_RULE } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import type { TerritoireAnalysis, TerritoireUnit } from '../contract.ts'
import { contiguity } from '../rules/contiguite.ts'
import { waterBetween } from '../rules/eaux.ts'
import { readingOf } from '../rules/lecture.ts'
import { overlaps } from '../rules/recouvrement.ts'
import { beforeNextClass, type SizeReading, sizeClass } from '../rules/taille.ts'
import { holes } from '../rules/trous.ts'
import { totalPopulation } from '../rules/unites.ts'
import { arrondissementsOf, cityOf } from '../rules/villes.ts'
import { type Neighbour, neighbours } from '../rules/voisinage.ts'
import { listDepartements } from '../store/place-store.ts'
import { listPublished } from '../store/territoire-store.ts'
import { type Ground, nameOf, readGround, withCities } from './ground.ts'
import type { Resolved } from './resolve-units.ts'

export const readReading = async (ctx: Ctx): Promise<SizeReading> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  return readingOf((cpts?.reglages ?? {}) as Record<string, unknown>)
}

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

/** An arrondissement and its city are the same ground, not neighbours; of the two the arrondissement says more. */
const withoutNesting = (chosen: readonly string[], found: readonly Neighbour[]): Neighbour[] => {
  const finer = new Set([...chosen, ...found.map(({ code }) => code)].flatMap((code) => cityOf(code) ?? []))
  return found.filter(({ code }) => !finer.has(code) && !chosen.includes(cityOf(code) ?? ''))
}

const sayNeighbours = async (ctx: Ctx, ground: Ground, day: string): Promise<TerritoireAnalysis['voisins']> => {
  if (ground.codes.length === 0 || ground.withContour.size < ground.codes.length) return { etat: 'inconnus' }
  const found = withoutNesting(ground.codes, neighbours(ground.codes, ground.pairs))
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
  // A city held whole is also covered by whoever holds one of its arrondissements.
  const cities = withCities(ground)
  const published = await listPublished(ctx.tx, ctx.cptsId, [...cities, ...cities.flatMap(arrondissementsOf)], day)
  const name = nameOf(ground)
  return overlaps(resolved.units, published, cityOf).map(({ cptsNom, codes, possibles }) => ({
    cptsNom,
    communes: codes.map(name),
    possibles: possibles.map(name),
  }))
}

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
