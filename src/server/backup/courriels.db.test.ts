/** What was under way when a backup was made goes on after it is restored: mails once, events that nobody had heard. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import { type Engine, withTenant } from '../actions/run.ts'
import { type Db, openDb } from '../database/connect.ts'
import { createEngine } from '../engine.ts'
import { type Jobs, openJobs } from '../jobs/boss.ts'
import { startWork } from '../jobs/index.ts'
import { queueCourriel } from '../mail/index.ts'
import { sweepCourriels } from '../mail/sweep.ts'
import { openTestSmtp } from '../mail/testing.ts'
import { type Backups, openBackups } from './testing.ts'

vi.setConfig({ testTimeout: 90_000 })
const NOW = Temporal.Now.instant()
const cptsId = newId()
const fail = (error: unknown) => {
  throw error
}
let backups: Backups

/** An installation that runs on this base, with a clock of its own. */
const run = async <T>(
  appUrl: string,
  hoursLater: number,
  work: (running: { engine: Engine; jobs: Jobs; db: Db }) => Promise<T>,
): Promise<T> => {
  const db = openDb(appUrl, { max: 3 })
  const jobs = await openJobs(appUrl, fail)
  const clock = () => NOW.add({ hours: hoursLater })
  const engine = createEngine({ db, address: 'http://localhost', publish: jobs.publish, clock })
  try {
    return await work({ engine, jobs, db })
  } finally {
    await jobs.stop()
    await db.destroy()
  }
}

const queue = (engine: Engine, cle: string, hours: number) =>
  withTenant(engine, { cptsId, nom: 'essai' }, (ctx) =>
    queueCourriel(ctx, {
      cle,
      destinataire: `${cle}@exemple.test`,
      sujet: 'Essai',
      corps: 'Un lien, et rien d’autre',
      expireLe: ctx.now.add({ hours }),
    }),
  )

beforeAll(async () => {
  backups = await openBackups()
  await backups.owner.query(`insert into installation (nature, patients) values ('reelle', false)`)
  await backups.owner.query(`insert into cpts (id, nom) values ($1, 'CPTS du Bassin')`, [cptsId])
})
afterAll(() => backups.close())

test('a mail that waited leaves after the restoration, once; one that is too late never; an event is heard', async () => {
  await run(backups.source.appUrl, 0, async ({ engine }) => {
    const smtp = await openTestSmtp()
    await queue(engine, 'deja-parti', 48)
    await sweepCourriels({ engine, mailer: smtp.mailer }, fail)
    expect(smtp.received.map(({ to }) => to)).toEqual([['deja-parti@exemple.test']])
    await smtp.close()
    await queue(engine, 'attend', 48)
    await queue(engine, 'trop-tard', 1)
    await withTenant(engine, { cptsId, nom: 'essai' }, (ctx) =>
      ctx.publish({ name: 'essai.fait', cptsId, id: 'inoui', facts: { rang: 1 } }),
    )
    await backups.saveNow()
  })

  const replayWork: NonNullable<Parameters<Backups['restoreInto']>[2]>['replayWork'] = async (events, { appUrl }) => {
    expect(events).toEqual([{ name: 'essai.fait', cptsId, id: 'inoui', facts: { rang: 1 } }])
    await run(appUrl, 2, async ({ jobs, db }) => {
      for (const event of events) await db.transaction().execute((tx) => jobs.publish(tx, event))
    })
  }
  await backups.restoreInto(
    'courriels',
    ({ client, base }) =>
      run(base.appUrl, 2, async ({ engine, jobs }) => {
        const heard: string[] = []
        const smtp = await openTestSmtp()
        const listeners = { 'essai.fait': [async (_ctx: unknown, event: { id: string }) => void heard.push(event.id)] }
        const stop = await startWork({
          engine,
          boss: jobs.boss,
          mailer: smtp.mailer,
          listeners,
          works: [],
          report: fail,
        })
        try {
          for (let turn = 0; turn < 3; turn++) await sweepCourriels({ engine, mailer: smtp.mailer }, fail)
          expect(smtp.received.map(({ to }) => to)).toEqual([['attend@exemple.test']])
          await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['inoui'])
          const { rows } = await client.query('select cle, etat from courriel order by cle')
          expect(rows).toEqual([
            { cle: 'attend', etat: 'envoye' },
            { cle: 'deja-parti', etat: 'envoye' },
            { cle: 'trop-tard', etat: 'expire' },
          ])
        } finally {
          await stop()
          await smtp.close()
        }
      }),
    { replayWork },
  )
})
