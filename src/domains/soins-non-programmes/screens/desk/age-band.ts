/** An age typed at the desk becomes a band at once: the exact age is never kept. */
import type { TrancheAge } from '../../rules/vocabulary.ts'

const BANDS: [TrancheAge, number][] = [
  ['0-1', 2],
  ['2-5', 6],
  ['6-15', 16],
  ['16-29', 30],
  ['30-64', 65],
  ['65-79', 80],
  ['80-plus', 121],
]

/** `34` → `30-64`; months and days (`8 m`, `8 mois`, `10 j`) are a nursling. Null when it is no age. */
export const bandOfAge = (typed: string): TrancheAge | null => {
  const said = /^\s*(\d{1,3})\s*(a|ans?|m|mois|j|jours?|s|sem|semaines?)?\s*$/i.exec(typed)
  if (!said) return null
  const value = Number(said[1])
  const unit = (said[2] ?? 'a')[0]!.toLowerCase()
  const years =
    unit === 'm'
      ? Math.floor(value / 12)
      : unit === 'j'
        ? Math.floor(value / 365)
        : unit === 's'
          ? Math.floor(value / 52)
          : value
  return BANDS.find(([, before]) => years < before)?.[0] ?? null
}
