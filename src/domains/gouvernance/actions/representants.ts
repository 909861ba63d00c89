/** Representatives: corrected here, forgotten a year after they sat for the last time. */
import { ok, refuse } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readConservation } from '../../comptes/index.ts'
import { membresContract } from '../contract-membres.ts'
import { changeRepresentant, eraseRepresentants } from '../store/membres-store.ts'
import { checkStructure } from './personne.ts'
import { readToday } from './today.ts'

export const saveRepresentant = defineAction(membresContract.saveRepresentant, {
  audit: 'representant.corriger',
  run: async (ctx, { params: { representantId }, body }) => {
    const checked = await checkStructure(ctx, body)
    if (!checked.ok) return checked
    const found = await changeRepresentant(ctx.tx, ctx.cptsId, representantId, body)
    return found ? ok({ ok: true as const }) : refuse('representant-unknown')
  },
})

/** Each night. Who held a mandate keeps their place in the past of the association, without a name. */
export const forgetRepresentants = async (ctx: Ctx): Promise<void> => {
  const { membreMois } = await readConservation(ctx)
  const before = Temporal.PlainDate.from(await readToday(ctx)).subtract({ months: membreMois })
  await eraseRepresentants(ctx.tx, ctx.cptsId, { before: before.toString(), now: ctx.now })
}
