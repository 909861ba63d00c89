/** Who comes with a CPTS may be here already: the same row, or the same RPPS under another id. */

import type { Statements } from '../database/statements.ts'
import { PERSON_COLUMNS } from '../database/tenant-rows.ts'

export type People = {
  /** The lines of those who are new here. */
  fresh: string[]
  known: number
  /** Ids of the archive that are another one here, and the way back. */
  there: Map<string, string>
  back: Map<string, string>
}

type Personne = { id: string; rpps: string | null }

export const matchPeople = async (client: Statements, lines: readonly string[]): Promise<People> => {
  const people = lines.map((line) => ({ line, ...(JSON.parse(line) as Personne) }))
  const { rows } = await client.query('select id, rpps from personne where id = any ($1) or rpps = any ($2)', [
    people.map(({ id }) => id),
    people.flatMap(({ rpps }) => rpps ?? []),
  ])
  const here = rows as Personne[]
  const ids = new Set(here.map(({ id }) => id))
  const byRpps = new Map(here.flatMap(({ id, rpps }) => (rpps ? [[rpps, id]] : [])) as [string, string][])
  const done: People = { fresh: [], known: 0, there: new Map(), back: new Map() }
  for (const { line, id, rpps } of people) {
    const other = rpps ? byRpps.get(rpps) : undefined
    if (ids.has(id)) done.known++
    else if (other) {
      done.known++
      done.there.set(id, other)
      done.back.set(other, id)
    } else done.fresh.push(line)
  }
  return done
}

/** Columns of the row only: a value within a document has a space after its colon, a quote within a text a backslash. */
const NAMED = new RegExp(`"(${PERSON_COLUMNS.join('|')})":"([0-9a-f-]{36})"`, 'g')

export const renamePeople = (line: string, ids: ReadonlyMap<string, string>): string =>
  ids.size === 0
    ? line
    : line.replace(NAMED, (whole, column, id) => (ids.has(id) ? `"${column}":"${ids.get(id)}"` : whole))
