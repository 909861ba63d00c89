/**
 * Is a territory in one piece? Read on the outlines: without the outline of one of its units the answer is « inconnue »,
 * never a guess. Water and islands give warnings: the territory of a CPTS is agreed with the ARS, not refused here.
 */
import { buildGraph, components, type Pair } from './graphe.ts'

export type Contiguity =
  | { etat: 'inconnue'; sansContour: string[] }
  | { etat: 'connue'; groupes: string[][]; parEau: WaterLink[]; isoles: string[] }
export type WaterLink = { a: string; b: string; eau: string }

/** `waterOf` names the water between two units that meet only there; undefined for a border by land. */
export const contiguity = (input: {
  codes: readonly string[]
  pairs: readonly Pair[]
  withContour: ReadonlySet<string>
  /** Units that touch no other unit at all, of any territory: islands. */
  islands: ReadonlySet<string>
  waterOf: (a: string, b: string) => string | undefined
}): Contiguity => {
  const codes = [...new Set(input.codes)]
  const sansContour = codes.filter((code) => !input.withContour.has(code)).sort()
  if (sansContour.length > 0) return { etat: 'inconnue', sansContour }
  const inside = new Set(codes)
  const pairs = input.pairs.filter(({ a, b }) => inside.has(a) && inside.has(b))
  const groupes = components(buildGraph(codes, pairs))
  return {
    etat: 'connue',
    groupes,
    parEau: waterLinks(codes, pairs, input.waterOf),
    isoles: codes.filter((code) => input.islands.has(code)),
  }
}

/** The water pairs without which the territory would fall in more pieces. */
const waterLinks = (
  codes: readonly string[],
  pairs: readonly Pair[],
  waterOf: (a: string, b: string) => string | undefined,
): WaterLink[] => {
  const wet = pairs.flatMap(({ a, b }) => {
    const eau = waterOf(a, b)
    return eau ? [{ a, b, eau }] : []
  })
  if (wet.length === 0) return []
  const dry = components(
    buildGraph(
      codes,
      pairs.filter(({ a, b }) => waterOf(a, b) === undefined),
    ),
  )
  const groupOf = new Map(dry.flatMap((group, index) => group.map((code) => [code, index] as const)))
  return wet.filter(({ a, b }) => groupOf.get(a) !== groupOf.get(b))
}
