/**
 * Access to care over communes that are places and sites at once: the geometry is made once, then each change of supply
 * touches only the communes around (src/analysis/catchment). In the server and in the browser alike.
 */
import { type Access, twoStep } from '../../../analysis/catchment/access.ts'
import type { Steps } from '../../../analysis/catchment/decay.ts'
import { type Links, linksBySteps } from '../../../analysis/catchment/links.ts'
import { applyEffects, type Catchments, catchmentsOf, changeOfSupply } from '../../../analysis/catchment/what-if.ts'
import { rowsAmongPoints } from '../../../analysis/travel/by-points.ts'
import type { SourceOffre } from './offre.ts'

/** Access is told for that many inhabitants. */
export const POUR = 100_000

export type CommunePlacee = { code: string; lon: number; lat: number; population: number; vitesse: number }
export type Geometrie = {
  index: ReadonlyMap<string, number>
  population: Float64Array
  links: Links
  catchments: Catchments
}
export type Situation = { geometrie: Geometrie; offre: ReadonlyMap<string, number>; acces: Access }

export const placeGeometrie = (communes: readonly CommunePlacee[], paliers: Steps, detour: number): Geometrie => {
  const points = { lon: communes.map(({ lon }) => lon), lat: communes.map(({ lat }) => lat) }
  const speeds = communes.map(({ vitesse }) => vitesse)
  const links = linksBySteps(rowsAmongPoints(points, { detour, speeds }, paliers.bounds.at(-1)!), paliers)
  return {
    index: new Map(communes.map(({ code }, i) => [code, i])),
    population: Float64Array.from(communes, ({ population }) => population),
    links,
    catchments: catchmentsOf(links),
  }
}

/** What each commune reaches, from professionals by commune. A commune that is not placed counts for nobody. */
export const situationOf = (geometrie: Geometrie, offre: ReadonlyMap<string, number>): Situation => {
  const supply = new Float64Array(geometrie.population.length)
  for (const [code, amount] of offre) {
    const site = geometrie.index.get(code)
    if (site !== undefined) supply[site] = amount
  }
  return { geometrie, offre, acces: twoStep(geometrie.links, supply, geometrie.population) }
}

/** Access of each commune for `POUR` inhabitants, before or after changes: more or fewer professionals in some communes. */
export const accesAfter = (
  { geometrie, offre, acces }: Situation,
  changements: ReadonlyMap<string, number>,
): Float64Array => {
  const effects = [...changements].flatMap(([code, difference]) => {
    const site = geometrie.index.get(code)
    // Nobody leaves a commune where nobody is.
    const change = Math.max(difference, -(offre.get(code) ?? 0))
    return site === undefined || change === 0 ? [] : [changeOfSupply(geometrie.catchments, acces.reached, site, change)]
  })
  return applyEffects(acces.access, effects).map((value) => value * POUR)
}

/** The communes that some of these sites serve. */
export const listServed = ({ index, catchments }: Geometrie, sites: Iterable<string>): Set<number> => {
  const served = new Set<number>()
  for (const code of sites) {
    const site = index.get(code)
    if (site === undefined) continue
    for (let k = catchments.starts[site]!; k < catchments.starts[site + 1]!; k++)
      if (catchments.weights[k]! > 0) served.add(catchments.places[k]!)
  }
  return served
}

/**
 * Around the territory, people also reach sites that are too far from it to be on the ground: with everybody who
 * practises, their access would be told too low. With the fiches it is whole everywhere, since no others count.
 */
export const isWhole = (source: SourceOffre, { propre }: { propre: boolean }): boolean => propre || source === 'membres'

export type Lue = { code: string; population: number; acces: number }
/** Weighted by the inhabitants: half of the communes may hold a tenth of them. Null where nobody lives. */
export const meanAcces = (communes: readonly Lue[]): number | null => {
  const people = communes.reduce((sum, { population }) => sum + population, 0)
  return people === 0 ? null : communes.reduce((sum, { population, acces }) => sum + population * acces, 0) / people
}

/** Inhabitants of the communes under a level of access, over all. */
export const shareUnder = (communes: readonly Lue[], niveau: number): { habitants: number; part: number } => {
  const sum = (list: readonly Lue[]) => list.reduce((total, { population }) => total + population, 0)
  const habitants = sum(communes.filter(({ acces }) => acces < niveau))
  const all = sum(communes)
  return { habitants, part: all === 0 ? 0 : habitants / all }
}

/**
 * From nothing to well over the mean of the territory, each with what it says: the map shows gaps inside one territory,
 * and never compares two of them.
 */
export const CLASSES = [
  { cle: 'rien', mots: 'rien à portée', jusque: 0 },
  { cle: 'tres-bas', mots: 'moins de la moitié de la moyenne', jusque: 0.5 },
  { cle: 'bas', mots: 'de la moitié aux quatre cinquièmes', jusque: 0.8 },
  { cle: 'moyen', mots: 'proche de la moyenne (à un cinquième près)', jusque: 1.2 },
  { cle: 'haut', mots: 'au-dessus de la moyenne', jusque: Number.POSITIVE_INFINITY },
] as const
export type Classe = (typeof CLASSES)[number]['cle']
export const classeOf = (acces: number, mean: number): Classe =>
  acces <= 0 ? 'rien' : (CLASSES.slice(1).find(({ jusque }) => acces < jusque * mean)?.cle ?? 'haut')
