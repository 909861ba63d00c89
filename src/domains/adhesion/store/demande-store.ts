/** Requests to join, what was done of each, what was accepted. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { AcceptationTexte, DemandeAdhesion, PasDemande } from '../../../server/database/schema.ts'

export const insertDemande = async (
  tx: Tx,
  row: Insertable<DemandeAdhesion>,
  acceptations: readonly Insertable<AcceptationTexte>[],
): Promise<void> => {
  await tx.insertInto('demandeAdhesion').values(row).execute()
  if (acceptations.length > 0)
    await tx
      .insertInto('acceptationTexte')
      .values([...acceptations])
      .execute()
}

export const listDemandeRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('demandeAdhesion')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('etat', '<>', 'a-confirmer')
    .orderBy('creeLe', 'desc')
    .limit(2000)
    .execute()
export type DemandeRow = Awaited<ReturnType<typeof listDemandeRows>>[number]

/** `lock` while it is decided: one at a time. */
export const findDemande = async (tx: Tx, cptsId: string, id: string, lock = false) => {
  const query = tx.selectFrom('demandeAdhesion').selectAll().where('cptsId', '=', cptsId).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const updateDemande = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<DemandeAdhesion>,
): Promise<void> => {
  await tx.updateTable('demandeAdhesion').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const insertPas = async (tx: Tx, row: Insertable<PasDemande>): Promise<void> => {
  await tx.insertInto('pasDemande').values(row).execute()
}

export const listPas = async (tx: Tx, cptsId: string, demandeId: string) =>
  tx
    .selectFrom('pasDemande')
    .select(['organe', 'issue', 'mot', 'jour', 'le'])
    .where('cptsId', '=', cptsId)
    .where('demandeId', '=', demandeId)
    .orderBy('le')
    .execute()

export const listAcceptations = async (tx: Tx, cptsId: string, demandeId: string) =>
  tx
    .selectFrom('acceptationTexte as a')
    .innerJoin('texteAdhesion as t', (join) => join.onRef('t.cptsId', '=', 'a.cptsId').onRef('t.id', '=', 'a.texteId'))
    .select(['t.titre', 't.version', 'a.empreinte', 'a.le'])
    .where('a.cptsId', '=', cptsId)
    .where('a.demandeId', '=', demandeId)
    .orderBy('t.genre')
    .execute()

/** The latest of an address. */
export const findDemandeByCourriel = async (tx: Tx, cptsId: string, courriel: string) =>
  tx
    .selectFrom('demandeAdhesion')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('courriel', '=', courriel)
    .orderBy('creeLe', 'desc')
    .executeTakeFirstOrThrow()

/** Those that nobody confirmed since an instant: of one address, or of all of them. */
export const countUnconfirmed = async (tx: Tx, cptsId: string, since: Date, courriel?: string): Promise<number> => {
  let query = tx
    .selectFrom('demandeAdhesion')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'a-confirmer')
    .where('creeLe', '>', since)
  if (courriel) query = query.where('courriel', '=', courriel)
  return Number((await query.executeTakeFirstOrThrow()).n)
}

/** Requests that wait for the CPTS, and since when the oldest does. */
export const countWaiting = async (tx: Tx, cptsId: string): Promise<{ nombre: number; depuis: Date | null }> => {
  const row = await tx
    .selectFrom('demandeAdhesion')
    .select([sql<number>`count(*)::int`.as('nombre'), sql<Date | null>`min(confirmee_le)`.as('depuis')])
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'en-cours')
    .executeTakeFirstOrThrow()
  return row
}

export const listDemandesOf = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('demandeAdhesion')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('professionnelId', '=', professionnelId)
    .execute()

export const deleteDemandes = async (
  tx: Tx,
  cptsId: string,
  terms: { nonConfirmeesAvant: Date; sansSuiteAvant: Date },
): Promise<number> => {
  const gone = await tx
    .deleteFrom('demandeAdhesion')
    .where('cptsId', '=', cptsId)
    .where((eb) =>
      eb.or([
        eb.and([eb('etat', '=', 'a-confirmer'), eb('creeLe', '<', terms.nonConfirmeesAvant)]),
        eb.and([eb('etat', 'in', ['refusee', 'retiree']), eb('decideeLe', '<', terms.sansSuiteAvant)]),
      ]),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
