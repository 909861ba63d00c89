/** Proposes how to read a file that no recipe knows: a table to correct by hand, then to give back with --plan. */
import { existsSync, writeFileSync } from 'node:fs'
import { PLAN_HEADS, proposePlan } from '../../domains/diagnostic/index.ts'
import { toCsv } from '../../kernel/csv.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { openFile } from './open-file.ts'
import type { Say } from './options.ts'
import { readSheets } from './read-sheets.ts'

export const writePlan = async (
  where: string,
  options: { cle: string; millesime: string; out: string },
  say: Say,
): Promise<void> => {
  if (existsSync(options.out)) throw new Fault(`Le fichier ${options.out} existe déjà${NBSP}: il n’est pas écrasé.`)
  const sheets = await readSheets(await openFile(where, say))
  const lines = proposePlan(sheets, options.cle, options.millesime)
  if (lines === undefined) throw new Fault(`Aucune feuille de ${where} n’a de colonne «${NBSP}${options.cle}${NBSP}».`)
  if (lines.length === 0) throw new Fault(`Aucune colonne de ${where} ne porte que des nombres.`)
  writeFileSync(options.out, toCsv(PLAN_HEADS, lines), { flag: 'wx' })
  say(
    `${options.out}${NBSP}: ${count(lines.length, 'colonne')} à relire. Gardez celles qui servent, dites leur unité, leur thème et leur forme.`,
  )
}
