/** The free texts of an acte, from what was written line by line. */
import { formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { Decision, Point } from './etats.ts'

type SuiteEcrite = { texte: string; qui: string | null; pourLe: string | null }

const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

export const sayPoint = ({ texte, minutes }: Point): string =>
  minutes === null ? texte : `${texte} (${minutes}\u00a0minutes)`

/** « Ouvrir la ligne (Lina Romarin, pour le 12 janvier 2027) ». */
const withWho = (texte: string, qui: string | null, day: string | null): string => {
  const tail = [qui, day && `pour le ${sayDay(day)}`].filter(Boolean).join(', ')
  return tail ? `${texte} (${tail})` : texte
}
export const sayDecision = ({ texte, responsable, echeance }: Decision): string => withWho(texte, responsable, echeance)
export const saySuite = ({ texte, qui, pourLe }: SuiteEcrite): string => withWho(texte, qui, pourLe)

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n')

export const textesOf = (it: {
  ordreDuJour: readonly Point[]
  decisions: readonly Decision[]
  suites: readonly SuiteEcrite[]
  note: string | null
}) => ({
  ...(it.ordreDuJour.length > 0 ? { ordreDuJour: numbered(it.ordreDuJour.map(sayPoint)) } : {}),
  ...(it.decisions.length > 0 ? { decisions: numbered(it.decisions.map(sayDecision)) } : {}),
  ...(it.suites.length > 0 ? { suites: numbered(it.suites.map(saySuite)) } : {}),
  ...(it.note?.trim() ? { note: it.note.trim() } : {}),
})
