/** Documents in a folder: `<cpts>/<two first digits>/<hash>`. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kept, Storage } from './storage.ts'

const HASH = /^[0-9a-f]{64}$/
const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** End of the name of a file that is being written: no backup takes it. */
export const PARTIAL = '.partiel'

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
const orNull = (error: unknown): null => {
  if (isAbsent(error)) return null
  throw error
}

/** A name that is made of a hash and an id never leads out of the folder. */
const placeOf = (folder: string, cptsId: string, empreinte: string): string => {
  if (!TENANT.test(cptsId) || !HASH.test(empreinte)) throw new TypeError('not the name of a document')
  return join(folder, cptsId, empreinte.slice(0, 2), empreinte)
}

/** The folder itself is written too, or a cut of power could lose the name of a file that is on the disk. */
const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const partial = `${path}.${randomUUID()}${PARTIAL}`
  try {
    const handle = await open(partial, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

const hashFile = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  } catch (error) {
    return orNull(error)
  }
  return hash.digest('hex')
}

const filesOf = async (folder: string, cptsId: string): Promise<string[]> => {
  if (!TENANT.test(cptsId)) return []
  const found = await readdir(join(folder, cptsId), { withFileTypes: true, recursive: true }).catch((error) => {
    if (isAbsent(error)) return []
    throw error
  })
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

const describe = async (path: string): Promise<Kept[]> => {
  const empreinte = path.slice(-64)
  if (!HASH.test(empreinte)) return []
  const found = await stat(path).catch(orNull)
  return found ? [{ empreinte, taille: found.size, ecritLe: found.mtime }] : []
}

export const openFolder = (folder: string): Storage => ({
  put: async (cptsId, bytes) => {
    const empreinte = createHash('sha256').update(bytes).digest('hex')
    const path = placeOf(folder, cptsId, empreinte)
    // Bytes that were spoiled on the disk are written again: what is put is what is kept.
    if ((await hashFile(path)) === empreinte) {
      const now = new Date()
      await utimes(path, now, now)
      return empreinte
    }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeWhole(path, bytes)
    return empreinte
  },
  read: (cptsId, empreinte) => readFile(placeOf(folder, cptsId, empreinte)).catch(orNull),
  rehash: (cptsId, empreinte) => hashFile(placeOf(folder, cptsId, empreinte)),
  remove: (cptsId, empreinte) => rm(placeOf(folder, cptsId, empreinte), { force: true }),
  list: async (cptsId) => (await Promise.all((await filesOf(folder, cptsId)).map(describe))).flat(),
  clean: async (cptsId, before) => {
    for (const path of await filesOf(folder, cptsId)) {
      if (!path.endsWith(PARTIAL)) continue
      const found = await stat(path).catch(orNull)
      if (found && found.mtime < before) await rm(path, { force: true })
    }
  },
})
