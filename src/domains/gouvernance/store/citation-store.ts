/** What of this room rests on a decision of the register. */
import type { Tx } from '../../../server/database/connect.ts'

export const listConventionsCitant = (tx: Tx, cptsId: string, decisionId: string) =>
  tx
    .selectFrom('convention')
    .select(['id', 'titre', 'debut'])
    .where('cptsId', '=', cptsId)
    .where('decisionId', '=', decisionId)
    .orderBy('debut')
    .execute()

export const listTextesCitant = (tx: Tx, cptsId: string, decisionId: string) =>
  tx
    .selectFrom('texteVersion as v')
    .innerJoin('texte as t', (on) => on.onRef('t.cptsId', '=', 'v.cptsId').onRef('t.id', '=', 'v.texteId'))
    .select(['t.id', 't.titre', 'v.numero', 'v.debut'])
    .where('v.cptsId', '=', cptsId)
    .where('v.decisionId', '=', decisionId)
    .orderBy('v.debut')
    .execute()
