/** What each person was last told of an activité, and the answers that they give by their link. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Annonce } from '../rules/convocation.ts'

export const listConvocationRows = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('convocation')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .orderBy('nom')
    .orderBy('id')
    .execute()

export type Dite = {
  id: string
  activiteId: string
  inviteId: string
  professionnelId: string | null
  nom: string
  courriel: string
  sequence: number
  methode: 'REQUEST' | 'CANCEL'
  annonce: Annonce
}

/** `inviteLe` is the first time that the person was asked; it starts anew when they are asked again after a goodbye. */
export const saveDite = async (tx: Tx, cptsId: string, dite: Dite, now: Instant): Promise<void> => {
  const { sequence, methode, nom, courriel, professionnelId } = dite
  const annonce = JSON.stringify(dite.annonce)
  const at = toDate(now)
  await tx
    .insertInto('convocation')
    .values({ ...dite, annonce, cptsId, inviteLe: at, diteLe: at })
    .onConflict((on) =>
      on.columns(['cptsId', 'activiteId', 'inviteId']).doUpdateSet({
        nom,
        courriel,
        professionnelId,
        sequence,
        methode,
        annonce,
        diteLe: at,
        inviteLe: sql<Date>`case when convocation.methode = 'CANCEL' and excluded.methode = 'REQUEST'
          then excluded.invite_le else convocation.invite_le end`,
      }),
    )
    .execute()
}

/** Who is expected at what begins between two instants, was told so, and was not reminded of that start. */
export const listToRemind = async (tx: Tx, cptsId: string, from: Instant, to: Instant) =>
  tx
    .selectFrom('convocation as c')
    .innerJoin('activite as a', (join) => join.onRef('a.cptsId', '=', 'c.cptsId').onRef('a.id', '=', 'c.activiteId'))
    .innerJoin('invite as i', (join) => join.onRef('i.cptsId', '=', 'c.cptsId').onRef('i.id', '=', 'c.inviteId'))
    .select(['c.id', 'c.activiteId', 'c.inviteId', 'c.nom', 'c.courriel', 'c.inviteLe', 'a.debut', 'i.reponse'])
    .where('c.cptsId', '=', cptsId)
    .where('a.etat', '=', 'prevu')
    .where('c.methode', '=', 'REQUEST')
    .where('a.debut', '>', toDate(from))
    .where('a.debut', '<=', toDate(to))
    .where((eb) => eb.or([eb('c.rappelePour', 'is', null), eb('c.rappelePour', '<>', eb.ref('a.debut'))]))
    .orderBy('a.debut')
    .orderBy('c.id')
    .execute()

/** True for the one who takes it: of two workers at once, one reminds. */
export const takeReminder = async (tx: Tx, cptsId: string, id: string, debut: Date): Promise<boolean> => {
  const done = await tx
    .updateTable('convocation')
    .set({ rappelePour: debut })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('rappelePour', 'is', null), eb('rappelePour', '<>', debut)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** What one professional was told by mail, for their right to know. */
export const listConvocationsOf = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('convocation as c')
    .innerJoin('activite as a', (join) => join.onRef('a.cptsId', '=', 'c.cptsId').onRef('a.id', '=', 'c.activiteId'))
    .select(['a.titre', 'c.courriel', 'c.inviteLe', 'c.diteLe', 'c.rappelePour'])
    .where('c.cptsId', '=', cptsId)
    .where('c.professionnelId', '=', professionnelId)
    .orderBy('c.inviteLe')
    .execute()

/** What was told of meetings that ended before this. */
export const deleteConvocationsBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const gone = await tx
    .deleteFrom('convocation')
    .where('cptsId', '=', cptsId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('activite as a')
          .select('a.id')
          .whereRef('a.cptsId', '=', 'convocation.cptsId')
          .whereRef('a.id', '=', 'convocation.activiteId')
          .where('a.fin', '<', toDate(before)),
      ),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
