/** Where things stand on a trame: the year from left to right, a knot per week, a tick per legal date. */
import { Temporal } from '../../kernel/time.ts'

export type TrameInput = {
  /** Civil days, both included. */
  du: string
  au: string
  aujourdhui: string
  semaines: readonly { lundi: string; nombre: number }[]
  reperes: readonly { le: string; libelle: string }[]
  width: number
}
export type Knot = { key: string; x: number; radius: number; nombre: number }
export type Tick = { key: string; x: number; libelle: string }

const SMALLEST = 1.3
const LARGEST = 4.6

export const knotRadius = (actes: number): number =>
  actes <= 0 ? 0 : Math.min(LARGEST, SMALLEST + 0.95 * Math.sqrt(actes))

const days = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

export const layOutTrame = ({ du, au, aujourdhui, semaines, reperes, width }: TrameInput) => {
  const length = Math.max(1, days(du, au) + 1)
  /** The middle of a day, kept inside the drawing with room for a knot. */
  const at = (day: string, shift = 0.5): number =>
    LARGEST + (Math.min(length, Math.max(0, days(du, day) + shift)) / length) * (width - 2 * LARGEST)
  return {
    today: at(aujourdhui),
    knots: semaines
      .filter(({ nombre }) => nombre > 0)
      .map(({ lundi, nombre }): Knot => ({ key: lundi, x: at(lundi, 3.5), radius: knotRadius(nombre), nombre })),
    ticks: reperes.map(({ le, libelle }): Tick => ({ key: `${le}${libelle}`, x: at(le), libelle })),
  }
}
