/** Polls on dates, their slots and who answers. */
import { type Insertable, sql, type Updateable } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Sondage, SondageCreneau, SondageParticipant } from '../../../server/database/schema.ts'
import type { Reponse } from '../rules/sondage.ts'

export const insertSondage = async (tx: Tx, row: Insertable<Sondage>): Promise<void> => {
  await tx.insertInto('sondage').values(row).execute()
}

export const listSondageRows = async (tx: Tx, cptsId: string, id?: string) => {
  let query = tx
    .selectFrom('sondage as s')
    .leftJoin('personne as p', 'p.id', 's.organisateurId')
    .leftJoin('commune as c', 'c.code', 's.commune')
    .selectAll('s')
    .select(['p.prenom as organisateurPrenom', 'p.nom as organisateurNom', 'c.nom as communeNom'])
    .select((eb) => [
      eb
        .selectFrom('sondageCreneau as x')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('x.cptsId', '=', 's.cptsId')
        .whereRef('x.sondageId', '=', 's.id')
        .as('creneaux'),
      eb
        .selectFrom('sondageParticipant as q')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('q.cptsId', '=', 's.cptsId')
        .whereRef('q.sondageId', '=', 's.id')
        .as('participants'),
      eb
        .selectFrom('sondageParticipant as r')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('r.cptsId', '=', 's.cptsId')
        .whereRef('r.sondageId', '=', 's.id')
        .where('r.reponduLe', 'is not', null)
        .as('reponses'),
    ])
    .where('s.cptsId', '=', cptsId)
    .orderBy('s.creeLe', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
  if (id) query = query.where('s.id', '=', id)
  return query.execute()
}
export type SondageRow = Awaited<ReturnType<typeof listSondageRows>>[number]

export const findSondageRow = async (tx: Tx, cptsId: string, id: string): Promise<SondageRow | undefined> =>
  (await listSondageRows(tx, cptsId, id))[0]

/** `share` for who answers, side by side; `update` for who changes or closes it: the two wait for each other. */
export const lockSondage = async (tx: Tx, cptsId: string, id: string, how: 'share' | 'update') => {
  const query = tx.selectFrom('sondage').selectAll().where('cptsId', '=', cptsId).where('id', '=', id)
  return (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
}

export const updateSondage = async (tx: Tx, cptsId: string, id: string, change: Updateable<Sondage>): Promise<void> => {
  await tx.updateTable('sondage').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** Those that are new; a slot that is there already stays with its answers. */
export const insertCreneaux = async (tx: Tx, rows: Insertable<SondageCreneau>[]): Promise<number> => {
  const done = await tx
    .insertInto('sondageCreneau')
    .values(rows)
    .onConflict((on) => on.constraint('sondage_creneau_une_fois').doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

export const listCreneauRows = async (tx: Tx, cptsId: string, sondageId: string) =>
  tx
    .selectFrom('sondageCreneau')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('sondageId', '=', sondageId)
    .orderBy('debut')
    .orderBy('fin')
    .execute()

/** Gives those that were not there yet. */
export const insertParticipants = async (tx: Tx, rows: Insertable<SondageParticipant>[]) =>
  rows.length === 0
    ? []
    : tx
        .insertInto('sondageParticipant')
        .values(rows)
        .onConflict((on) => on.constraint('sondage_une_reponse').doNothing())
        .returningAll()
        .execute()

/** Refused by the constraint `sondage_une_reponse` when the name is already there. */
export const insertOneParticipant = async (tx: Tx, row: Insertable<SondageParticipant>): Promise<void> => {
  await tx.insertInto('sondageParticipant').values(row).execute()
}

export const listParticipantRows = async (tx: Tx, cptsId: string, sondageId: string) =>
  tx
    .selectFrom('sondageParticipant')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('sondageId', '=', sondageId)
    .orderBy('nom')
    .orderBy('id')
    .execute()
export type ParticipantRow = Awaited<ReturnType<typeof listParticipantRows>>[number]

export const deleteParticipant = async (tx: Tx, cptsId: string, sondageId: string, id: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('sondageParticipant')
    .where('cptsId', '=', cptsId)
    .where('sondageId', '=', sondageId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** True when the person is in the poll: their row is then held until the end of the transaction. */
export const noteAnswered = async (
  tx: Tx,
  cptsId: string,
  participant: { sondageId: string; id: string; commentaire: string | null },
  now: Instant,
): Promise<boolean> => {
  const done = await tx
    .updateTable('sondageParticipant')
    .set({ reponduLe: toDate(now), commentaire: participant.commentaire })
    .where('cptsId', '=', cptsId)
    .where('sondageId', '=', participant.sondageId)
    .where('id', '=', participant.id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type Answers = Readonly<Record<string, Reponse>>

/** All answers of a person at once: what they no longer say is taken away. */
export const saveReponses = async (
  tx: Tx,
  cptsId: string,
  { sondageId, id }: { sondageId: string; id: string },
  answers: Answers,
): Promise<void> => {
  await tx
    .deleteFrom('sondageReponse')
    .where('cptsId', '=', cptsId)
    .where('sondageId', '=', sondageId)
    .where('participantId', '=', id)
    .execute()
  const rows = Object.entries(answers).map(([creneauId, reponse]) => ({
    cptsId,
    sondageId,
    participantId: id,
    creneauId,
    reponse,
  }))
  if (rows.length > 0) await tx.insertInto('sondageReponse').values(rows).execute()
}

/** Participant → slot → answer. */
export const readReponses = async (tx: Tx, cptsId: string, sondageId: string): Promise<Map<string, Answers>> => {
  const rows = await tx
    .selectFrom('sondageReponse')
    .select(['participantId', 'creneauId', 'reponse'])
    .where('cptsId', '=', cptsId)
    .where('sondageId', '=', sondageId)
    .execute()
  const by = new Map<string, Record<string, Reponse>>()
  for (const { participantId, creneauId, reponse } of rows) {
    const mine = by.get(participantId) ?? {}
    mine[creneauId] = reponse as Reponse
    by.set(participantId, mine)
  }
  return by
}

/** What one professional answered, for their right to know: a line a slot, one without a slot before an answer. */
export const listReponsesOf = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('sondageParticipant as p')
    .innerJoin('sondage as s', (join) => join.onRef('s.cptsId', '=', 'p.cptsId').onRef('s.id', '=', 'p.sondageId'))
    .leftJoin('sondageReponse as r', (join) =>
      join
        .onRef('r.cptsId', '=', 'p.cptsId')
        .onRef('r.sondageId', '=', 'p.sondageId')
        .onRef('r.participantId', '=', 'p.id'),
    )
    .leftJoin('sondageCreneau as c', (join) =>
      join
        .onRef('c.cptsId', '=', 'r.cptsId')
        .onRef('c.sondageId', '=', 'r.sondageId')
        .onRef('c.id', '=', 'r.creneauId'),
    )
    .select(['s.titre', 'p.courriel', 'p.commentaire', 'p.reponduLe', 'c.debut', 'r.reponse'])
    .where('p.cptsId', '=', cptsId)
    .where('p.professionnelId', '=', professionnelId)
    .orderBy('s.creeLe')
    .orderBy('c.debut')
    .execute()

export const deleteSondagesBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const gone = await tx
    .deleteFrom('sondage')
    .where('cptsId', '=', cptsId)
    .where(sql<boolean>`coalesce(clos_le, cloture_le) < ${toDate(before)}`)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
