/**
 * What the dialogue de gestion granted for a line is noted beside the frozen file, in a later room, and only there: that
 * room tells it here, once, when the server starts. What was granted to a mission as a whole is kept by this one.
 */
import type { Ctx } from '../../../server/actions/action.ts'

export type AccordDeLigne = {
  ligneId: string
  centimes: number
  motif: string
  decideLe: string
  /** Minutes of the dialogue. */
  releve: string
  dossierId: string
}
/** The last word on each line. */
type ReadAccords = (ctx: Ctx) => Promise<AccordDeLigne[]>

let told: ReadAccords | null = null
export const tellAccords = (read: ReadAccords | null): void => {
  told = read
}

export const readAccords = async (ctx: Ctx): Promise<ReadonlyMap<string, AccordDeLigne>> =>
  new Map(((await told?.(ctx)) ?? []).map((one) => [one.ligneId, one]))
