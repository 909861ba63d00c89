/** Words that several screens of the room say. */
import { Temporal } from '../../../kernel/time.ts'
import { euros, shortDay } from '../../../web/components/days.ts'
import type { EnveloppeLue } from '../contract.ts'

export { sayAnnee } from '../rules/mots.ts'

/** `[du, au)` in a column: « 5 avr. 2026 au 4 avr. 2027 ». */
export const sayPeriodeCourte = (du: string, au: string): string =>
  `${shortDay(du)} au ${shortDay(Temporal.PlainDate.from(au).subtract({ days: 1 }).toString())}`

/** For a headline: whole euros. */
export const eurosRonds = (cents: number): string => euros(Math.round(cents / 100) * 100)

/** Before a variable part that is not granted: what its lines are worth today, or the most. */
export const sayAvant = ({ estimation, parLignes }: { estimation: boolean; parLignes: boolean }): string => {
  if (!estimation) return ''
  return parLignes ? 'estimation ' : 'au plus '
}

/** Mission codes give the hue; another resource has none. */
export const missionCode = ({ poste }: Pick<EnveloppeLue, 'poste'>): string => poste ?? 'fonctionnement'
