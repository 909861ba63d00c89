/**
 * From the pattern to dated shifts. Hours are of the wall, in the zone of the CPTS, within one day: nights, Sundays as a
 * duty of the State and holidays at night belong to the PDSA, which is organised elsewhere.
 */
import { Temporal } from '../../../kernel/time.ts'
import type { Feries } from './vocabulary.ts'

export type Poste = {
  /** Monday is 1. */
  jours: readonly number[]
  feries: Feries
  /** `HH:MM`. */
  debut: string
  fin: string
  personnes: number
}
export type GardeDatee = { poste: number; jour: string; debut: string; fin: string; personnes: number; lourde: boolean }

export const joursEntre = (du: string, au: string): string[] => {
  const last = Temporal.PlainDate.from(au)
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(du); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}

const holdsOn = ({ jours, feries }: Poste, weekday: number, isFerie: boolean): boolean => {
  if (isFerie && feries === 'exclus') return false
  return (isFerie && feries === 'ajoutes') || jours.includes(weekday)
}

/** `feries`: dates of public holidays. A clock that jumps moves an hour that does not exist to the next one that does. */
export const materialiser = (
  postes: readonly Poste[],
  du: string,
  au: string,
  feries: ReadonlySet<string>,
  zone: string,
): GardeDatee[] =>
  joursEntre(du, au).flatMap((jour) => {
    const day = Temporal.PlainDate.from(jour)
    const isFerie = feries.has(jour)
    const at = (time: string) =>
      day
        .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant()
        .toString()
    return postes.flatMap((poste, rang) =>
      holdsOn(poste, day.dayOfWeek, isFerie)
        ? [
            {
              poste: rang,
              jour,
              debut: at(poste.debut),
              fin: at(poste.fin),
              personnes: poste.personnes,
              lourde: isFerie || day.dayOfWeek >= 6,
            },
          ]
        : [],
    )
  })
