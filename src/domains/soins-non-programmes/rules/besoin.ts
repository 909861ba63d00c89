/**
 * Where slots are missing in the days to come: for each half-day, the requests usually received for it (mean of the
 * past weeks) less the slots still free. A hint for those who offer slots, not a forecast.
 */
import { civilDate, type Instant, Temporal } from '../../../kernel/time.ts'
import type { Moment } from './vocabulary.ts'

export type DemiJournee = { jour: string; moment: Moment; attendues: number; libres: number; manque: number }

/** Morning before 13 h, afternoon before 18 h, evening after. */
export const momentOf = (at: Instant, zone: string): Moment => {
  const { hour } = at.toZonedDateTimeISO(zone)
  return hour < 13 ? 'matin' : hour < 18 ? 'apres-midi' : 'soir'
}

const keyOf = (day: number, moment: Moment) => `${day}/${moment}`

/** Sorted by what lacks most, then by date; half-days where nothing lacks are left out. */
export const findBesoins = (
  past: readonly Instant[],
  weeks: number,
  free: readonly Instant[],
  from: string,
  days: number,
  zone: string,
): DemiJournee[] => {
  const usual = new Map<string, number>()
  for (const at of past) {
    const key = keyOf(civilDate(at, zone).dayOfWeek, momentOf(at, zone))
    usual.set(key, (usual.get(key) ?? 0) + 1 / weeks)
  }
  const offered = new Map<string, number>()
  for (const at of free) {
    const key = `${civilDate(at, zone)}/${momentOf(at, zone)}`
    offered.set(key, (offered.get(key) ?? 0) + 1)
  }
  const found: DemiJournee[] = []
  for (let i = 0; i < days; i++) {
    const day = Temporal.PlainDate.from(from).add({ days: i })
    for (const moment of ['matin', 'apres-midi'] as const) {
      const attendues = Math.round(usual.get(keyOf(day.dayOfWeek, moment)) ?? 0)
      const libres = offered.get(`${day}/${moment}`) ?? 0
      if (attendues > libres)
        found.push({ jour: day.toString(), moment, attendues, libres, manque: attendues - libres })
    }
  }
  return found.sort((a, b) => b.manque - a.manque || (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0))
}
