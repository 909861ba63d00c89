/** Reading the chain in order, and what was verified of it. */
import { GENESIS, type Head } from '../../../kernel/hash-chain.ts'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { PreuvesVerifiees } from '../rules/verify.ts'

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

/** Each document that an acte cites, once, with the first acte that does. */
export const listCited = async (
  tx: Tx,
  cptsId: string,
): Promise<{ empreinte: string; sequence: number; erased: boolean }[]> => {
  const rows = await tx
    .selectFrom('preuve as p')
    .innerJoin('maillon as m', (on) => on.onRef('m.cptsId', '=', 'p.cptsId').onRef('m.acteId', '=', 'p.acteId'))
    .innerJoin('document as d', (on) => on.onRef('d.cptsId', '=', 'p.cptsId').onRef('d.empreinte', '=', 'p.empreinte'))
    .select((eb) => ['d.empreinte', 'd.effaceLe', eb.fn.min('m.sequence').as('sequence')])
    .where('p.cptsId', '=', cptsId)
    .groupBy(['d.empreinte', 'd.effaceLe'])
    .orderBy('sequence')
    .execute()
  return rows.map(({ empreinte, effaceLe, sequence }) => ({ empreinte, sequence, erased: effaceLe !== null }))
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
  /** Null when the chain alone was walked. */
  preuves: PreuvesVerifiees | null
}

export const insertVerification = async (tx: Tx, cptsId: string, acteur: string, done: Verification): Promise<void> => {
  await tx
    .insertInto('registreVerification')
    .values({ cptsId, acteur, ...done, le: toDate(done.le), preuves: JSON.stringify(done.preuves) })
    .execute()
}

export const readLastVerification = async (tx: Tx, cptsId: string): Promise<Verification | null> => {
  const row = await tx
    .selectFrom('registreVerification')
    .select(['id', 'le', 'conforme', 'actes', 'effaces', 'tete', 'ruptureSequence', 'ruptureRaison', 'preuves'])
    .where('cptsId', '=', cptsId)
    .orderBy('le', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, le: fromDate(row.le), preuves: row.preuves as PreuvesVerifiees | null } : null
}
