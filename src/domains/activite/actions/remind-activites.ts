/** The day before: one mail for each start, to who may come. Run every ten minutes; running it twice sends nothing more. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { readConservation } from '../../comptes/index.ts'
import { isRappelDue, RAPPEL_HEURES } from '../rules/convocation.ts'
import { sayRappel } from '../rules/invitation-words.ts'
import { findActiviteRow } from '../store/activite-store.ts'
import { deleteConvocationsBefore, listToRemind, takeReminder } from '../store/convocation-store.ts'
import { deleteSondagesBefore } from '../store/sondage-store.ts'
import { openLien } from './announce-activite.ts'
import { reunionOf } from './reunion.ts'

/** How many mails were queued. */
export const remindActivites = async (ctx: Ctx): Promise<number> => {
  const horizon = ctx.now.add({ hours: RAPPEL_HEURES })
  const rows = await listToRemind(ctx.tx, ctx.cptsId, ctx.now, horizon)
  const due = rows.filter(({ debut, inviteLe, reponse }) =>
    isRappelDue({ debut: debut.toISOString(), inviteLe: inviteLe.toISOString(), reponse }, ctx.now),
  )
  let sent = 0
  for (const row of due) {
    const activite = await findActiviteRow(ctx.tx, ctx.cptsId, row.activiteId)
    if (!activite || !(await takeReminder(ctx.tx, ctx.cptsId, row.id, row.debut))) continue
    const reunion = await reunionOf(ctx, activite)
    const lien = await openLien(ctx, row.activiteId, row.inviteId, fromDate(activite.fin))
    const isQueued = await queueCourriel(ctx, {
      cle: `rappel-activite:${row.activiteId}:${row.inviteId}:${row.debut.toISOString()}`,
      destinataire: row.courriel,
      ...sayRappel(reunion, { nom: row.nom, lien }),
      expireLe: fromDate(row.debut),
    })
    if (isQueued) sent++
  }
  return sent
}

/** Every night: what was told of meetings past, and polls whose answers are no longer of use. */
export const forgetConvocations = async (ctx: Ctx): Promise<number> => {
  const { courrielsJours, sondagesJours } = await readConservation(ctx)
  const before = (days: number) => ctx.now.subtract({ hours: 24 * days })
  const told = await deleteConvocationsBefore(ctx.tx, ctx.cptsId, before(courrielsJours))
  return told + (await deleteSondagesBefore(ctx.tx, ctx.cptsId, before(sondagesJours)))
}
