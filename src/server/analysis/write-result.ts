/** The result of an analysis: a file that appears whole or not at all, or the standard output. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toPlainCsv } from '../../kernel/csv.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault, isDiskFull } from '../fault.ts'

export const writeText = (path: string | undefined, text: string): void => {
  if (path === undefined) {
    process.stdout.write(text)
    return
  }
  const partial = join(dirname(path), `.maillage-${process.pid}-${crypto.randomUUID()}.partiel`)
  try {
    writeFileSync(partial, text, { flag: 'wx' })
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    if (isDiskFull(error)) throw error
    const { code = 'inconnue' } = error as NodeJS.ErrnoException
    throw new Fault(`Le fichier ${path} ne s’écrit pas${NBSP}: erreur ${code}. Rien n’a été écrit.`)
  }
}

export const writeRows = (
  path: string | undefined,
  heads: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): void => writeText(path, toPlainCsv(heads, rows))
