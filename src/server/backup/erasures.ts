/**
 * The list of erasures, in files that outlive the base: in the home folder, and beside every backup. It is written in
 * the base by the transaction that erases, and copied here as soon as that transaction commits.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { newId } from '../../kernel/ids.ts'
import type { Home } from '../database/home.ts'
import type { OwnerClient } from '../database/owner.ts'

export type Erasure = { id: string; objet: string; cpts: string; cle: Record<string, unknown>; le: string }

/** Tells one installation from another: backups of several may share a folder. */
export const installationId = (home: Home): string => {
  const path = join(home.path, 'identite')
  if (!existsSync(path)) writeFileSync(path, `${newId()}\n`)
  return readFileSync(path, 'utf8').trim()
}

const foldersFile = (home: Home): string => join(home.path, 'sauvegardes.json')

/** Folders where backups of this installation were written. */
export const backupFolders = (home: Home): string[] => {
  try {
    return JSON.parse(readFileSync(foldersFile(home), 'utf8')) as string[]
  } catch {
    return []
  }
}

export const rememberFolder = (home: Home, archive: string): void => {
  const folders = new Set([...backupFolders(home), dirname(resolve(archive))])
  writeFileSync(foldersFile(home), JSON.stringify([...folders], null, 2))
}

export const erasuresBeside = (archive: string, installation: string): string =>
  join(dirname(resolve(archive)), `effacements-${installation.slice(-12)}.jsonl`)

/** A last line cut by a crash is left out: the base still has it. */
export const readErasures = (path: string): Erasure[] => {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Erasure]
      } catch {
        return []
      }
    })
}

const lines = (erasures: Erasure[]): string => erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join('')

/** Adds what a file lacks; a file with a damaged end is written again whole. */
const complete = (path: string, all: Erasure[]): void => {
  const known = readErasures(path)
  const isWhole = !existsSync(path) || /(^|\n)$/.test(readFileSync(path, 'utf8'))
  const present = new Set(known.map((erasure) => erasure.id))
  const missing = all.filter((erasure) => !present.has(erasure.id))
  if (isWhole) {
    appendFileSync(path, lines(missing), { mode: 0o600, flush: true })
    return
  }
  writeFileSync(`${path}.partiel`, lines([...known, ...missing]), { mode: 0o600, flush: true })
  renameSync(`${path}.partiel`, path)
}

export const listErasures = async (client: OwnerClient): Promise<Erasure[]> => {
  const { rows } = await client.query('select id, objet, cpts, cle, le from effacement order by le, id')
  return rows.map((row) => ({
    id: row.id,
    objet: row.objet,
    cpts: row.cpts,
    cle: row.cle,
    le: row.le.toISOString(),
  }))
}

/** Copies the list to the home folder and beside the backups; gives the folders that cannot be written now. */
export const copyErasures = async (client: OwnerClient, home: Home): Promise<string[]> => {
  const all = await listErasures(client)
  complete(home.erasures, all)
  const installation = installationId(home)
  return backupFolders(home).filter((folder) => {
    try {
      complete(erasuresBeside(join(folder, 'x'), installation), all)
      return false
    } catch {
      return true
    }
  })
}
