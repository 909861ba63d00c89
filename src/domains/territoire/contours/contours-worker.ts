/** Runs in a worker thread: reads and prepares the outlines of one département, answers once, and is terminated. */
import { parentPort, workerData } from 'node:worker_threads'
import { ok } from '../../../kernel/result.ts'
import { parseContours } from './parse-contours.ts'
import { type KnownBorder, prepareContours } from './prepare-contours.ts'

const { texts, name, known, parents, codes } = workerData as {
  texts: string[]
  name: string
  known: KnownBorder[]
  parents: Record<string, string>
  codes: string[]
}

const read = () => {
  const wanted = new Set(codes)
  const outlines = []
  for (const text of texts) {
    const parsed = parseContours(text, name)
    if (!parsed.ok) return parsed
    outlines.push(...parsed.value)
  }
  const taken = outlines.filter(({ code }) => wanted.has(code))
  const unknown = [...new Set(outlines.map(({ code }) => code).filter((code) => !wanted.has(code)))]
  return ok({ ...prepareContours(taken, known, parents), unknown })
}
parentPort?.postMessage(read())
