/**
 * Chains the audit trail behind the requests, so that none waits on it: each second, what is settled gets a seal.
 */
import { appendLink, hashContent } from '../../kernel/hash-chain.ts'
import { type Engine, withTenant } from '../actions/run.ts'
import {
  type Horizon,
  insertSeal,
  isSettled,
  listTenantsToSeal,
  readLastSeal,
  readTrail,
  takeHorizon,
} from '../database/seal-store.ts'
import { trailContent } from '../journal/content.ts'

/** Rows under one seal at most. */
export const SEALED_AT_ONCE = 1000

/** One seal over the next rows of a tenant; false when there was nothing left to seal. */
const sealNext = (engine: Engine, cptsId: string, upto: number): Promise<boolean> =>
  withTenant(engine, { cptsId, nom: 'sceau' }, async ({ tx }) => {
    const { head, dernier: after } = await readLastSeal(tx, cptsId)
    const rows = await readTrail(tx, cptsId, { after, upto }, SEALED_AT_ONCE)
    const first = rows[0]
    const last = rows.at(-1)
    if (!first || !last) return false
    const link = await appendLink(head, await hashContent(trailContent(rows)))
    const range = { premier: first.id, dernier: last.id, nombre: rows.length }
    return (await insertSeal(tx, cptsId, link, range)) && rows.length === SEALED_AT_ONCE
  })

/** Gives the function to call again and again: it remembers how far the whole trail is sealed. */
export const createSealer = (engine: Engine): (() => Promise<void>) => {
  let sealed = 0
  let mark: Horizon | null = null
  return async () => {
    if (mark && (await isSettled(engine.db, mark))) {
      for (const cptsId of await listTenantsToSeal(engine.db, sealed, mark.last)) {
        while (await sealNext(engine, cptsId, mark.last)) {
          // A long trail takes several seals.
        }
      }
      sealed = mark.last
      mark = null
    }
    if (!mark) {
      const next = await takeHorizon(engine.db)
      if (next.last > sealed) mark = next
    }
  }
}
