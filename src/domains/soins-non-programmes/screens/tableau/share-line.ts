/**
 * The two shares by week as lines, from counted requests only. A week without a request is a gap, never a zero.
 */
import type { LigneLue } from '../../contract.ts'

export type Point = { x: number; y: number; week: string; label: string; share: number; part: number; whole: number }
/** Lines are cut where a week has nothing to divide by. */
export type Line = { points: Point[]; path: string }
type Week = Pick<LigneLue, 'cle' | 'libelle' | 'denominateur' | 'sous24h' | 'sous48h'>

export const layOutShares = (
  weeks: readonly Week[],
  which: 'sous24h' | 'sous48h',
  box: { width: number; height: number },
): Line => {
  const step = weeks.length > 1 ? box.width / (weeks.length - 1) : 0
  const points: Point[] = []
  let path = ''
  let isDown = false
  weeks.forEach((week, index) => {
    if (week.denominateur === 0) {
      isDown = false
      return
    }
    const share = week[which] / week.denominateur
    const x = Math.round((weeks.length > 1 ? index * step : box.width / 2) * 10) / 10
    const y = Math.round((1 - share) * box.height * 10) / 10
    path += `${isDown ? 'L' : 'M'}${x} ${y}`
    isDown = true
    points.push({ x, y, week: week.cle, label: week.libelle, share, part: week[which], whole: week.denominateur })
  })
  return { points, path }
}

/** Two labels at the end of two lines must not cover each other. */
export const spread = (a: number, b: number, least: number): [number, number] => {
  const gap = least - Math.abs(a - b)
  if (gap <= 0) return [a, b]
  return a <= b ? [a - gap / 2, b + gap / 2] : [a + gap / 2, b - gap / 2]
}

/** Mondays of a new month, for the axis; at most one every three weeks. */
export const monthTicks = (weeks: readonly { cle: string }[]): { index: number; month: number }[] => {
  const ticks: { index: number; month: number }[] = []
  weeks.forEach(({ cle }, index) => {
    const month = Number(cle.slice(5, 7))
    const before = weeks[index - 1]
    if (before && Number(before.cle.slice(5, 7)) === month) return
    if (ticks.length > 0 && index - ticks.at(-1)!.index < 3) ticks.pop()
    ticks.push({ index, month })
  })
  return ticks
}
