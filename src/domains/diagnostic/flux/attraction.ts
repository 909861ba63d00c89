/** Poles around a territory, and the degree to which each commune goes there: the library does the counting. */
import {
  attractionTo,
  buildFlowMatrix,
  classOf,
  findPoles,
  firstDestinations,
  mergePoles,
} from '../../../analysis/flows/index.ts'
import { MOINS_DE, showCount } from '../rules/petits-flux.ts'
import type { LigneFlux } from '../store/flux-store.ts'

/** A pole that sends this share of its flows to another joins it. Ours, as the cuts between classes are. */
export const FUSION = 0.25

export type Attire = {
  code: string
  pole: string | null
  /** 1 to 5; 0 where nothing goes to a pole; null where too few people leave. */
  classe: number | null
  /** Share of its flows that go to its pole; null where too few people do. */
  degre: number | null
  /** 0 where the source knows nobody, null where too few. */
  partants: number | null
}
export type Pole = { code: string; reunis: string[]; communes: number; recus: number | null }

const matrixOf = (rows: readonly LigneFlux[], codes: readonly string[]) => {
  const rank = new Map(codes.map((code, i) => [code, i]))
  return buildFlowMatrix(
    codes.length,
    Int32Array.from(rows, ({ origine }) => rank.get(origine)!),
    Int32Array.from(rows, ({ destination }) => rank.get(destination)!),
    Float64Array.from(rows, ({ valeur }) => valeur),
  )
}

const codesOf = (rows: readonly LigneFlux[], more: readonly string[] = []): string[] =>
  [...new Set([...more, ...rows.flatMap(({ origine, destination }) => [origine, destination])])].sort()

/** Where communes of the zone go first, outside of it: their own flows say whether they are poles. */
export const firstOutside = (zone: readonly string[], rows: readonly LigneFlux[]): string[] => {
  const codes = codesOf(rows)
  const inside = new Set(zone)
  const first = firstDestinations(matrixOf(rows, codes))
  return [...new Set([...first].flatMap((to) => codes[to] ?? []))].filter((code) => !inside.has(code))
}

/** `rows`: all that leaves the communes of the zone, and those of `firstOutside`. */
export const attract = (zone: readonly string[], rows: readonly LigneFlux[]): { poles: Pole[]; communes: Attire[] } => {
  const codes = codesOf(rows, zone)
  const flows = matrixOf(rows, codes)
  const merged = mergePoles(flows, findPoles(flows), FUSION)
  const attraction = attractionTo(flows, merged.of, merged.centre.length)
  const classes = classOf(attraction)
  const inside = new Set(zone)
  const held = new Int32Array(merged.centre.length)
  const communes = codes.flatMap((code, i): Attire[] => {
    if (!inside.has(code)) return []
    const pole = attraction.main[i]!
    const partants = flows.total[i]!
    const few = { code, pole: null, classe: null, degre: null, partants: partants === 0 ? 0 : null }
    if (partants < MOINS_DE) return [few]
    if (pole >= 0) held[pole]!++
    const there = attraction.degree[i]! * partants
    return [
      {
        code,
        pole: pole < 0 ? null : codes[merged.centre[pole]!]!,
        classe: classes[i]!,
        degre: showCount(there) === null ? null : attraction.degree[i]!,
        partants,
      },
    ]
  })
  const received = new Float64Array(merged.centre.length)
  flows.destination.forEach((to, e) => {
    const pole = merged.of[to]!
    if (pole >= 0) received[pole]! += flows.value[e]!
  })
  const poles = merged.centre.map((centre, k) => ({
    code: codes[centre]!,
    reunis: codes.filter((_, i) => merged.of[i] === k && i !== centre),
    communes: held[k]!,
    recus: showCount(received[k]!),
  }))
  return { communes, poles: poles.filter((pole) => pole.communes > 0) }
}
