/** Where and when one is: the CPTS, its civil day and month, the rules and settings in force. */
import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { reglesDu } from '../rules/criteres.ts'

export const readPlace = async ({ tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>) => {
  const cpts = await findCpts(tx, cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  const today = civilDate(now, zone)
  const jour = today.toString()
  return { cpts: cpts?.nom ?? '', zone, today, jour, mois: today.with({ day: 1 }).toString(), regles: reglesDu(jour) }
}
export const instantOf = (date: Date | null): string | null => date?.toISOString() ?? null
