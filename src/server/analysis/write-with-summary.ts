/** A table and its summary in JSON: both are written, or neither. */
import { rmSync } from 'node:fs'
import { writeRows, writeText } from './write-result.ts'

/** Without a path the summary goes to the standard output, once the table stands. */
export const writeWithSummary = (
  paths: { out: string; summary?: string },
  heads: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
  summary: unknown,
): void => {
  const text = `${JSON.stringify(summary, null, 2)}\n`
  if (paths.summary !== undefined) writeText(paths.summary, text)
  try {
    writeRows(paths.out, heads, rows)
  } catch (error) {
    if (paths.summary !== undefined) rmSync(paths.summary, { force: true })
    throw error
  }
  if (paths.summary === undefined) writeText(undefined, text)
}
