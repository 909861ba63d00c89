/** Words that several documents share: days, money, and what nobody has written yet. */
import { formatDate, formatNumber, formatShortDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { note, paragraphes } from '../../../server/documents/blocs.ts'
import type { Paragraphe } from '../../../server/documents/model.ts'

export const jour = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })
/** `15 janv. 2026`, for the columns of tables. */
export const jourCourt = (date: string): string => {
  const day = Temporal.PlainDate.from(date)
  return `${formatShortDate(day)}${NBSP}${day.year}`
}
export const jourOuTiret = (date: string | null): string => (date ? jourCourt(date) : '–')

export const euros = (centimes: number): string =>
  `${formatNumber(centimes / 100, centimes % 100 === 0 ? 0 : 2)}${NBSP}€`

export const decimal = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2)

/** A document is read as it stands: what is not written is said, never hidden. */
export const A_ECRIRE = 'Cette partie n’est pas encore écrite.'
export const texteOuManque = (texte: string, manque: string = A_ECRIRE): Paragraphe[] =>
  texte.trim() === '' ? [note(manque)] : paragraphes(texte)
