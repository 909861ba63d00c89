/** The crossing of tenants for who holds a hash, and nothing else of theirs: see docs/decisions/0004. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type FoundMaillon = { cpts: string; zone: string; sequence: number; ecritLe: Date; corrige: boolean }

export const findMaillonAnywhere = async (tx: Tx, empreinte: string): Promise<FoundMaillon | undefined> =>
  (
    await sql<FoundMaillon>`select cpts, zone, sequence, ecrit_le as "ecritLe", corrige from trouver_maillon(${empreinte})`.execute(
      tx,
    )
  ).rows[0]

export const citesDocument = async (tx: Tx, empreinte: string, document: string): Promise<boolean> =>
  (await sql<{ cited: boolean }>`select maillon_cite(${empreinte}, ${document}) as cited`.execute(tx)).rows[0]?.cited ??
  false
