/** Ephemeral keys in a folder: `<cpts>/<name>`, 32 bytes each. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EphemeralKeys } from './keys.ts'

const SIZE = 32
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
const orNothing = <T>(error: unknown, nothing: T): T => {
  if (codeOf(error) === 'ENOENT') return nothing
  throw error
}

/** Two ids never lead out of the folder. */
const placeOf = (folder: string, cptsId: string, name: string): string => {
  if (!ID.test(cptsId) || !ID.test(name)) throw new TypeError('not the name of a key')
  return join(folder, cptsId, name)
}

/** The bytes, then the folder that names them: a cut of power loses neither. */
const write = async (path: string, bytes: Uint8Array, flag: 'wx' | 'r+'): Promise<void> => {
  const handle = await open(path, flag, 0o600)
  try {
    await handle.write(bytes, 0, bytes.length, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const openKeys = (folder: string): EphemeralKeys => {
  const read = async (cptsId: string, name: string): Promise<Uint8Array | null> => {
    const bytes = await readFile(placeOf(folder, cptsId, name)).catch((error) => orNothing(error, null))
    return bytes?.length === SIZE ? new Uint8Array(bytes) : null
  }
  return {
    read,
    make: async (cptsId, name) => {
      const path = placeOf(folder, cptsId, name)
      const there = await read(cptsId, name)
      if (there) return there
      await mkdir(join(folder, cptsId), { recursive: true, mode: 0o700 })
      // One that was cut while it was written seals nothing yet.
      await rm(path, { force: true })
      const made = new Uint8Array(randomBytes(SIZE))
      await write(path, made, 'wx')
      await syncFolder(join(folder, cptsId))
      return made
    },
    destroy: async (cptsId, name) => {
      const path = placeOf(folder, cptsId, name)
      await write(path, new Uint8Array(randomBytes(SIZE)), 'r+').catch((error) => orNothing(error, undefined))
      await rm(path, { force: true })
      await syncFolder(join(folder, cptsId)).catch((error) => orNothing(error, undefined))
    },
    list: async (cptsId, before) => {
      if (!ID.test(cptsId)) return []
      const names = await readdir(join(folder, cptsId)).catch((error) => orNothing(error, [] as string[]))
      const found = await Promise.all(
        names.map((name) => stat(join(folder, cptsId, name)).catch((error) => orNothing(error, null))),
      )
      return names.filter((_, rank) => (found[rank]?.mtime ?? before) < before)
    },
  }
}
