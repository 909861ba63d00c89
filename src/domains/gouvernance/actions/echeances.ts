/** What governance asks for, through the door of the room. */

import { Temporal } from '../../../kernel/time.ts'
import type { Provenance } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type Dit, sayDevoir } from '../labels-devoirs.ts'
import { type Devoir, echeancesDesSeances, echeancesOf, type SeanceConnue } from '../rules/echeances.ts'
import { listSignatures } from '../store/decision-store.ts'
import { listMandatRows } from '../store/membres-store.ts'
import { listSeanceRows } from '../store/seance-store.ts'
import { listStatutsRows } from '../store/statuts-store.ts'
import { readInstance } from './load.ts'
import { jourOf } from './seances/salle.ts'

export type EcheanceDite = {
  code: Devoir['code']
  le: Temporal.PlainDate
  provenance: Provenance | null
  dit: Dit
}

/** Those that wait for a convocation or for signatures. */
const waitingSeances = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<SeanceConnue[]> => {
  const rows = (await listSeanceRows(tx, cptsId)).filter(({ etat }) => etat === 'preparation' || etat === 'close')
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      titre: row.titre,
      etat: row.etat,
      jour: jourOf(row),
      delai: (await readInstance(tx, cptsId, row.instanceId, jourOf(row)))?.regles.convocation.jours ?? 0,
      signatures: (await listSignatures(tx, cptsId, row.id)).length,
    })),
  )
}

/** Terms come from the statutes, which are the CPTS's own: no text of law is their source. */
export const readEcheancesGouvernance = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  today: Temporal.PlainDate,
): Promise<EcheanceDite[]> => {
  const statuts = (await listStatutsRows(tx, cptsId)).length > 0
  const mandats = await listMandatRows(tx, cptsId)
  const seances = echeancesDesSeances(await waitingSeances({ tx, cptsId }), today.toString())
  return [...echeancesOf({ statuts, mandats }, today.toString()), ...seances].map((one) => ({
    code: one.code,
    le: Temporal.PlainDate.from(one.le),
    provenance: null,
    dit: sayDevoir(one),
  }))
}
