/** Actes that were done for a fiche-action. */
import type { Tx } from '../../../server/database/connect.ts'

/** Those in force, the latest first: a corrected acte gives way to its correction. */
export const listOfFiche = async (tx: Tx, cptsId: string, ficheActionId: string, limit: number) =>
  tx
    .selectFrom('acte')
    .select(['id', 'titre', 'debut', 'zone'])
    .where('cptsId', '=', cptsId)
    .where('ficheActionId', '=', ficheActionId)
    .where('raison', 'is distinct from', 'annulation')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acte as later')
            .select('later.id')
            .whereRef('later.cptsId', '=', 'acte.cptsId')
            .whereRef('later.corrige', '=', 'acte.id'),
        ),
      ),
    )
    .orderBy('debut', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
