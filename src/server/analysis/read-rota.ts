/** The tables of a rota: shifts, volunteers, and what each says of a shift. */
import { LARGEST_WISH, type RotaProblem } from '../../analysis/rota/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { type Column, days, knownIds, newIds, readNumber } from './columns.ts'
import { createFaults, readSheet } from './sheet.ts'

export type RotaFiles = { shifts: string; volunteers: string; wishes?: string; rest: number; week?: number }
export type RotaTables = { problem: RotaProblem; shifts: string[]; volunteers: string[] }

const quote = (cell: string): string => `«${NBSP}${cell}${NBSP}»`

/** Whole numbers; an empty cell is `empty` where one is given. */
const wholes = (least: number, empty?: number): Column & { values: number[] } => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    const value = cell === '' ? empty : readNumber(cell)
    if (value === undefined || !Number.isInteger(value) || value < least)
      return cell === '' ? 'le nombre manque' : `${quote(cell)} n’est pas un nombre entier, ${least} ou plus`
    values.push(value)
  }
  return { push, values }
}

const yesNo = (): Column & { values: number[] } => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    if (!['oui', 'non', ''].includes(cell.toLowerCase())) return `${quote(cell)} n’est ni oui ni non`
    values.push(cell.toLowerCase() === 'oui' ? 1 : 0)
  }
  return { push, values }
}

type Said = 'away' | 'locked' | number
const saids = (): Column & { values: Said[] } => {
  const values: Said[] = []
  const push = (cell: string): string | undefined => {
    const word = cell.toLowerCase()
    if (word === 'non') values.push('away')
    else if (word === 'fixe') values.push('locked')
    else {
      const points = readNumber(cell)
      if (points === undefined || !Number.isInteger(points) || Math.abs(points) > LARGEST_WISH)
        return `${quote(cell)} n’est ni non, ni fixe, ni un nombre entier de −${LARGEST_WISH} à ${LARGEST_WISH}`
      values.push(points)
    }
  }
  return { push, values }
}

/** Never binds. */
const NO_CEILING = 10_000
/** Monday 5 January 1970 is day 4. */
const weekOf = (day: number): number => Math.floor((day - 4) / 7)

export const readRota = (files: RotaFiles): RotaTables => {
  const shifts = newIds()
  const [day, people, hard] = [days(), wholes(1), yesNo()]
  readSheet(files.shifts, { id: shifts, day, people, hard })
  const volunteers = newIds()
  const ceiling = files.week ?? NO_CEILING
  const [most, week, before, hardBefore] = [wholes(0, NO_CEILING), wholes(0, ceiling), wholes(0, 0), wholes(0, 0)]
  readSheet(files.volunteers, { id: volunteers, most, week, before, hard_before: hardBefore })
  const [n, m] = [volunteers.list.length, shifts.list.length]
  const may = new Uint8Array(n * m).fill(1)
  const wish = new Int8Array(n * m)
  const locked = new Uint8Array(n * m)
  if (files.wishes !== undefined) {
    const who = knownIds(volunteers.index, `les volontaires (${files.volunteers})`)
    const which = knownIds(shifts.index, `les gardes (${files.shifts})`)
    const said = saids()
    const { lines } = readSheet(files.wishes, { volunteer: who, shift: which, wish: said })
    const faults = createFaults(files.wishes)
    const seen = new Set<number>()
    said.values.forEach((one, k) => {
      const cell = who.values[k]! * m + which.values[k]!
      if (seen.has(cell)) faults.add(lines[k]!, null, 'ce volontaire a déjà une ligne pour cette garde')
      seen.add(cell)
      if (one === 'away') may[cell] = 0
      else if (one === 'locked') locked[cell] = 1
      else wish[cell] = one
    })
    faults.throwIfAny()
  }
  return {
    shifts: shifts.list,
    volunteers: volunteers.list,
    problem: {
      volunteers: n,
      day: Int32Array.from(day.values),
      week: Int32Array.from(day.values, weekOf),
      need: Int32Array.from(people.values),
      hard: Uint8Array.from(hard.values),
      may,
      wish,
      locked,
      most: Int32Array.from(most.values),
      mostAWeek: Int32Array.from(week.values),
      before: Int32Array.from(before.values),
      hardBefore: Int32Array.from(hardBefore.values),
      rest: files.rest,
    },
  }
}
