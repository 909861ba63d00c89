/** The hours of the strip: nights are left out unless something is free in them, and each day says its name. */
import { count, formatTime, formatWeekday, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { StripBar } from '../../../web/charts/bar-strip.tsx'

const OPEN = { from: 8, to: 20 }
const HOUR = 3_600_000

export const stripBars = (
  heures: readonly { debut: string; libres: number }[],
  now: string,
  zone: string,
): StripBar[] => {
  const limit = Temporal.Instant.from(now).epochMilliseconds + 24 * HOUR
  let lastDay = ''
  let wasWithin = true
  return heures.flatMap(({ debut, libres }) => {
    const at = Temporal.Instant.from(debut)
    const wall = at.toZonedDateTimeISO(zone)
    if (libres === 0 && (wall.hour < OPEN.from || wall.hour >= OPEN.to)) return []
    const day = formatWeekday(wall.toPlainDate())
    const isNewDay = day !== lastDay
    const isWithin = at.epochMilliseconds < limit
    const isLimit = wasWithin && !isWithin
    lastDay = day
    wasWithin = isWithin
    const bar: StripBar = {
      key: debut,
      value: libres,
      label: `${day} ${formatTime(wall)}${NBSP}: ${count(libres, 'créneau', 'créneaux')}`,
    }
    return [{ ...bar, ...(isNewDay ? { tick: `${day} ${formatTime(wall)}` } : {}), ...(isLimit ? { mark: true } : {}) }]
  })
}
