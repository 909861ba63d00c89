/** Votes said aloud, name by name. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { VoteNominal } from '../../../server/database/schema.ts'

export const countNominal = async (tx: Tx, cptsId: string, scrutinId: string): Promise<number> =>
  (
    await tx
      .selectFrom('voteNominal')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('cptsId', '=', cptsId)
      .where('scrutinId', '=', scrutinId)
      .executeTakeFirstOrThrow()
  ).n

export const listNominal = async (tx: Tx, cptsId: string, scrutinId: string) =>
  tx
    .selectFrom('voteNominal as v')
    .innerJoin('electeur as e', (on) =>
      on.onRef('e.cptsId', '=', 'v.cptsId').onRef('e.seanceId', '=', 'v.seanceId').onRef('e.id', '=', 'v.electeurId'),
    )
    .leftJoin('electeur as m', (on) =>
      on.onRef('m.cptsId', '=', 'v.cptsId').onRef('m.seanceId', '=', 'v.seanceId').onRef('m.id', '=', 'v.mandataireId'),
    )
    .select(['v.electeurId', 'v.voix', 'v.choix', 'e.nom', 'm.nom as mandataire'])
    .where('v.cptsId', '=', cptsId)
    .where('v.scrutinId', '=', scrutinId)
    .orderBy('e.nom')
    .execute()

/** What was said last is what stands, until it is closed. */
export const replaceNominal = async (
  tx: Tx,
  { cptsId, scrutinId }: { cptsId: string; scrutinId: string },
  rows: Insertable<VoteNominal>[],
): Promise<void> => {
  await tx.deleteFrom('voteNominal').where('cptsId', '=', cptsId).where('scrutinId', '=', scrutinId).execute()
  if (rows.length > 0) await tx.insertInto('voteNominal').values(rows).execute()
}
