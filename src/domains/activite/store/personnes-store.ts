/** Who is expected, who came, and what is left to do. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Invite, Presence, Suite } from '../../../server/database/schema.ts'

export const listInvites = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('invite')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .orderBy('nom')
    .orderBy('id')
    .execute()

/** Who is already expected stays as they were. Returns how many are new. */
export const insertInvites = async (tx: Tx, rows: Insertable<Invite>[]): Promise<number> => {
  if (rows.length === 0) return 0
  const done = await tx
    .insertInto('invite')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

type Place = { cptsId: string; activiteId: string }

export const findInvite = async (tx: Tx, { cptsId, activiteId }: Place, id: string) =>
  tx
    .selectFrom('invite')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .where('id', '=', id)
    .executeTakeFirst()

export const findInviteOf = async (tx: Tx, cptsId: string, activiteId: string, professionnelId: string) =>
  tx
    .selectFrom('invite')
    .select(['id', 'qualite'])
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .where('professionnelId', '=', professionnelId)
    .executeTakeFirst()

export const updateInvite = async (
  tx: Tx,
  { cptsId, activiteId }: Place,
  id: string,
  change: { qualite?: string; reponse?: string | null; reponduLe?: Date | null },
): Promise<void> => {
  if (Object.keys(change).length === 0) return
  await tx
    .updateTable('invite')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .where('id', '=', id)
    .execute()
}

export const deleteInvite = async (tx: Tx, { cptsId, activiteId }: Place, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('invite')
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Those that stand, in the order of arrival. */
export const listPresences = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('presence')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .where('retireeLe', 'is', null)
    .orderBy('arrivee')
    .orderBy('id')
    .execute()
export type PresenceRow = Awaited<ReturnType<typeof listPresences>>[number]
export type NewPresence = Insertable<Presence>

export const listSuites = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('suite')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .orderBy('rang')
    .execute()
export type NewSuite = Insertable<Suite>

/** What is kept of one professional, whatever the activité. */
export const listOfProfessionnel = async (tx: Tx, cptsId: string, professionnelId: string) => {
  const invitations = await tx
    .selectFrom('invite as i')
    .innerJoin('activite as a', (on) => on.onRef('a.cptsId', '=', 'i.cptsId').onRef('a.id', '=', 'i.activiteId'))
    .select(['a.titre', 'a.debut', 'i.qualite', 'i.reponse'])
    .where('i.cptsId', '=', cptsId)
    .where('i.professionnelId', '=', professionnelId)
    .orderBy('a.debut')
    .execute()
  const presences = await tx
    .selectFrom('presence as p')
    .innerJoin('activite as a', (on) => on.onRef('a.cptsId', '=', 'p.cptsId').onRef('a.id', '=', 'p.activiteId'))
    .select(['a.titre', 'p.arrivee', 'p.depart', 'p.qualite', 'p.par', 'p.raison', 'p.retireeLe'])
    .where('p.cptsId', '=', cptsId)
    .where('p.professionnelId', '=', professionnelId)
    .orderBy('p.arrivee')
    .execute()
  return { invitations, presences }
}
