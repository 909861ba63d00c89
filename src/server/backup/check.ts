/** Reads a backup back from the disk and compares it with what it says of itself. */
import { statSync } from 'node:fs'
import { Tally } from '../database/saved-tables.ts'
import { Fault } from '../fault.ts'
import { type Counts, compareCounts } from './compare.ts'
import { type End, openArchive, type Start } from './open-archive.ts'
import { BROKEN } from './sealed.ts'

export const checkArchive = async (path: string, passphrase: string): Promise<{ documents: number; bytes: number }> => {
  let start: Start | undefined
  let end: End | undefined
  let documents = 0
  const counts: Counts = {}
  for await (const { head, pieces } of openArchive(path, passphrase)) {
    if (head.kind === 'debut') start = head as unknown as Start
    if (head.kind === 'fin') end = head as unknown as End
    if (head.kind === 'document') documents++
    if (head.kind !== 'table') continue
    const table = start?.tables.find(({ name }) => name === head.name)
    if (!table) throw new Fault(BROKEN)
    const tally = new Tally(table)
    for await (const piece of pieces) tally.add(piece)
    counts[table.name] = tally.result()
  }
  if (!start || !end) throw new Fault(BROKEN)
  for (const { name } of start.tables) {
    const [expected, found] = [end.counts[name], counts[name]]
    if (!expected || !found || compareCounts(name, expected, found)) throw new Fault(BROKEN)
  }
  return { documents, bytes: statSync(path).size }
}
