/** One lock for a version of the statutes and for all that it says: two people who edit it are told. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { InstanceLue } from '../contract.ts'
import { findStatutsRow, raiseStatuts } from '../store/statuts-store.ts'
import { statutsOf } from './load.ts'

export const touchStatuts = async ({ tx, cptsId, now }: Ctx, statutsId: string, version: number) => {
  if (!(await findStatutsRow(tx, cptsId, statutsId))) return refuse('statuts-unknown')
  const raised = await raiseStatuts(tx, { cptsId, id: statutsId, version }, { modifieLe: toDate(now) })
  return raised ? ok(true) : refuse('statuts-changed-meanwhile')
}

export const listInstancesOf = async (tx: Tx, cptsId: string, statutsId: string): Promise<InstanceLue[]> => {
  const row = await findStatutsRow(tx, cptsId, statutsId)
  return row ? (await statutsOf(tx, row, row.debut)).instances : []
}
