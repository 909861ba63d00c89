/** Leave that a professional told in their agenda, still in force: when, and nothing more. */
import type { Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findAgendaOf } from '../store/agenda-store.ts'
import { listExceptions } from '../store/disponibilite-store.ts'

export const readAbsences = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  professionnelId: string,
): Promise<{ debut: Instant; fin: Instant }[]> => {
  const agenda = await findAgendaOf(tx, cptsId, professionnelId)
  if (!agenda) return []
  return (await listExceptions(tx, cptsId, agenda.id)).flatMap((one) =>
    one.genre === 'absence' ? [{ debut: one.debut, fin: one.fin }] : [],
  )
}
