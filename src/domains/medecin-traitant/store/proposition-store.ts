/** Who was proposed to whom, and what became of it. */
import type { Insertable, Selectable } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { PropositionMt } from '../../../server/database/schema.ts'
import type { StatutProposition } from '../rules/vocabulary.ts'

export type PropositionRow = Selectable<PropositionMt>

export const insertProposition = async (tx: Tx, row: Insertable<PropositionMt>): Promise<void> => {
  await tx.insertInto('propositionMt').values(row).execute()
}

export const findProposition = async (
  tx: Tx,
  cptsId: string,
  id: string,
  lock = false,
): Promise<PropositionRow | undefined> => {
  const query = tx.selectFrom('propositionMt').selectAll().where('cptsId', '=', cptsId).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** The latest first. */
export const listPropositionsOf = async (
  tx: Tx,
  cptsId: string,
  of: { demandeIds: readonly string[] } | { capaciteId: string },
): Promise<PropositionRow[]> => {
  const query = tx
    .selectFrom('propositionMt')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .orderBy('proposeeLe', 'desc')
    .orderBy('id', 'desc')
  if ('capaciteId' in of) return query.where('capaciteId', '=', of.capaciteId).limit(500).execute()
  return of.demandeIds.length === 0 ? [] : query.where('demandeId', 'in', [...of.demandeIds]).execute()
}

/** Who was asked for whom: a patient is not proposed twice to the same doctor. */
export const listAsked = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('propositionMt as p')
    .innerJoin('demandeMt as d', (join) => join.onRef('d.cptsId', '=', 'p.cptsId').onRef('d.id', '=', 'p.demandeId'))
    .select(['p.demandeId', 'p.capaciteId'])
    .where('p.cptsId', '=', cptsId)
    .where('d.statut', '=', 'attente')
    .where('p.statut', '<>', 'retiree')
    .execute()

export const countOf = async (tx: Tx, cptsId: string, demandeId: string): Promise<number> =>
  (
    await tx
      .selectFrom('propositionMt')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('cptsId', '=', cptsId)
      .where('demandeId', '=', demandeId)
      .executeTakeFirstOrThrow()
  ).n

/** One statement: of two answers at once, one finds that it is no longer open. */
export const moveProposition = async (
  tx: Tx,
  cptsId: string,
  id: string,
  from: StatutProposition,
  change: Partial<Pick<PropositionRow, 'raison' | 'repondueLe' | 'vuLe' | 'acteId'>> & { statut: StatutProposition },
): Promise<boolean> => {
  const updated = await tx
    .updateTable('propositionMt')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', from)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const listDue = async (tx: Tx, cptsId: string, now: Instant) =>
  tx
    .selectFrom('propositionMt')
    .select(['id', 'demandeId'])
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'ouverte')
    .where('echeance', '<=', toDate(now))
    .orderBy('echeance')
    .execute()

/**
 * Requests whose doctor let the time go by: the proposal is open past its day, or it went out of date and nobody was asked
 * since.
 */
export const countSansReponse = async (tx: Tx, cptsId: string, now: Instant): Promise<number> => {
  const latest = tx
    .selectFrom('propositionMt')
    .distinctOn('demandeId')
    .select(['demandeId', 'statut', 'echeance'])
    .where('cptsId', '=', cptsId)
    .where('statut', '<>', 'retiree')
    .orderBy('demandeId')
    .orderBy('proposeeLe', 'desc')
    .orderBy('id', 'desc')
  const { n } = await tx
    .selectFrom(latest.as('p'))
    .innerJoin('demandeMt as d', (join) => join.onRef('d.id', '=', 'p.demandeId').on('d.cptsId', '=', cptsId))
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where((eb) =>
      eb.or([
        eb.and([eb('p.statut', '=', 'ouverte'), eb('p.echeance', '<=', toDate(now))]),
        eb.and([eb('p.statut', '=', 'expiree'), eb('d.statut', '=', 'attente')]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Accepted since long, nobody said whether the patient came, and nobody was asked. */
export const listToAsk = async (tx: Tx, cptsId: string, acceptedBefore: Instant) =>
  tx
    .selectFrom('propositionMt')
    .select(['id', 'capaciteId'])
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'acceptee')
    .where('vuLe', 'is', null)
    .where('vuDemandeLe', 'is', null)
    .where('repondueLe', '<', toDate(acceptedBefore))
    .execute()

export const noteAsked = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<void> => {
  await tx
    .updateTable('propositionMt')
    .set({ vuDemandeLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

export const countRefus = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('propositionMt')
    .select(['raison', (eb) => eb.fn.countAll<number>().as('nombre')])
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'refusee')
    .groupBy('raison')
    .execute()

export const countByStatut = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('propositionMt')
    .select(['statut', (eb) => eb.fn.countAll<number>().as('nombre')])
    .where('cptsId', '=', cptsId)
    .groupBy('statut')
    .execute()
