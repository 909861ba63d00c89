/** What a territory is worth, from places and flows: pure sums, so that every scenario is measured the same way. */
import { distanceKm } from '../../territoire/index.ts'
import type { MesureScenario } from '../contract-atelier.ts'
import { showCount } from '../rules/petits-flux.ts'

/** The way over the great circle, and the speed on it in km/h: choices of this house, said wherever a figure uses them. */
export const DETOUR = 1.3
export const VITESSE = 50

type Point = { lon: number; lat: number }
type Placed = { lon: number | null; lat: number | null }

const pointOf = ({ lon, lat }: Placed): Point | null => (lon === null || lat === null ? null : { lon, lat })

type Ligne = { origine: string; destination: string; valeur: number }

/** Share of all that leaves the communes of the territory that stays there; null where fewer than eleven people leave. */
export const shareKept = (own: ReadonlySet<string>, lignes: readonly Ligne[]): number | null => {
  let kept = 0
  let whole = 0
  for (const { origine, destination, valeur } of lignes) {
    if (!own.has(origine)) continue
    whole += valeur
    if (own.has(destination)) kept += valeur
  }
  return showCount(whole) === null ? null : kept / whole
}

/** The commune of the territory that receives most from the others. */
export const mainPole = (own: ReadonlySet<string>, lignes: readonly Ligne[]): string | null => {
  const received = new Map<string, number>()
  for (const { origine, destination, valeur } of lignes)
    if (own.has(origine) && own.has(destination) && origine !== destination)
      received.set(destination, (received.get(destination) ?? 0) + valeur)
  return [...received].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? null
}

type Commune = Placed & { code: string; nom: string; population: number }

/** Mean way of an inhabitant to the main pole: great circle times the detour, by commune. */
export const measureAccess = (
  communes: readonly Commune[],
  poleCode: string | null,
  parLesFlux: boolean,
): MesureScenario['acces'] => {
  const pole = communes.find(({ code }) => code === poleCode)
  const to = pole && pointOf(pole)
  if (!pole || !to) return null
  let way = 0
  let people = 0
  let sansPosition = 0
  for (const commune of communes) {
    const from = pointOf(commune)
    if (!from) sansPosition += 1
    else {
      way += commune.population * distanceKm(from, to) * DETOUR
      people += commune.population
    }
  }
  if (people === 0) return null
  const km = way / people
  return { pole: { code: pole.code, nom: pole.nom }, parLesFlux, km, minutes: (km / VITESSE) * 60, sansPosition }
}

/** Between the two communes that are furthest apart. */
export const spanKm = (places: readonly Placed[]): number | null => {
  const points = places.flatMap((place) => pointOf(place) ?? [])
  if (points.length < 2) return null
  let most = 0
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) most = Math.max(most, distanceKm(a, b))
  })
  return most
}

export type Epci = { nom: string; communes: readonly string[] }

/** Which EPCI stand whole in the territory, and which are cut by its border. */
export const cutEpci = (own: ReadonlySet<string>, epci: readonly Epci[]): MesureScenario['epci'] => {
  const counted = epci.map(({ nom, communes }) => ({
    nom,
    dedans: communes.filter((code) => own.has(code)).length,
    total: communes.length,
  }))
  return {
    entiers: counted.filter(({ dedans, total }) => dedans === total).map(({ nom }) => nom),
    coupes: counted.filter(({ dedans, total }) => dedans > 0 && dedans < total),
  }
}

/** The lowest colour that no neighbour has, in the order of the ranks. */
export const colour = (count: number, borders: readonly (readonly [number, number])[]): number[] => {
  const near = Array.from({ length: count }, () => new Set<number>())
  for (const [a, b] of borders) {
    if (a === b) continue
    near[a]!.add(b)
    near[b]!.add(a)
  }
  const colours: number[] = []
  for (let rank = 0; rank < count; rank++) {
    const taken = new Set([...near[rank]!].flatMap((other) => colours[other] ?? []))
    let free = 0
    while (taken.has(free)) free += 1
    colours.push(free)
  }
  return colours
}

/** How many pieces communes make, by who touches whom. */
export const countPieces = (codes: readonly string[], pairs: readonly { a: string; b: string }[]): number => {
  const root = new Map(codes.map((code) => [code, code]))
  const find = (code: string): string => {
    let at = code
    while (root.get(at) !== at) at = root.get(at)!
    root.set(code, at)
    return at
  }
  for (const { a, b } of pairs) if (root.has(a) && root.has(b)) root.set(find(a), find(b))
  return codes.filter((code) => root.get(code) === code).length
}
