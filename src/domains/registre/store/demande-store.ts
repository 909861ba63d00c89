/** Proofs that were asked for. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { EtatDemande } from '../rules/demande-preuve.ts'

export type NewDemande = {
  cptsId: string
  id: string
  acteId: string
  nature: string
  nom: string | null
  courriel: string
  professionnelId: string | null
  demandeeLe: Instant
  expireLe: Instant
  lienId: string
}

export const insertDemande = async (tx: Tx, { demandeeLe, expireLe, ...one }: NewDemande): Promise<boolean> => {
  const done = await tx
    .insertInto('demandePreuve')
    .values({ ...one, etat: 'attendue', demandeeLe: toDate(demandeeLe), expireLe: toDate(expireLe) })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

const rows = (tx: Tx, cptsId: string) => tx.selectFrom('demandePreuve').selectAll().where('cptsId', '=', cptsId)

export const findDemande = (tx: Tx, cptsId: string, id: string) =>
  rows(tx, cptsId).where('id', '=', id).forUpdate().executeTakeFirst()
export type DemandeRow = NonNullable<Awaited<ReturnType<typeof findDemande>>>

export const findDemandeOfLien = (tx: Tx, cptsId: string, lienId: string) =>
  rows(tx, cptsId).where('lienId', '=', lienId).forUpdate().executeTakeFirst()

/** Of every acte of a thread, the latest first. */
export const listDemandes = (tx: Tx, cptsId: string, acteIds: readonly string[]): Promise<DemandeRow[]> =>
  rows(tx, cptsId).where('acteId', 'in', acteIds).orderBy('demandeeLe', 'desc').execute()

export const listAwaited = (tx: Tx, cptsId: string): Promise<DemandeRow[]> =>
  rows(tx, cptsId).where('etat', '=', 'attendue').orderBy('id').forUpdate().execute()

export type DemandeChange = {
  etat?: EtatDemande
  closeLe?: Date
  recueLe?: Date
  empreinte?: string
  lienId?: string
  expireLe?: Date
  relanceeLe?: Date
  relances?: number
}
export const updateDemande = async (tx: Tx, cptsId: string, id: string, change: DemandeChange): Promise<void> => {
  await tx.updateTable('demandePreuve').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** Who was asked is forgotten, once it is over for long enough. */
export const forgetAsked = async (tx: Tx, cptsId: string, before: Date): Promise<number> => {
  const done = await tx
    .updateTable('demandePreuve')
    .set({ nom: null, courriel: null })
    .where('cptsId', '=', cptsId)
    .where('courriel', 'is not', null)
    .where((eb) => eb(eb.fn.coalesce('closeLe', 'expireLe'), '<', before))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** How many came and wait to be looked at, with the acte of the oldest. */
export const countReceived = async (tx: Tx, cptsId: string): Promise<{ nombre: number; acteId: string } | null> => {
  const rows = await tx
    .selectFrom('demandePreuve')
    .select('acteId')
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'recue')
    .orderBy('recueLe')
    .execute()
  return rows[0] ? { nombre: rows.length, acteId: rows[0].acteId } : null
}
