/** Every action of this room: where the installation holds no patient, the whole room refuses, before reading anything. */
import type { Output, Parsed, RouteLike } from '../../../kernel/contract.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { type Action, type Bulk, type Constraints, type Ctx, defineAction } from '../../../server/actions/action.ts'

export type NoPatients = 'module-needs-patients'
/** The base refuses too. */
const NO_PATIENTS: Constraints<NoPatients> = { identite_sans_patients: 'module-needs-patients' }

export const defineDeskAction = <R extends RouteLike, C extends string = never>(
  route: R,
  parts: {
    audit: string
    constraints?: Constraints<C>
    bulk?: Bulk
    run: (ctx: Ctx, input: Parsed<R>) => Promise<Result<Output<R>, C>>
  },
): Action<R, C | NoPatients> =>
  defineAction<R, C | NoPatients>(route, {
    ...parts,
    constraints: { ...NO_PATIENTS, ...parts.constraints },
    run: async (ctx, input) =>
      ctx.installation.patients ? parts.run(ctx, input) : refuse<NoPatients>('module-needs-patients'),
  })

export const DONE = { ok: true as const, value: { ok: true as const } }
