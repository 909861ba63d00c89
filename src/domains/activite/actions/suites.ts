import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { activiteContract } from '../contract.ts'
import { listSuitesOfCpts, tickSuiteRow } from '../store/suite-store.ts'

export const listSuites = defineAction(activiteContract.listSuites, {
  audit: 'suite.lister',
  run: async ({ tx, cptsId }, { query }) => {
    const rows = await listSuitesOfCpts(tx, cptsId, query.faites === 'toutes' ? null : query.faites === 'oui')
    return ok({ suites: rows.map((row) => ({ ...row, faiteLe: row.faiteLe?.toISOString() ?? null })) })
  },
})

/** Even of a signed activité: what it left to do goes on living. */
export const tickSuite = defineAction(activiteContract.tickSuite, {
  audit: 'suite.cocher',
  run: async ({ tx, cptsId, now }, { params, body }) =>
    (await tickSuiteRow(tx, cptsId, params.suiteId, body.faite ? toDate(now) : null))
      ? ok({ ok: true as const })
      : refuse('suite-unknown'),
})
