/** What is owed: declared, checked, approved, and the time behind it. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { SommeDue, TempsIndemnise } from '../../../server/database/schema.ts'

export type SommeFilter = {
  etat?: string | undefined
  genres?: readonly string[] | undefined
  professionnelId?: string | undefined
  acteId?: string | undefined
  annee?: number | undefined
  ids?: readonly string[] | undefined
}
const MOST = 5000

export const listSommeRows = async (tx: Tx, cptsId: string, filter: SommeFilter) => {
  let query = tx
    .selectFrom('sommeDue as s')
    .leftJoin('tempsIndemnise as t', (on) => on.onRef('t.cptsId', '=', 's.cptsId').onRef('t.sommeId', '=', 's.id'))
    .leftJoin('virementSomme as v', (on) =>
      on.onRef('v.cptsId', '=', 's.cptsId').onRef('v.sommeId', '=', 's.id').on('v.vivant', '=', true),
    )
    .selectAll('s')
    .select([
      't.acteId',
      't.rang as acteRang',
      't.debut',
      't.fin',
      't.minutes',
      't.minutesOuvrees',
      't.avertissements',
      't.etapes',
      'v.virementId',
    ])
    .where('s.cptsId', '=', cptsId)
  if (filter.etat) query = query.where('s.etat', '=', filter.etat)
  if (filter.genres) query = query.where('s.genre', '=', sql<string>`any(${[...filter.genres]}::text[])`)
  if (filter.professionnelId) query = query.where('s.professionnelId', '=', filter.professionnelId)
  if (filter.acteId) query = query.where('t.acteId', '=', filter.acteId)
  if (filter.annee) query = query.where(sql<boolean>`extract(year from s.jour) = ${filter.annee}`)
  if (filter.ids) query = query.where('s.id', '=', sql<string>`any(${[...filter.ids]}::uuid[])`)
  return query.orderBy('s.jour', 'desc').orderBy('s.id', 'desc').limit(MOST).execute()
}
export type SommeRow = Awaited<ReturnType<typeof listSommeRows>>[number]

export const findSommeRow = async (tx: Tx, cptsId: string, id: string): Promise<SommeRow | undefined> =>
  (await listSommeRows(tx, cptsId, { ids: [id] }))[0]

/** In the order of their ids, so that two people who work on the same ones wait for each other. */
export const lockSommes = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<void> => {
  await tx
    .selectFrom('sommeDue')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export const insertSomme = async (tx: Tx, row: Insertable<SommeDue>): Promise<void> => {
  await tx.insertInto('sommeDue').values(row).execute()
}
export const insertTemps = async (tx: Tx, row: Insertable<TempsIndemnise>): Promise<void> => {
  await tx.insertInto('tempsIndemnise').values(row).execute()
}

/** Whether some of this time is already counted for the person, anywhere in this CPTS. */
export const listTempsOf = async (tx: Tx, cptsId: string, personneId: string, span: { debut: Date; fin: Date }) =>
  tx
    .selectFrom('tempsIndemnise')
    .select(['sommeId', 'acteId', 'rang', 'debut', 'fin'])
    .where('cptsId', '=', cptsId)
    .where('personneId', '=', personneId)
    .where('compte', '=', true)
    .where('debut', '<', span.fin)
    .where('fin', '>', span.debut)
    .execute()

/** Presences of actes that have their line already. */
export const listPresencesComptees = async (tx: Tx, cptsId: string, acteIds: readonly string[]) =>
  tx
    .selectFrom('tempsIndemnise')
    .select(['acteId', 'rang', 'sommeId'])
    .where('cptsId', '=', cptsId)
    .where('compte', '=', true)
    .where('acteId', '=', sql<string>`any(${[...acteIds]}::uuid[])`)
    .execute()

type Step = { etat: string } & Partial<
  Record<'controleeLe' | 'approuveeLe' | 'rejetLe', Date> &
    Record<'controleePar' | 'approuveePar' | 'rejetPar' | 'rejetMotif' | 'conflit', string | null>
>
export const moveSomme = async (tx: Tx, cptsId: string, id: string, step: Step): Promise<void> => {
  await tx.updateTable('sommeDue').set(step).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const countSommesByEtat = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('sommeDue')
    .select((eb) => [
      'etat',
      eb.fn.countAll<number>().as('nombre'),
      sql<number>`coalesce(sum(centimes), 0)::bigint`.as('centimes'),
      sql<number>`coalesce(sum(engage_centimes), 0)::bigint`.as('engage'),
      sql<number>`count(*) filter (where engage_centimes > 0)::int`.as('aPayer'),
      eb.fn.min('declareeLe').as('depuis'),
      eb.fn.min('approuveeLe').as('approuveesDepuis'),
    ])
    .where('cptsId', '=', cptsId)
    .groupBy('etat')
    .execute()
