/**
 * Durations already asked, in a file that only grows: the next run asks for the rest. Pairs are known by their points, not
 * by their names: a practice that moves is asked again. A line cut by an interruption is left aside.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import type { Point } from './engine.ts'

export type Cache = {
  /** Seconds, null where there is no road, undefined when it was not asked yet. */
  readonly get: (from: Point, to: Point) => number | null | undefined
  readonly put: (from: Point, to: Point, seconds: number | null) => void
  /** Writes what was put since, in one piece. */
  readonly save: () => void
}

const pointOf = ({ lon, lat }: Point): string => `${lon.toFixed(6)} ${lat.toFixed(6)}`
const keyOf = (from: Point, to: Point): string => `${pointOf(from)} ${pointOf(to)}`
const LINE = /^(-?\d+\.\d{6} -?\d+\.\d{6} -?\d+\.\d{6} -?\d+\.\d{6}) (-|\d+(?:\.\d+)?)$/

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new Fault(`Le fichier ${path} ne se lit pas${NBSP}: erreur ${(error as NodeJS.ErrnoException).code}.`)
  }
}

/** Without a path, durations are kept for this run only. Throws a Fault when the file is of another engine or profile. */
export const openCache = (path: string | undefined, signature: string): Cache => {
  const known = new Map<string, number | null>()
  const text = path === undefined ? '' : readText(path)
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const [head, ...lines] = whole.split('\n')
  if (text !== '' && head !== signature)
    throw new Fault(
      `${path}${NBSP}: ces durées ne viennent pas de «${NBSP}${signature}${NBSP}». Donnez un autre fichier à --cache.`,
    )
  for (const line of lines) {
    const [, key, seconds] = LINE.exec(line) ?? []
    if (key && seconds) known.set(key, seconds === '-' ? null : Number(seconds))
  }
  let waiting = text === '' ? `${signature}\n` : text.length > whole.length ? '\n' : ''
  return {
    get: (from, to) => known.get(keyOf(from, to)),
    put: (from, to, seconds) => {
      known.set(keyOf(from, to), seconds)
      waiting += `${keyOf(from, to)} ${seconds ?? '-'}\n`
    },
    save: () => {
      if (path !== undefined) appendFileSync(path, waiting)
      waiting = ''
    },
  }
}
