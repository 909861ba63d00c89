/** Where each thing of the calendar falls, between 0 and 1 of the width. Days only: no clock, no zone. */
import { formatMonth } from '../../../../kernel/french.ts'
import type { FicheResume } from '../../contract.ts'

const DAY = 86_400_000
const dayOf = (day: string): number => Date.parse(day) / DAY

export type Mark = { id: string; at: number; le: string; libelle: string; fait: string | null }
export type Row = {
  fiche: FicheResume
  /** Null: nothing on it has a date. */
  bar: { from: number; to: number } | null
  taches: Mark[]
  jalons: Mark[]
}
export type Tick = { key: string; at: number; word: string }
export type Layout = { rows: Row[]; today: number; ticks: Tick[]; undated: number }

const daysOf = ({ debut, fin, taches, jalons }: FicheResume): string[] => [
  ...(debut ? [debut] : []),
  ...(fin ? [fin] : []),
  ...taches.flatMap(({ echeance }) => echeance ?? []),
  ...jalons.map(({ prevuLe }) => prevuLe),
]

const firstOfMonth = (year: number, month: number): number => Date.UTC(year, month, 1) / DAY

/** A word a month, or a quarter when there are many; the year where it begins. */
const ticksBetween = (from: number, to: number, place: (day: number) => number): Tick[] => {
  const step = to - from > 500 ? 3 : 1
  const start = new Date(from * DAY)
  const ticks: Tick[] = []
  for (let month = start.getUTCMonth(); ; month++) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), month, 1))
    const day = firstOfMonth(date.getUTCFullYear(), date.getUTCMonth())
    if (day > to) return ticks
    if (day < from || date.getUTCMonth() % step !== 0) continue
    const name = formatMonth(date.getUTCMonth() + 1)
    const word = date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : name
    ticks.push({ key: date.toISOString().slice(0, 7), at: place(day), word })
  }
}

/** Dated fiches in the order of their beginning; the others are counted. */
export const layOutCalendar = (fiches: readonly FicheResume[], today: string): Layout => {
  const dated = fiches.filter((fiche) => daysOf(fiche).length > 0)
  const all = [...dated.flatMap(daysOf), today].map(dayOf)
  const [from, to] = [Math.min(...all) - 7, Math.max(...all) + 7]
  const place = (day: number): number => (day - from) / (to - from)
  const at = (day: string): number => place(dayOf(day))
  const rows = dated.map((fiche) => {
    const days = daysOf(fiche).sort()
    return {
      fiche,
      bar: { from: at(fiche.debut ?? days[0]!), to: at(fiche.fin ?? days.at(-1)!) },
      taches: fiche.taches.flatMap(({ id, libelle, echeance, faiteLe }) =>
        echeance === null ? [] : [{ id, libelle, le: echeance, at: at(echeance), fait: faiteLe }],
      ),
      jalons: fiche.jalons.map(({ id, libelle, prevuLe, atteintLe }) => ({
        id,
        libelle,
        le: prevuLe,
        at: at(prevuLe),
        fait: atteintLe,
      })),
    }
  })
  return {
    rows: rows.sort((a, b) => a.bar.from - b.bar.from || a.fiche.titre.localeCompare(b.fiche.titre, 'fr')),
    today: at(today),
    ticks: ticksBetween(from, to, place),
    undated: fiches.length - dated.length,
  }
}
