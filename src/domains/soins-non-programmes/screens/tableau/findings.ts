/** The finding of each chart: a sentence with its figures, drawn from whole weeks only. */
import { formatNumber, formatShare, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { LigneLue } from '../../contract.ts'

type Week = Pick<LigneLue, 'cle' | 'denominateur' | 'sous24h' | 'sous48h' | 'offerts' | 'pourvus'>
const RECENT = 4
/** Below this, a difference of two shares is not worth a word. */
const NOTICEABLE = 0.03

const wholeWeeks = <W extends Week>(weeks: readonly W[], today: string): W[] =>
  weeks.filter(({ cle }) => Temporal.PlainDate.from(cle).add({ days: 7 }).toString() <= today)

const sum = <W>(weeks: readonly W[], of: (week: W) => number): number =>
  weeks.reduce((total, week) => total + of(week), 0)
const share = (weeks: readonly Week[]): number | null => {
  const whole = sum(weeks, (week) => week.denominateur)
  return whole === 0 ? null : sum(weeks, (week) => week.sous24h) / whole
}

export const findingOfShares = (weeks: readonly Week[], today: string): string => {
  const whole = wholeWeeks(weeks, today)
  const recent = share(whole.slice(-RECENT))
  const before = share(whole.slice(0, -RECENT))
  if (recent === null) return `Aucune demande close à compter dans ces semaines`
  const now = `${formatShare(recent)} des demandes servies sous 24${NBSP}h ces quatre dernières semaines`
  if (before === null) return now
  const gap = recent - before
  if (Math.abs(gap) < NOTICEABLE) return `${now}, comme auparavant`
  return `${now}, contre ${formatShare(before)} auparavant`
}

export const findingOfSlots = (weeks: readonly Week[], today: string): string => {
  const whole = wholeWeeks(weeks, today)
  const offered = sum(whole, (week) => week.offerts ?? 0)
  if (offered === 0) return 'Aucun créneau offert dans ces semaines'
  const filled = sum(whole, (week) => week.pourvus ?? 0)
  const perWeek = Math.round(offered / Math.max(1, whole.length))
  return `${formatNumber(perWeek)} créneaux offerts par semaine en moyenne, ${formatShare(filled / offered)} pourvus`
}
