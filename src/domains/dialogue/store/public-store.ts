/** The crossing of tenants for who holds a code or a hash, and nothing else of theirs: see docs/decisions/0004. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type DossierTrouve = {
  cpts: string
  zone: string
  code: string
  rang: number
  du: string
  au: string
  version: number
  derniere: number
  figeLe: Date
  empreinte: string
  cleEmpreinte: string
}

export const findDossierAnywhere = async (tx: Tx, quoi: string): Promise<DossierTrouve | undefined> =>
  (
    await sql<DossierTrouve>`select cpts, zone, code, rang, du, au, version, derniere, fige_le as "figeLe", empreinte,
      cle_empreinte as "cleEmpreinte" from trouver_dossier(${quoi})`.execute(tx)
  ).rows[0]
