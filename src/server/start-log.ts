/** The log of the server: one JSON line an event, in a file of the installation that never grows without end. */
import { existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'

const LIMIT = 10_000_000

export const openLog = (folder: string): { log: Logger; path: string } => {
  const path = join(folder, 'maillage.log')
  if (existsSync(path) && statSync(path).size > LIMIT) renameSync(path, `${path}.1`)
  return { log: pino({ base: null }, pino.destination({ dest: path, sync: true, mode: 0o600 })), path }
}
