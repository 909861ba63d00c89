/**
 * From a recurrence to slots. A recurrence keeps wall time and zone; each slot is resolved alone, so that a change of
 * clocks moves none. A slot that would fall on an hour that does not exist, or exists twice, is reported, never guessed.
 */
import { type Instant, resolveWallTime, Temporal } from '../../../kernel/time.ts'
import type { GenreCreneau, Visibilite } from './vocabulary.ts'

export type Disponibilite = {
  id: string
  /** 1 Monday … 7 Sunday. */
  jours: readonly number[]
  debut: string
  fin: string
  /** Minutes. */
  duree: number
  zone: string
  /** 1 every week, 2 every other week, counted from the week of `valideDu`. */
  semaines: number
  valideDu: string
  /** Last day, included. */
  valideAu: string | null
  sauteFeries: boolean
  /** Places at the same hour. */
  capacite: number
  lieuId: string | null
  genre: GenreCreneau
  visibilites: readonly Visibilite[]
}
/** `absence` is leave, `[debut, fin)`; `annulation` and `ajout` change one day of one recurrence. */
export type ExceptionAgenda =
  | { genre: 'absence'; debut: Instant; fin: Instant }
  | { genre: 'annulation' | 'ajout'; disponibiliteId: string; jour: string }

export type CreneauVoulu = {
  disponibiliteId: string
  debut: Instant
  fin: Instant
  place: number
  lieuId: string | null
  genre: GenreCreneau
  visibilites: readonly Visibilite[]
}
export type Signalement = {
  disponibiliteId: string
  jour: string
  heure: string
  raison: 'heure-inexistante' | 'heure-double' | 'duree-changee'
}
export type Expansion = { creneaux: CreneauVoulu[]; signalements: Signalement[] }

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 })

const isWanted = (
  date: Temporal.PlainDate,
  rule: Disponibilite,
  exceptions: readonly ExceptionAgenda[],
  holidays: ReadonlySet<string>,
): boolean => {
  const day = date.toString()
  const said = (genre: 'annulation' | 'ajout') =>
    exceptions.some((e) => e.genre === genre && e.disponibiliteId === rule.id && e.jour === day)
  if (said('annulation')) return false
  if (said('ajout')) return true
  if (day < rule.valideDu || (rule.valideAu !== null && day > rule.valideAu)) return false
  if (!rule.jours.includes(date.dayOfWeek)) return false
  if (rule.sauteFeries && holidays.has(day)) return false
  if (rule.semaines === 1) return true
  const weeks = mondayOf(Temporal.PlainDate.from(rule.valideDu)).until(mondayOf(date)).days / 7
  return weeks % rule.semaines === 0
}

const REASONS = { 'does-not-exist': 'heure-inexistante', 'exists-twice': 'heure-double' } as const

/**
 * Milliseconds of midnight when the clocks do not change that day, null when they do. One reading of the zone a day
 * instead of two a slot: the horizon of a whole CPTS is some 100 000 slots.
 */
const quietMidnight = (day: string, zone: string): number | null => {
  const date = Temporal.PlainDate.from(day)
  const start = date.toZonedDateTime(zone)
  const end = date.add({ days: 1 }).toZonedDateTime(zone)
  return start.offsetNanoseconds === end.offsetNanoseconds && start.hour === 0 ? start.epochMilliseconds : null
}

const slotsOfDay = (day: string, rule: Disponibilite, into: Expansion): void => {
  const end = minutesOf(rule.fin)
  const midnight = quietMidnight(day, rule.zone)
  for (let at = minutesOf(rule.debut); at + rule.duree <= end; at += rule.duree) {
    if (midnight === null) {
      resolveSlot(day, at, rule, into)
      continue
    }
    const debut = Temporal.Instant.fromEpochMilliseconds(midnight + at * 60_000)
    pushPlaces(rule, debut, Temporal.Instant.fromEpochMilliseconds(midnight + (at + rule.duree) * 60_000), into)
  }
}

/** A slot of a day when the clocks change. */
const resolveSlot = (day: string, at: number, rule: Disponibilite, into: Expansion): void => {
  const heure = timeOf(at)
  const debut = resolveWallTime(day, heure, rule.zone)
  const fin = resolveWallTime(day, timeOf(at + rule.duree), rule.zone)
  const report = (raison: Signalement['raison']) =>
    into.signalements.push({ disponibiliteId: rule.id, jour: day, heure, raison })
  if (!debut.ok) report(REASONS[debut.reason])
  else if (!fin.ok) report(REASONS[fin.reason])
  else if (fin.value.epochMilliseconds - debut.value.epochMilliseconds !== rule.duree * 60_000) report('duree-changee')
  else pushPlaces(rule, debut.value, fin.value, into)
}

const pushPlaces = (rule: Disponibilite, debut: Instant, fin: Instant, into: Expansion): void => {
  for (let place = 1; place <= rule.capacite; place++) {
    const { id, lieuId, genre, visibilites } = rule
    into.creneaux.push({ disponibiliteId: id, debut, fin, place, lieuId, genre, visibilites })
  }
}

/** Slots from `du` (first day) to `au` (last day, included) in the zone of the recurrence, leave taken out. */
export const expandDisponibilite = (
  rule: Disponibilite,
  exceptions: readonly ExceptionAgenda[],
  holidays: ReadonlySet<string>,
  du: string,
  au: string,
): Expansion => {
  const found: Expansion = { creneaux: [], signalements: [] }
  const last = Temporal.PlainDate.from(au)
  for (let day = Temporal.PlainDate.from(du); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isWanted(day, rule, exceptions, holidays)) slotsOfDay(day.toString(), rule, found)
  }
  const leave = exceptions.filter((e) => e.genre === 'absence')
  const isFree = (slot: CreneauVoulu) =>
    !leave.some(
      (a) =>
        slot.debut.epochMilliseconds < a.fin.epochMilliseconds &&
        slot.fin.epochMilliseconds > a.debut.epochMilliseconds,
    )
  return { creneaux: found.creneaux.filter(isFree), signalements: found.signalements }
}

export const expandAgenda = (
  rules: readonly Disponibilite[],
  exceptions: readonly ExceptionAgenda[],
  holidays: ReadonlySet<string>,
  du: string,
  au: string,
): Expansion => {
  const all = rules.map((rule) => expandDisponibilite(rule, exceptions, holidays, du, au))
  return { creneaux: all.flatMap((e) => e.creneaux), signalements: all.flatMap((e) => e.signalements) }
}
