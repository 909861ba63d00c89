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
  /** An event for the calendar of who reads it, and what it asks of that calendar. */
  calendrier?: string
  methode?: 'REQUEST' | 'CANCEL'
}
export type Etat = 'en-attente' | 'envoye' | 'echoue' | 'expire' | 'montre'
export type Claimed = {
  id: string
  destinataire: string
  sujet: string
  corps: string
  calendrier: string | null
  methode: string | null
  messageId: string
  creeLe: Instant
  expireLe: Instant
  essais: number
}

/** False when this key was already queued. */
export const insertCourriel = async (tx: Tx, cptsId: string, courriel: NewCourriel, now: Instant): Promise<boolean> =>
  (await insertCourriels(tx, cptsId, [courriel], now)).size > 0

const BATCH = 500

/** Gives the ids of those that were not queued before. */
export const insertCourriels = async (
  tx: Tx,
  cptsId: string,
  courriels: readonly NewCourriel[],
  now: Instant,
): Promise<Set<string>> => {
  const written = new Set<string>()
  for (let start = 0; start < courriels.length; start += BATCH) {
    const rows = courriels.slice(start, start + BATCH).map((courriel) => ({
      ...courriel,
      cptsId,
      prochainEssai: toDate(courriel.prochainEssai),
      expireLe: toDate(courriel.expireLe),
      creeLe: toDate(now),
    }))
    const queued = await tx
      .insertInto('courriel')
      .values(rows)
      .onConflict((on) => on.columns(['cptsId', 'cle']).doNothing())
      .returning('id')
      .execute()
    for (const { id } of queued) written.add(id)
  }
  return written
}

/** Takes back the mails that have not left and whose key holds one of these ids. */
export const deleteWaiting = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .deleteFrom('courriel')
    .where('cptsId', '=', cptsId)
    .where(
      sql<boolean>`exists (select 1 from unnest(string_to_array(cle, ':')) part where part = any (${[...ids]}::text[]))`,
    )
    .where('etat', '=', 'en-attente')
    .execute()
}

export const deleteTo = async (tx: Tx, cptsId: string, addresses: readonly string[]): Promise<void> => {
  if (addresses.length === 0) return
  await tx
    .deleteFrom('courriel')
    .where('cptsId', '=', cptsId)
    .where('destinataire', 'in', [...addresses])
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
    .set({ etat: 'expire', corps: null, calendrier: null, traiteLe: toDate(now), destinataire: forgetPrivate })
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
    .returning([
      'id',
      'destinataire',
      'sujet',
      'corps',
      'calendrier',
      'methode',
      'messageId',
      'creeLe',
      'expireLe',
      'essais',
    ])
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
      ...(done.etat === 'montre' ? {} : { corps: null, calendrier: null }),
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
      'calendrier',
      'methode',
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
