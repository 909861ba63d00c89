/** Every professional has a personne, account or not. One who belongs to two CPTS is one person: the RPPS tells. */
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { inBatches } from './professionnel-store.ts'

type Identite = { rpps: string | null; nom: string; prenom: string }

/** The personne of each, in order: found by RPPS, or made. Made ones carry a name and nothing to reach them by. */
export const resolvePersonnes = async (tx: Tx, people: readonly Identite[], now: Instant): Promise<string[]> => {
  const numbers = people.flatMap(({ rpps }) => (rpps ? [rpps] : []))
  const { rows } = await sql<{ rpps: string; id: string | null }>`
    select x.rpps, resolve_rpps(x.rpps) as id from unnest(${numbers}::text[]) as x(rpps)`.execute(tx)
  const known = new Map(rows.flatMap((row) => (row.id ? [[row.rpps, row.id]] : [])))
  const made: { id: string; nom: string; prenom: string; rpps: string | null; creeeLe: Date }[] = []
  const ids = people.map(({ rpps, nom, prenom }) => {
    const found = rpps ? known.get(rpps) : undefined
    if (found) return found
    const id = newId(now.epochMilliseconds)
    made.push({ id, nom, prenom, rpps, creeeLe: toDate(now) })
    return id
  })
  await inBatches(made, (batch) => tx.insertInto('personne').values(batch).execute())
  return ids
}
