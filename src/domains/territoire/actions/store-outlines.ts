/** The same import as the one click of the screen, for the command line: from files or from the official service. */
import { ok, type Refusal, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { type FetchFault, fetchContours, GEO_SOURCE } from '../contours/fetch-contours.ts'
import { type ContourFault, type Outline, parseContours } from '../contours/parse-contours.ts'
import { frameAround, frameOf, prepareContours } from '../contours/prepare-contours.ts'
import { territoireRefusals } from '../refusals.ts'
import { readKnownBorders, storeContours } from '../store/contour-store.ts'
import { codesOfDepartement, findPlaces, listDepartements } from '../store/place-store.ts'

export const GEO_ORIGIN = GEO_SOURCE
export type OutlineFault = FetchFault | ContourFault

/** Prepares and stores the outlines of one département; answers how many outlines and borders the base now holds. */
export const storeOutlines = async (
  tx: Tx,
  departement: string,
  outlines: readonly Outline[],
  origin: { source: string; millesime: string },
): Promise<{ contours: number; frontieres: number }> => {
  const { parents } = await codesOfDepartement(tx, departement)
  const known = await readKnownBorders(tx, departement, frameAround(outlines.map(({ geometry }) => frameOf(geometry))))
  const prepared = prepareContours(outlines, known, parents)
  return { contours: await storeContours(tx, departement, prepared, origin), frontieres: prepared.pairs.length }
}

/** Outlines by département of 2026; codes that are no commune of 2026 are told, never guessed. */
export const groupByDepartement = async (tx: Tx, outlines: readonly Outline[]) => {
  const places = await findPlaces(tx, [...new Set(outlines.map(({ code }) => code))])
  const departementOf = new Map(places.map((place) => [place.code, place.departement]))
  const inconnus = [...new Set(outlines.map(({ code }) => code).filter((code) => !departementOf.has(code)))].sort()
  const known = outlines.filter(({ code }) => departementOf.has(code))
  return { groupes: Map.groupBy(known, ({ code }) => departementOf.get(code)!), inconnus }
}

export const downloadOutlines = async (departement: string): Promise<Result<Outline[], OutlineFault>> => {
  const texts = await fetchContours(departement)
  if (!texts.ok) return texts
  const outlines: Outline[] = []
  for (const text of texts.value) {
    const read = parseContours(text, `geo.api.gouv.fr, département ${departement}`)
    if (!read.ok) return read
    outlines.push(...read.value)
  }
  return ok(outlines)
}

/** Names of départements by code; all of them without codes. */
export const namesOfDepartements = async (tx: Tx, codes?: readonly string[]): Promise<Map<string, string>> =>
  new Map((await listDepartements(tx, codes)).map(({ code, nom }) => [code, nom]))

export const sayOutlineFault = ({ code, facts }: Refusal<OutlineFault>): string => territoireRefusals[code].say(facts)
