/**
 * One server for a folder. PostgreSQL has a lock of its own, but it outlives a killed Node process and does not say
 * who holds the folder: ours does.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Fault } from '../fault.ts'
import { isAlive, startMark } from './processes.ts'

export type Holder = { pid: number; mark: string; what: string; since: string; address?: string }
export type Lock = { release: () => void; update: (facts: { address: string }) => void }

const read = (path: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

const holds = (holder: Holder): boolean =>
  holder.pid !== process.pid && isAlive(holder.pid) && (holder.mark === '' || holder.mark === startMark(holder.pid))

/** The living process that holds the folder, if any. */
export const lockHolder = (path: string): Holder | null => {
  const holder = read(path)
  return holder && holds(holder) ? holder : null
}

const refuse = (folder: string, holder: Holder): never => {
  const where = holder.address ? ` à l’adresse ${holder.address}` : ''
  throw new Fault(
    `Le dossier ${folder} est déjà utilisé par Maillage${where} (${holder.what}, processus ${holder.pid}). Arrêtez-le, ou choisissez un autre dossier avec MAILLAGE_HOME.`,
  )
}

/** Takes away the lock of a dead process; if a living one took it meanwhile, gives it back. */
const removeStale = (path: string): void => {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const taken = read(aside)
  if (taken && holds(taken)) renameSync(aside, path)
  else rmSync(aside, { force: true })
}

export const takeLock = (path: string, folder: string, what: string): Lock => {
  const own: Holder = { pid: process.pid, mark: startMark(process.pid), what, since: new Date().toISOString() }
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o644 })
      return {
        release: () => {
          if (read(path)?.pid === process.pid) rmSync(path, { force: true })
        },
        update: (facts) => writeFileSync(path, JSON.stringify({ ...own, ...facts })),
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = lockHolder(path)
    if (holder) refuse(folder, holder)
    removeStale(path)
  }
  throw new Fault(`Le verrou du dossier ${folder} n’a pas pu être pris.`)
}
