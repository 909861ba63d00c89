/**
 * For the rooms that wait for money, or that owe some: the lines that are free, what they may pay, matching and
 * unmatching. A match never puts a line above what it holds: the base refuses it.
 */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { RapprochementFault } from '../refusals.ts'
import type { LigneLibre } from '../rules/proposer.ts'
import { findLigneRow, type LigneRow, listFreeRows } from '../store/ligne-store.ts'
import { insertRapprochements } from '../store/rapprochement-store.ts'

type Place = Pick<Ctx, 'tx' | 'cptsId' | 'now'>
/** Constraints of the base that refuse a match: a room spreads them in those of its action. */
export const rapprochementConstraints = {
  ligne_releve_depassee: 'ligne-depassee',
  rapprochement_une_fois: 'rapprochement-twice',
} as const

const freeOf = ({ id, jour, libelle, reference, centimes, rapprocheCentimes }: LigneRow): LigneLibre => ({
  id,
  jour,
  libelle,
  reference,
  resteCentimes: centimes - rapprocheCentimes,
})

/** Lines that are neither wholly matched nor set aside: money that came in, or that went out. */
export const listLignesLibres = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  sens: 'entrees' | 'sorties',
): Promise<LigneLibre[]> => (await listFreeRows(tx, cptsId, sens)).map(freeOf)

export type ARapprocher = {
  ligneId: string
  objet: string
  objetId: string
  /** What the room calls it, in French. */
  libelle: string
  /** Of the sign of the line. */
  centimes: number
  par: 'reference' | 'proposition' | 'main'
}

/** Many at once, for lines that were just read as free. Gives the ids, in order. */
export const matchLignes = async ({ tx, cptsId, now }: Place, matches: readonly ARapprocher[]): Promise<string[]> => {
  const rows = matches.map((match) => ({ ...match, cptsId, id: newId(now.epochMilliseconds), faitLe: toDate(now) }))
  await insertRapprochements(tx, rows)
  return rows.map(({ id }) => id)
}

/** One, for a line that somebody chose. */
export const matchLigne = async (
  place: Place,
  match: ARapprocher,
): Promise<Result<{ id: string; jour: string }, RapprochementFault>> => {
  const row = await findLigneRow(place.tx, place.cptsId, match.ligneId)
  if (!row) return refuse('ligne-unknown')
  if (row.ecarteeLe) return refuse('ligne-ecartee')
  if (row.centimes > 0 !== match.centimes > 0) return refuse('rapprochement-sens')
  if (Math.abs(row.rapprocheCentimes + match.centimes) > Math.abs(row.centimes)) return refuse('ligne-depassee')
  const [id] = await matchLignes(place, [match])
  return ok({ id: id!, jour: row.jour })
}
