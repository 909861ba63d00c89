/** `bench cotisations`: dues of two thousand members called, mailed through the outbox and matched from a file of the bank. */
import { callFoule, fillMembres, payFoule } from '../src/domains/adhesion/samples-foule.ts'
import { setIbanKey } from '../src/domains/tresorerie/index.ts'
import { newId } from '../src/kernel/ids.ts'
import { type Instant, Temporal } from '../src/kernel/time.ts'
import { withTenant } from '../src/server/actions/run.ts'
import { openDb } from '../src/server/database/connect.ts'
import { createEngine } from '../src/server/engine.ts'
import { sweepCourriels } from '../src/server/mail/sweep.ts'
import { connect, openBenchBase } from './base.ts'
import { cpuOf, tellRatio } from './measure.ts'

const PEOPLE = 2000
const SECONDS = 30

export const benchCotisations = async (): Promise<void> => {
  setIbanKey('mesure')
  const base = await openBenchBase()
  const database = await base.create('cotisations')
  const owner = await connect(database.superUrl)
  const db = openDb(database.appUrl, { max: 10 })
  let now: Instant = Temporal.Instant.from('2026-11-24T08:00:00Z')
  try {
    await owner.query(`insert into installation (nature, patients) values ('reelle', false)`)
    const cptsId = newId()
    await owner.query(`insert into cpts (id, nom, zone) values ($1, 'CPTS de mesure', 'Europe/Paris')`, [cptsId])
    const engine = {
      ...createEngine({ db, address: 'http://localhost', publish: async () => undefined }),
      clock: () => now,
    }
    const here = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
      withTenant(engine, { cptsId, nom: 'mesure', now }, work)
    const compte = await here((ctx) => fillMembres(ctx, PEOPLE))
    let sent = 0
    const mailer = { send: async () => void sent++ }
    let cpu = 0
    const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
      const begun = performance.now()
      let done: T | undefined
      cpu += await cpuOf(base.postmaster, async () => {
        done = await work()
      })
      return [done as T, (performance.now() - begun) / 1000]
    }
    const [called, calling] = await timed(() => here(callFoule))
    // Mails leave two seconds apart, so that no server takes them for a flood: the clock is moved, not waited for.
    now = now.add({ hours: 2 })
    const [, mailing] = await timed(async () => {
      const delivery = { engine, mailer: mailer as never }
      while ((await sweepCourriels(delivery, (error) => Promise.reject(error))) > 0);
    })
    const [matched, matching] = await timed(() => here((ctx) => payFoule(ctx, compte)))
    console.log(`\ndues of ${PEOPLE} members: called, mailed through the outbox, matched from a file of the bank`)
    tellRatio('calls and mails written, of the members', called.envoyes / PEOPLE, '1')
    tellRatio('mails that left, of those written', sent / PEOPLE, '1')
    tellRatio('lines matched by their reference, of nine in ten', matched.rapprochees / (PEOPLE * 0.9), '1')
    tellRatio('calling, seconds', calling, 'for information')
    tellRatio('mailing, seconds', mailing, 'for information')
    tellRatio('reading the file and matching, seconds', matching, 'for information')
    tellRatio('processor time of the three, seconds', cpu / 1000, 'for information')
    tellRatio('the three together, seconds', calling + mailing + matching, `≤ ${SECONDS}`)
  } finally {
    await Promise.all([db.destroy(), owner.end()])
    await base.close()
  }
}
