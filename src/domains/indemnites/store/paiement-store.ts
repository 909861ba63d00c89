/** Lots of transfers, and the sums that each transfer pays. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { LotPaiement, Virement, VirementSomme } from '../../../server/database/schema.ts'

export const nextLotNumber = async (tx: Tx, cptsId: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('lot/' || ${cptsId}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('lotPaiement')
    .select((eb) => eb.fn.max('numero').as('last'))
    .where('cptsId', '=', cptsId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export const insertLot = async (
  tx: Tx,
  lot: Insertable<LotPaiement>,
  virements: readonly Insertable<Virement>[],
  sommes: readonly Insertable<VirementSomme>[],
): Promise<void> => {
  await tx.insertInto('lotPaiement').values(lot).execute()
  await tx.insertInto('virement').values(virements).execute()
  await tx.insertInto('virementSomme').values(sommes).execute()
}

export const listLotRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('lotPaiement as l')
    .selectAll('l')
    .select((eb) => [
      eb
        .selectFrom('virement as v')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('v.cptsId', '=', cptsId)
        .whereRef('v.lotId', '=', 'l.id')
        .where('v.etat', '=', 'a-payer')
        .as('restants'),
    ])
    .where('l.cptsId', '=', cptsId)
    .orderBy('l.numero', 'desc')
    .execute()
export type LotRow = Awaited<ReturnType<typeof listLotRows>>[number]

/** Whoever changes the lot waits for whoever is changing it. */
export const lockLot = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('lotPaiement')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const updateLot = async (tx: Tx, cptsId: string, id: string, change: Updateable<LotPaiement>): Promise<void> => {
  await tx.updateTable('lotPaiement').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const listVirementRows = async (tx: Tx, cptsId: string, lotId: string) =>
  tx
    .selectFrom('virement')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('lotId', '=', lotId)
    .orderBy('rang')
    .execute()
export type VirementRow = Awaited<ReturnType<typeof listVirementRows>>[number]

export const lockVirement = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('virement').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).forUpdate().executeTakeFirst()

export const updateVirement = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Virement>,
): Promise<void> => {
  await tx.updateTable('virement').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** The sums that transfers pay, with what is owed of each. */
export const listVirementSommes = async (tx: Tx, cptsId: string, virementIds: readonly string[]) =>
  tx
    .selectFrom('virementSomme as v')
    .innerJoin('sommeDue as s', (on) => on.onRef('s.cptsId', '=', 'v.cptsId').onRef('s.id', '=', 'v.sommeId'))
    .select(['v.virementId', 'v.sommeId', 'v.centimes', 'v.vivant', 's.objet', 's.genre', 's.jour', 's.engageCentimes'])
    .where('v.cptsId', '=', cptsId)
    .where('v.virementId', '=', sql<string>`any(${[...virementIds]}::uuid[])`)
    .orderBy('s.jour')
    .execute()

/** Paid, sent back or given up: the sums are free for another transfer, or over. */
export const freeSommes = async (tx: Tx, cptsId: string, virementId: string): Promise<void> => {
  await tx
    .updateTable('virementSomme')
    .set({ vivant: false })
    .where('cptsId', '=', cptsId)
    .where('virementId', '=', virementId)
    .execute()
}

export const listVirementsOfSomme = async (tx: Tx, cptsId: string, sommeId: string) =>
  tx
    .selectFrom('virementSomme as v')
    .innerJoin('virement as t', (on) => on.onRef('t.cptsId', '=', 'v.cptsId').onRef('t.id', '=', 'v.virementId'))
    .innerJoin('lotPaiement as l', (on) => on.onRef('l.cptsId', '=', 't.cptsId').onRef('l.id', '=', 't.lotId'))
    .select(['t.id', 't.lotId', 'l.numero', 't.etat', 't.payeLe', 't.reference', 'v.centimes'])
    .where('v.cptsId', '=', cptsId)
    .where('v.sommeId', '=', sommeId)
    .orderBy('l.numero')
    .execute()
