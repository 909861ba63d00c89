/** Reading the chain in order, and what was verified of it. */
import { GENESIS, type Head } from '../../../kernel/hash-chain.ts'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export const readHead = async (tx: Tx, cptsId: string): Promise<Head> => {
  const head = await tx
    .selectFrom('registreTete')
    .select(['sequence', 'empreinte'])
    .where('cptsId', '=', cptsId)
    .executeTakeFirst()
  return head ? { sequence: head.sequence, hash: head.empreinte } : GENESIS
}

/** The next actes of the chain after a sequence, in order. */
export const readNextActeIds = async (tx: Tx, cptsId: string, after: number, limit: number): Promise<string[]> => {
  const rows = await tx
    .selectFrom('maillon')
    .select('acteId')
    .where('cptsId', '=', cptsId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(({ acteId }) => acteId)
}

/** Signed or computed actes that stand outside of the chain: there should be none. */
export const countUnchained = async (tx: Tx, cptsId: string): Promise<number> => {
  const row = await tx
    .selectFrom('acte')
    .leftJoin('maillon', (on) => on.onRef('maillon.cptsId', '=', 'acte.cptsId').onRef('maillon.acteId', '=', 'acte.id'))
    .select((eb) => eb.fn.countAll<number>().as('nombre'))
    .where('acte.cptsId', '=', cptsId)
    .where('acte.etat', 'in', ['signe', 'calcule'])
    .where('maillon.acteId', 'is', null)
    .executeTakeFirstOrThrow()
  return row.nombre
}

export type Verification = {
  id: string
  le: Instant
  conforme: boolean
  actes: number
  effaces: number
  tete: string
  ruptureSequence: number | null
  ruptureRaison: string | null
}

export const insertVerification = async (tx: Tx, cptsId: string, acteur: string, done: Verification): Promise<void> => {
  await tx
    .insertInto('registreVerification')
    .values({ cptsId, acteur, ...done, le: toDate(done.le) })
    .execute()
}

export const readLastVerification = async (tx: Tx, cptsId: string): Promise<Verification | null> => {
  const row = await tx
    .selectFrom('registreVerification')
    .select(['id', 'le', 'conforme', 'actes', 'effaces', 'tete', 'ruptureSequence', 'ruptureRaison'])
    .where('cptsId', '=', cptsId)
    .orderBy('le', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, le: fromDate(row.le) } : null
}
