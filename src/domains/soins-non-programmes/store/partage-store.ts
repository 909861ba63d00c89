/** Shares of an agenda between its home and another CPTS of the same professional. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export const insertPartage = async (
  tx: Tx,
  share: { id: string; domicile: string; personneId: string; avec: string; statut: 'demande' | 'accepte' },
  now: Instant,
): Promise<string> => {
  const { statut } = share
  const row = await tx
    .insertInto('partageCreneau')
    .values({ ...share, depuis: toDate(now) })
    .onConflict((conflict) =>
      conflict
        .columns(['personneId', 'avec'])
        .doUpdateSet({ statut, depuis: toDate(now) })
        // A share already accepted is not put back to the state of a question.
        .where(sql<boolean>`partage_creneau.statut = 'retire' or ${statut} = 'accepte'`),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? share.id
}

export const setPartage = async (tx: Tx, id: string, statut: 'accepte' | 'retire', now: Instant): Promise<void> => {
  await tx
    .updateTable('partageCreneau')
    .set({ statut, depuis: toDate(now) })
    .where('id', '=', id)
    .execute()
}

export const findPartage = async (tx: Tx, id: string) =>
  tx.selectFrom('partageCreneau').selectAll().where('id', '=', id).executeTakeFirst()

/** Given and received. */
export const listPartages = async (tx: Tx, cptsId: string, personneId?: string) => {
  let query = tx
    .selectFrom('partageCreneau as p')
    .leftJoin('agenda as a', (join) => join.onRef('a.personneId', '=', 'p.personneId').on('a.cptsId', '=', cptsId))
    .select(['p.id', 'p.personneId', 'p.domicile', 'p.avec', 'p.statut', 'p.depuis', 'a.id as agendaId', 'a.nom'])
    .where((eb) => eb.or([eb('p.domicile', '=', cptsId), eb('p.avec', '=', cptsId)]))
    .orderBy('p.depuis', 'desc')
  if (personneId) query = query.where('p.personneId', '=', personneId)
  return query.execute()
}

/** The free slots of one agenda appear in another CPTS, or leave it. As the home. */
export const showAgendaTo = async (tx: Tx, cptsId: string, agendaId: string): Promise<void> => {
  await sql`select publish_creneaux(array(select creneau_id from creneau_publie
    where domicile = ${cptsId} and visible_par = ${cptsId} and agenda_id = ${agendaId}))`.execute(tx)
}
export const hideAgendaFrom = async (tx: Tx, cptsId: string, personneId: string, avec: string): Promise<void> => {
  await tx
    .deleteFrom('creneauPublie')
    .where('domicile', '=', cptsId)
    .where('personneId', '=', personneId)
    .where('visiblePar', '=', avec)
    .execute()
}
