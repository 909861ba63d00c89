/**
 * Measures several ways of doing the same work side by side: interleaved in a turning order, several times, medians of
 * wall and CPU time (this process and its PostgreSQL), and the growth as the work grows.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { medianOf } from '../src/domains/soins-non-programmes/samples.ts'

export type Side = { name: string; prepare?: () => Promise<void>; run: () => Promise<number> }
export type Measured = { name: string; wallMs: number; cpuMs: number; perSecond: number; work: number }

/** CPU milliseconds of the server processes of one cluster; Linux only, 0 elsewhere. */
const clusterCpuMs = (postmaster: number): number => {
  let ticks = 0
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const stat = readStat(pid)
      if (!stat) continue
      // Connections and workers that ended are counted by the postmaster, which waited for them.
      if (Number(pid) === postmaster) ticks += stat.ticks + stat.ended
      else if (stat.parent === postmaster) ticks += stat.ticks
    }
  } catch {
    return 0
  }
  return ticks * 10
}
const readStat = (pid: string): { parent: number; ticks: number; ended: number } | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return {
      parent: Number(fields[1]),
      ticks: Number(fields[11]) + Number(fields[12]),
      ended: Number(fields[13]) + Number(fields[14]),
    }
  } catch {
    return null
  }
}

/** CPU milliseconds of this process and of its PostgreSQL while `work` runs. */
export const cpuOf = async (postmaster: number, work: () => Promise<void>): Promise<number> => {
  const own = process.cpuUsage()
  const base = clusterCpuMs(postmaster)
  await work()
  const used = process.cpuUsage(own)
  return (used.user + used.system) / 1000 + clusterCpuMs(postmaster) - base
}

const once = async (side: Side, postmaster: number): Promise<{ wallMs: number; cpuMs: number; work: number }> => {
  await side.prepare?.()
  const cpu = process.cpuUsage()
  const base = clusterCpuMs(postmaster)
  const start = performance.now()
  const work = await side.run()
  const wallMs = performance.now() - start
  const own = process.cpuUsage(cpu)
  return { wallMs, cpuMs: (own.user + own.system) / 1000 + clusterCpuMs(postmaster) - base, work }
}

/** `run` gives the size of the work done; each repetition starts with another side. */
export const compare = async (sides: readonly Side[], repetitions: number, postmaster: number): Promise<Measured[]> => {
  const seen = new Map(sides.map((side) => [side.name, [] as Awaited<ReturnType<typeof once>>[]]))
  for (let turn = 0; turn < repetitions; turn++) {
    for (let i = 0; i < sides.length; i++) {
      const side = sides[(i + turn) % sides.length]!
      seen.get(side.name)!.push(await once(side, postmaster))
    }
  }
  return sides.map(({ name }) => {
    const runs = seen.get(name)!
    const wallMs = medianOf(runs.map((run) => run.wallMs))!
    const work = medianOf(runs.map((run) => run.work))!
    return { name, wallMs, cpuMs: medianOf(runs.map((run) => run.cpuMs))!, work, perSecond: (work * 1000) / wallMs }
  })
}

const figure = (value: number, digits = 0) => value.toLocaleString('fr-FR', { maximumFractionDigits: digits })

export const tell = (title: string, rows: readonly Measured[], unit: string): void => {
  console.log(`\n${title}`)
  for (const row of rows) {
    const each = row.work === 0 ? 0 : (row.cpuMs * 1000) / row.work
    console.log(
      `  ${row.name.padEnd(56)} ${figure(row.work).padStart(7)} ${unit}  ${figure(row.wallMs, 1).padStart(9)} ms  ${figure(row.perSecond).padStart(7)}/s  CPU ${figure(each).padStart(6)} µs`,
    )
  }
}

export const tellRatio = (title: string, value: number, goal: string): void =>
  console.log(`  ${title}: ${figure(value, 2)} (goal ${goal})`)

/** Slope of log(time) over log(size) by least squares: 1 is linear. */
export const slopeOf = (points: readonly { size: number; time: number }[]): number => {
  const xs = points.map((p) => Math.log(p.size))
  const ys = points.map((p) => Math.log(p.time))
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const top = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0)
  return top / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}

export const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))]!
