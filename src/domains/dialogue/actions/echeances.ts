/** What the dialogue asks for, through the door of the room. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { sayDevoirDialogue } from '../labels.ts'
import { devoirsDialogue } from '../rules/annees.ts'
import { listDossierRows } from '../store/dossier-store.ts'
import { readAnnees } from './annees.ts'

export const readEcheancesDialogue = async (ctx: Ctx, today: Temporal.PlainDate) => {
  const frozen = new Set((await listDossierRows(ctx.tx, ctx.cptsId)).map(({ du }) => du))
  const { annees } = await readAnnees(ctx)
  return devoirsDialogue(annees, today.toString(), frozen).map((one) => ({
    code: one.code,
    le: Temporal.PlainDate.from(one.le),
    provenance: null,
    dit: sayDevoirDialogue(one),
  }))
}
