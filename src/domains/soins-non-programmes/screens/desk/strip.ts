/**
 * The strip of free slots: one bar an hour over forty-eight hours, nights left out when nothing is free in them.
 * Days keep their width from their hours, so that the eye reads the morning of each.
 */
import { formatTime, formatWeekday, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'

export type Heure = { debut: string; libres: number }
export type Bar = {
  debut: string
  libres: number
  /** 0 to 1, of the fullest hour. */
  height: number
  within24h: boolean
  isSelected: boolean
}
export type StripDay = { day: string; label: string; firstHour: string; bars: Bar[] }

/** Hours always shown, so that an empty morning is seen as empty. */
const OPEN = { from: 8, to: 20 }
const HOUR = 3_600_000

export const layOutStrip = (
  heures: readonly Heure[],
  options: { now: string; zone: string; selected?: string | null },
): StripDay[] => {
  const now = Temporal.Instant.from(options.now).epochMilliseconds
  const selected = options.selected ? Temporal.Instant.from(options.selected).epochMilliseconds : null
  const most = Math.max(1, ...heures.map(({ libres }) => libres))
  const days = new Map<string, StripDay>()
  for (const { debut, libres } of heures) {
    const at = Temporal.Instant.from(debut)
    const wall = at.toZonedDateTimeISO(options.zone)
    if (libres === 0 && (wall.hour < OPEN.from || wall.hour >= OPEN.to)) continue
    const key = wall.toPlainDate().toString()
    let day = days.get(key)
    if (!day) {
      day = { day: key, label: formatWeekday(wall.toPlainDate()), firstHour: formatTime(wall), bars: [] }
      days.set(key, day)
    }
    const start = at.epochMilliseconds
    day.bars.push({
      debut,
      libres,
      height: libres / most,
      within24h: start - now < 24 * HOUR,
      isSelected: selected !== null && selected >= start && selected < start + HOUR,
    })
  }
  return [...days.values()]
}

/** What the picture says, for those who do not see it. */
export const sayStrip = (days: readonly StripDay[], zone: string): string =>
  days
    .map(({ label, bars }) => {
      const free = bars.filter(({ libres }) => libres > 0)
      if (free.length === 0) return `${label}${NBSP}: rien`
      const hours = free.map(({ debut, libres }) => {
        const wall = Temporal.Instant.from(debut).toZonedDateTimeISO(zone)
        return `${libres} à ${formatTime(wall)}`
      })
      return `${label}${NBSP}: ${hours.join(', ')}`
    })
    .join(`${NBSP}; `)
