/** The outbox of mails: written with what they tell, claimed to be sent, marked after. */
import { sql } from 'kysely'
import { fromDate, type Instant, toDate } from '../../kernel/time.ts'
import type { Tx } from './connect.ts'

export type NewCourriel = {
  id: string
  cle: string
  destinataire: string
  sujet: string
  corps: string
  messageId: string
  prochainEssai: Instant
  expireLe: Instant
  prive: boolean
}
export type Etat = 'en-attente' | 'envoye' | 'echoue' | 'expire' | 'montre'
export type Claimed = {
  id: string
  destinataire: string
  sujet: string
  corps: string
  messageId: string
  creeLe: Instant
  expireLe: Instant
  essais: number
}

/** False when this key was already queued. */
export const insertCourriel = async (tx: Tx, cptsId: string, courriel: NewCourriel, now: Instant): Promise<boolean> => {
  const result = await tx
    .insertInto('courriel')
    .values({
      ...courriel,
      cptsId,
      prochainEssai: toDate(courriel.prochainEssai),
      expireLe: toDate(courriel.expireLe),
      creeLe: toDate(now),
    })
    .onConflict((on) => on.columns(['cptsId', 'cle']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Takes back the mails that have not left and whose key holds this id. */
export const deleteWaiting = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx
    .deleteFrom('courriel')
    .where('cptsId', '=', cptsId)
    .where(sql<boolean>`${id} = any (string_to_array(cle, ':'))`)
    .where('etat', '=', 'en-attente')
    .execute()
}

/** A reserved name (RFC 2606): it leads nowhere. */
export const FORGOTTEN = 'efface@maillage.invalid'

export const listDue = async (tx: Tx, cptsId: string, now: Instant, limit: number): Promise<string[]> => {
  const rows = await tx
    .selectFrom('courriel')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'en-attente')
    .where('prochainEssai', '<=', toDate(now))
    .orderBy('prochainEssai')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

const forgetPrivate = sql<string>`case when prive then ${FORGOTTEN} else destinataire end`

/** Nothing leaves after its hour: a reminder that comes late is worse than none. */
export const expireWaiting = async (tx: Tx, cptsId: string, now: Instant): Promise<void> => {
  await tx
    .updateTable('courriel')
    .set({ etat: 'expire', corps: null, traiteLe: toDate(now), destinataire: forgetPrivate })
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'en-attente')
    .where('expireLe', '<=', toDate(now))
    .execute()
}

/** In a demonstration, what was already late when it was written belongs to the invented past. */
export const forgetInventedPast = async (tx: Tx, cptsId: string, now: Instant): Promise<void> => {
  await tx
    .deleteFrom('courriel')
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'en-attente')
    .where('expireLe', '<=', toDate(now))
    .execute()
}

/**
 * Reserves a due mail for one sender until `until`: if the process dies meanwhile it is tried again then, with the same
 * Message-ID.
 */
export const claimCourriel = async (
  tx: Tx,
  cptsId: string,
  id: string,
  now: Instant,
  until: Instant,
): Promise<Claimed | undefined> => {
  const row = await tx
    .updateTable('courriel')
    .set((eb) => ({ essais: eb('essais', '+', 1), prochainEssai: toDate(until) }))
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'en-attente')
    .where('prochainEssai', '<=', toDate(now))
    .where('expireLe', '>', toDate(now))
    .returning(['id', 'destinataire', 'sujet', 'corps', 'messageId', 'creeLe', 'expireLe', 'essais'])
    .executeTakeFirst()
  if (!row) return undefined
  return { ...row, corps: row.corps ?? '', creeLe: fromDate(row.creeLe), expireLe: fromDate(row.expireLe) }
}

export const markDone = async (
  tx: Tx,
  cptsId: string,
  id: string,
  done: { etat: Exclude<Etat, 'en-attente'>; erreur?: string },
  now: Instant,
): Promise<void> => {
  await tx
    .updateTable('courriel')
    .set({
      etat: done.etat,
      traiteLe: toDate(now),
      derniereErreur: done.erreur ?? null,
      destinataire: forgetPrivate,
      ...(done.etat === 'montre' ? {} : { corps: null }),
    })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'en-attente')
    .execute()
}

export const postpone = async (
  tx: Tx,
  cptsId: string,
  id: string,
  later: { prochainEssai: Instant; erreur: string },
): Promise<void> => {
  await tx
    .updateTable('courriel')
    .set({ prochainEssai: toDate(later.prochainEssai), derniereErreur: later.erreur })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'en-attente')
    .execute()
}

export const deleteBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const result = await tx
    .deleteFrom('courriel')
    .where('cptsId', '=', cptsId)
    .where('etat', '<>', 'en-attente')
    .where('creeLe', '<', toDate(before))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

export const listRecent = async (tx: Tx, cptsId: string, limit: number) =>
  tx
    .selectFrom('courriel')
    .select([
      'id',
      'destinataire',
      'sujet',
      'corps',
      'etat',
      'creeLe',
      'prochainEssai',
      'expireLe',
      'traiteLe',
      'essais',
      'derniereErreur',
      'prive',
    ])
    .where('cptsId', '=', cptsId)
    .orderBy('creeLe', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
