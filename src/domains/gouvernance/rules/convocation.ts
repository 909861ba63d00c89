/** How long before a séance its people are called: what the statutes say, in days before that of the séance. */
import { capitalizeFirst, count, formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'

export type Delai = {
  /** The last civil day on which the convocation may leave. */
  dernierJour: string
  aTemps: boolean
  phrase: string
}

/** `jours` whole days stand between the convocation and the séance: called on Monday for Friday is four days. */
export const delaiOf = (seance: string, jours: number, today: string): Delai => {
  const last = Temporal.PlainDate.from(seance).subtract({ days: jours })
  const dernierJour = last.toString()
  const aTemps = today <= dernierJour
  const rule =
    jours === 0
      ? 'Les statuts ne demandent aucun délai.'
      : `Les statuts demandent ${count(jours, 'jour')} avant la séance du ${formatDate(Temporal.PlainDate.from(seance))}.`
  const day = formatDate(last, { year: false })
  const phrase =
    jours === 0
      ? rule
      : aTemps
        ? `${rule} ${today === dernierJour ? 'C’est aujourd’hui le dernier jour pour convoquer.' : `Dernier jour pour convoquer\u00a0: ${day}.`}`
        : `${rule} ${capitalizeFirst(`le dernier jour était le ${day}.`)}`
  return { dernierJour, aTemps, phrase }
}
