/** The electors of a séance, as they are settled when it is called and again when it opens. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Electeur } from '../../../server/database/schema.ts'

type Place = { cptsId: string; seanceId: string }

/** Writes what changed of those who are known, adds the others. Nobody is taken away: they keep what they gave. */
export const saveElecteurs = async (tx: Tx, rows: Insertable<Electeur>[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('electeur')
    .values(rows)
    .onConflict((on) =>
      on.columns(['cptsId', 'seanceId', 'id']).doUpdateSet({
        nom: sql`excluded.nom`,
        qualite: sql`excluded.qualite`,
        collegeId: sql`excluded.college_id`,
        college: sql`excluded.college`,
        voix: sql`excluded.voix`,
        deliberatif: sql`excluded.deliberatif`,
        personneId: sql`excluded.personne_id`,
      }),
    )
    .execute()
}

/** Who is an elector no more keeps their line, without a voice. */
export const muteElecteurs = async (tx: Tx, { cptsId, seanceId }: Place, kept: readonly string[]): Promise<void> => {
  let query = tx
    .updateTable('electeur')
    .set({ voix: 0, deliberatif: false })
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
  if (kept.length > 0) query = query.where('id', 'not in', [...kept])
  await query.execute()
}

export const setInvite = async (tx: Tx, { cptsId, seanceId }: Place, id: string, inviteId: string): Promise<void> => {
  await tx
    .updateTable('electeur')
    .set({ inviteId })
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .where('id', '=', id)
    .execute()
}

export const findElecteurOfInvite = async (tx: Tx, cptsId: string, inviteId: string) =>
  tx.selectFrom('electeur').selectAll().where('cptsId', '=', cptsId).where('inviteId', '=', inviteId).executeTakeFirst()

/** What séances keep of somebody: where they were an elector, what they said aloud, that they voted in secret. */
export const listElecteurOf = async (tx: Tx, cptsId: string, professionnelId: string) => {
  const rows = await tx
    .selectFrom('electeur as e')
    .innerJoin('seance as s', (on) => on.onRef('s.cptsId', '=', 'e.cptsId').onRef('s.id', '=', 'e.seanceId'))
    .select(['e.id', 'e.seanceId', 's.titre', 's.debut', 'e.voix', 'e.deliberatif'])
    .where('e.cptsId', '=', cptsId)
    .where('e.professionnelId', '=', professionnelId)
    .orderBy('s.debut')
    .execute()
  const said = await tx
    .selectFrom('voteNominal')
    .select(['seanceId', 'choix'])
    .where('cptsId', '=', cptsId)
    .where('electeurId', '=', professionnelId)
    .execute()
  const signed = await tx
    .selectFrom('emargementScrutin')
    .select(['seanceId', 'recu'])
    .where('cptsId', '=', cptsId)
    .where('electeurId', '=', professionnelId)
    .execute()
  return rows.map(({ id: _, seanceId, debut, ...row }) => ({
    ...row,
    debut: debut.toISOString(),
    votesDits: said.filter((one) => one.seanceId === seanceId).map(({ choix }) => choix.join(', ')),
    recus: signed.filter((one) => one.seanceId === seanceId).map(({ recu }) => recu),
  }))
}

/** Of séances that ended before, only the results stay: who was called, who voted, and the ballots themselves go. */
export const forgetVotesBefore = async (tx: Tx, cptsId: string, before: Date): Promise<number> => {
  const old = tx.selectFrom('seance').select('id').where('cptsId', '=', cptsId).where('closeLe', '<', before)
  const scrutins = tx.selectFrom('scrutin').select('id').where('cptsId', '=', cptsId).where('seanceId', 'in', old)
  for (const table of ['bulletin', 'enveloppeScrutin', 'emargementScrutin', 'voteNominal'] as const)
    await tx.deleteFrom(table).where('cptsId', '=', cptsId).where('scrutinId', 'in', scrutins).execute()
  await tx.deleteFrom('procuration').where('cptsId', '=', cptsId).where('seanceId', 'in', old).execute()
  const gone = await tx
    .deleteFrom('electeur')
    .where('cptsId', '=', cptsId)
    .where('seanceId', 'in', old)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
