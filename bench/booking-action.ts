/**
 * (b) The whole action, over the same engine: session, rights, row-level security, idempotency, outbox, audit trail. The
 * peer is the same action that reads before it writes, serialisable, on a base without the constraints.
 */
import { randomUUID } from 'node:crypto'
import { soinsActions } from '../src/domains/soins-non-programmes/index.ts'
import { bookByReading, fillBookingBase } from '../src/domains/soins-non-programmes/samples-bench.ts'
import { Temporal } from '../src/kernel/time.ts'
import { type Engine, runAction } from '../src/server/actions/run.ts'
import { type Db, openDb, withSetting } from '../src/server/database/connect.ts'
import { openEncryption } from '../src/server/encryption/index.ts'
import { noKeys } from '../src/server/ephemeral-keys/index.ts'
import { openJobs } from '../src/server/jobs/boss.ts'
import { noStorage } from '../src/server/storage/index.ts'
import { type BenchDatabase, connect, inParallel } from './base.ts'
import { compare, type Measured, type Side } from './measure.ts'

const CLIENTS = 20
const TRIES = 4
const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z')

const engineOf = (db: Db, publish: Engine['publish']): Engine => ({
  db,
  clock: () => NOW,
  address: 'http://localhost',
  installation: async () => ({ nature: 'demonstration', patients: false }),
  publish,
  documents: noStorage,
  keys: noKeys,
})

export type ActionBench = { rows: Measured[]; doubles: number; bookingsPerSecond: number }

export const benchAction = async (
  ours: BenchDatabase,
  peer: BenchDatabase,
  slots: number,
  repetitions: number,
  postmaster: number,
): Promise<ActionBench> => {
  const owners = { ours: await connect(ours.superUrl), peer: await connect(peer.superUrl) }
  await owners.peer.query('drop index rendez_vous_creneau_pris; drop index rendez_vous_demande_pourvue')
  await owners.peer.query(
    'create index on rendez_vous (cpts_id, creneau_id); create index on rendez_vous (cpts_id, demande_cpts, demande_id)',
  )
  const serialisable = withSetting(peer.appUrl, 'default_transaction_isolation', 'serializable')
  const dbs = { ours: openDb(ours.appUrl, { max: CLIENTS }), peer: openDb(serialisable, { max: CLIENTS }) }
  const jobs = { ours: await openJobs(ours.appUrl, console.error), peer: await openJobs(peer.appUrl, console.error) }
  const encryption = openEncryption('reponses', 'mesure')
  let doubles = 0
  const side = (name: string, which: 'ours' | 'peer'): Side => {
    const engine = engineOf(dbs[which], jobs[which].publish)
    const action = which === 'ours' ? soinsActions.bookCreneau : bookByReading
    let filled: Awaited<ReturnType<typeof fillBookingBase>>
    const attempt = async (slot: string, demandeId: string): Promise<boolean> => {
      const key = randomUUID()
      for (;;) {
        const { result } = await runAction(engine, action, {
          by: filled.credentials,
          cptsId: filled.cptsId,
          input: { typed: { params: { cptsId: filled.cptsId, creneauId: slot }, body: { demandeId } } },
          idempotency: { key, fingerprint: slot, encryption },
        })
        if (result.ok) return true
        // A serialisation that failed three times answers « busy »: the client tries again.
        if (result.refusal.code !== 'busy') return false
      }
    }
    return {
      name,
      prepare: async () => {
        filled = await fillBookingBase(owners[which], slots, TRIES)
        await owners[which].query('checkpoint')
      },
      run: async () => {
        let won = 0
        await inParallel(Array.from({ length: CLIENTS }), filled.tries, async (_, [slot, demande]) => {
          if (await attempt(slot, demande)) won++
        })
        const { rows } = await owners[which].query(
          `select count(*)::int - count(distinct creneau_id)::int as n from rendez_vous where cpts_id = $1`,
          [filled.cptsId],
        )
        doubles += rows[0].n + Math.abs(won - slots)
        return filled.tries.length
      },
    }
  }
  try {
    const rows = await compare(
      [side('whole action, constraints decide', 'ours'), side('whole action, serialisable check-then-insert', 'peer')],
      repetitions,
      postmaster,
    )
    return { rows, doubles, bookingsPerSecond: rows[0]!.perSecond / TRIES }
  } finally {
    await Promise.all([jobs.ours.stop(), jobs.peer.stop()])
    await Promise.all([dbs.ours.destroy(), dbs.peer.destroy(), owners.ours.end(), owners.peer.end()])
  }
}
