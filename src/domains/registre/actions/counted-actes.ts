/** Through the door: the actes of a period as they are counted, and those that a figure names. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { ActeSummary } from '../contract.ts'
import type { Faits, Grade, Mission } from '../rules/acte.ts'
import { type CountedRow, listCounted } from '../store/counted-store.ts'
import { readSummaries } from './view.ts'

type Read = Pick<Ctx, 'tx' | 'cptsId'>

export type ActeCompte = Omit<CountedRow, 'faits' | 'grade' | 'mission' | 'professionnels'> & {
  faits: Faits
  grade: Grade
  mission: Mission | null
  /** Those whose name is kept. */
  professionnels: string[]
}

/** Actes in force that begin in `[from, to)`, as the registre stood at `known`. */
export const readActesComptes = async (
  { tx, cptsId }: Read,
  asked: { from: Instant; to: Instant; known: Instant },
): Promise<ActeCompte[]> =>
  (await listCounted(tx, cptsId, { from: toDate(asked.from), to: toDate(asked.to), known: toDate(asked.known) })).map(
    (row) => ({
      ...row,
      faits: row.faits as Faits,
      grade: row.grade as Grade,
      mission: row.mission as Mission | null,
      professionnels: row.professionnels === '' ? [] : row.professionnels.split(' '),
    }),
  )

/** In the order of the ids. */
export const readActesNommes = ({ tx, cptsId }: Read, ids: readonly string[]): Promise<ActeSummary[]> =>
  readSummaries(tx, cptsId, ids)
