/** Files that a command writes: never over another one, readable by their owner alone, whole or absent. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { Fault } from '../fault.ts'

export const checkIsFree = (path: string): void => {
  if (existsSync(path)) throw new Fault(`${path} existe déjà\u00a0: donnez un autre nom, ou retirez-le d’abord.`)
}

export const explainWriting = (error: unknown, path: string): unknown => {
  const { code } = error as { code?: string }
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Fault(`Le dossier de ${path} n’existe pas.`)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new Fault(`${path} ne peut pas être écrit\u00a0: ce dossier est fermé.`)
  return error
}

export const writeWhole = (path: string, body: string | Uint8Array): void => {
  try {
    writeFileSync(`${path}.partiel`, body, { mode: 0o600 })
    renameSync(`${path}.partiel`, path)
  } catch (error) {
    throw explainWriting(error, path)
  }
}
