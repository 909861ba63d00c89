/** Days × hours, less what was taken out: the slots that are proposed. */
import { Temporal } from '../../../../kernel/time.ts'

export const HOURS = ['08:00', '12:30', '13:30', '18:30', '20:00'] as const
const WEEKS = 6

export type Grille = { jours: readonly string[]; heures: readonly string[]; retires: readonly string[] }
export const keyOf = (jour: string, heure: string): string => `${jour} ${heure}`

export const creneauxOf = ({ jours, heures, retires }: Grille): { jour: string; debut: string }[] => {
  const out = new Set(retires)
  return [...jours]
    .sort()
    .flatMap((jour) => [...heures].sort().map((debut) => ({ jour, debut })))
    .filter(({ jour, debut }) => !out.has(keyOf(jour, debut)))
}

export const toggle = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one].sort()

export type Choice = { day: string; isPast: boolean; isWeekend: boolean }
/** Whole weeks from this Monday: six of them, which is how far one plans a meeting. */
export const daysToChoose = (today: string): Choice[] => {
  const now = Temporal.PlainDate.from(today)
  const first = now.subtract({ days: now.dayOfWeek - 1 })
  return Array.from({ length: WEEKS * 7 }, (_, index) => {
    const date = first.add({ days: index })
    return { day: date.toString(), isPast: date.toString() < today, isWeekend: date.dayOfWeek > 5 }
  })
}

const ANSWER_DAYS = 7
/** A week to answer, and before the first slot. */
export const proposeCloture = (today: string, jours: readonly string[]): string => {
  const week = Temporal.PlainDate.from(today).add({ days: ANSWER_DAYS }).toString()
  const first = [...jours].sort()[0]
  if (!first || first > week) return week
  const eve = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString()
  return eve < today ? today : eve
}
