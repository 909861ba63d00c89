/** What a date field answers to what it cannot take: the field, what is wrong, what to write. */
import { formatDate, NBSP } from '../../kernel/french.ts'
import type { ReadDate } from '../../kernel/french-date.ts'
import { Temporal } from '../../kernel/time.ts'

type Reason = Extract<ReadDate, { ok: false }>['reason']

const EXAMPLES = `Écrivez par exemple 26/11/2026, 26 nov. ou demain.`

const WRONG: Record<Reason, (text: string) => string> = {
  unreadable: (text) => `«${NBSP}${text}${NBSP}» n’est pas une date. ${EXAMPLES}`,
  'no-such-day': (text) => `le jour «${NBSP}${text}${NBSP}» n’existe pas. ${EXAMPLES}`,
  'other-weekday': (text) =>
    `«${NBSP}${text}${NBSP}» ne tombe pas ce jour de la semaine. Écrivez la date sans le jour.`,
}

export const sayUnread = (name: string, text: string, reason: Reason): string =>
  `${name}${NBSP}: ${WRONG[reason](text.trim())}`

const say = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

/** A day outside of the limits is kept as written, and told. */
export const sayBounds = (name: string, value: string, min = '', max = ''): string | undefined => {
  if (min && value < min) return `${name}${NBSP}: choisissez le ${say(min)} ou un jour plus tard.`
  if (max && value > max) return `${name}${NBSP}: choisissez le ${say(max)} ou un jour plus tôt.`
  return undefined
}
