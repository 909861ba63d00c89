import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../actions/run.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { checkJournal } from '../journal/check-journal.ts'
import { queueCourriel } from '../mail/index.ts'
import { verifyTenants } from '../verify-chains.ts'
import { openJobs } from './boss.ts'
import { startWork } from './index.ts'
import { createSealer } from './seal-journal.ts'
import { runForTenants } from './tenant-work.ts'

/** What another base of the cluster began may last as long as its test. */
const SEALED = { timeout: 50_000 }

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const touch = (cptsId: string, nom: string) => server.owner('update cpts set nom = $2 where id = $1', [cptsId, nom])
const check = (cptsId: string) => withTenant(server.engine, { cptsId, nom: 'essai' }, checkJournal)
/** One turn takes a mark, a later one seals up to it, once what other bases of the cluster had begun is over. */
const seal = async (sealer: () => Promise<void>, tenant: string) => {
  await expect
    .poll(async () => {
      await sealer()
      const { rows } = await server.owner(
        'select count(*) as n from journal where cpts_id = $1 and id > coalesce((select max(dernier) from journal_sceau where cpts_id = $1), 0)',
        [tenant],
      )
      return Number(rows[0]?.n)
    }, SEALED)
    .toBe(0)
}

describe('the sealer of the audit trail', () => {
  it('seals each tenant apart, and catches any change of a sealed row', async () => {
    const [one, two] = [await server.createCpts('Une'), await server.createCpts('Deux')]
    const sealer = createSealer(server.engine)
    await seal(sealer, two)
    await touch(one, 'Une bis')
    await seal(sealer, one)
    const trail = async (tenant: string) =>
      (await server.owner('select id from journal where cpts_id = $1 order by id', [tenant])).rows.length
    expect(await trail(one)).toBe(2)
    expect(await check(one)).toMatchObject({ rupture: null, lignes: 2 })
    expect(await check(two)).toMatchObject({ rupture: null, lignes: await trail(two) })
    for (const change of [
      `update journal set acteur = 'autre' where cpts_id = $1 and id = (select max(id) from journal where cpts_id = $1)`,
      `update journal_sceau set empreinte = repeat('0', 64) where cpts_id = $1 and sequence = 1`,
      `delete from journal where cpts_id = $1 and id = (select min(id) from journal where cpts_id = $1)`,
    ]) {
      await server.owner(change, [one])
      expect((await check(one)).rupture, change).not.toBeNull()
    }
    expect((await check(two)).rupture).toBeNull()
  })

  it('waits for a transaction that drew an earlier number and has not ended', async () => {
    const tenant = await server.createCpts('Lente')
    const sealer = createSealer(server.engine)
    await seal(sealer, tenant)
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    let started = () => {}
    const hasWritten = new Promise<void>((done) => {
      started = done
    })
    const slow = withTenant(server.engine, { cptsId: tenant, nom: 'lent' }, async ({ tx }) => {
      await tx.updateTable('cpts').set({ nom: 'Écrite avant' }).where('id', '=', tenant).execute()
      started()
      await held
    })
    await hasWritten
    await touch(await server.createCpts('Rapide'), 'Écrite après')
    await sealer()
    await sealer()
    await sealer()
    const sealed = await server.owner('select max(dernier) as dernier from journal_sceau', [])
    const drawn = await server.owner('select max(id) as id from journal', [])
    expect(Number(sealed.rows[0]!.dernier)).toBeLessThan(Number(drawn.rows[0]!.id))
    release()
    await slow
    await seal(sealer, tenant)
    const rows = (await server.owner('select id from journal where cpts_id = $1', [tenant])).rows.length
    expect(await check(tenant)).toMatchObject({ rupture: null, lignes: rows })
  })
})

describe('registre verify', () => {
  it('tells each CPTS, and fails when a chain is broken', async () => {
    const cptsId = await server.createCpts('À vérifier')
    await seal(createSealer(server.engine), cptsId)
    const told: string[] = []
    expect(await verifyTenants(server.engine, cptsId, (line) => told.push(line))).toBe(true)
    expect(told.join('\n')).toMatch(/À vérifier[\s\S]*Registre conforme[\s\S]*Journal conforme/)
    await server.owner(`update journal set acteur = 'autre' where cpts_id = $1`, [cptsId])
    expect(await verifyTenants(server.engine, cptsId, (line) => told.push(line))).toBe(false)
    expect(told.at(-2)).toContain('Journal rompu au sceau')
    await expect(verifyTenants(server.engine, newId(), () => {})).rejects.toThrow('Aucune CPTS')
  })
})

describe('work for every CPTS', () => {
  it('goes on after one that fails, and names it', async () => {
    const failing = await server.createCpts('En panne')
    const seen: string[] = []
    const reports: string[] = []
    const failed = await runForTenants(
      server.engine,
      [
        {
          nom: 'essai',
          queue: 'nuit',
          run: async ({ cptsId }) => {
            if (cptsId === failing) throw new Error('panne')
            seen.push(cptsId)
          },
        },
      ],
      (_error, { cptsId }) => reports.push(cptsId),
    )
    expect(failed).toBe(1)
    expect(reports).toEqual([failing])
    expect(seen.length).toBeGreaterThan(0)
  })
})

describe('events', () => {
  it('reach their listeners when the transaction commits, and never when it rolls back; mails are handled', async () => {
    const heard: string[] = []
    const errors: unknown[] = []
    const jobs = await openJobs(server.base.appUrl, (error) => errors.push(error))
    const engine = { ...server.engine, publish: jobs.publish }
    const stop = await startWork({
      engine,
      boss: jobs.boss,
      mailer: null,
      works: [],
      listeners: {
        'essai.fait': [
          async (ctx, event) => {
            heard.push(`${ctx.cptsId} ${event.id}`)
          },
        ],
      },
      report: (error) => errors.push(error),
    })
    try {
      const cptsId = await server.createCpts('Écoutée')
      const tell = (id: string, fails: boolean) =>
        withTenant(engine, { cptsId, nom: 'essai' }, async (ctx) => {
          await ctx.publish({ name: 'essai.fait', cptsId, id })
          if (fails) throw new Error('annulé')
          await queueCourriel(ctx, {
            cle: id,
            destinataire: 'a@exemple.test',
            sujet: 'Essai',
            corps: 'Essai',
            expireLe: ctx.now.add({ hours: 1 }),
          })
        })
      await expect(tell('un', true)).rejects.toThrow('annulé')
      await tell('deux', false)
      await expect.poll(() => heard, { timeout: 10_000 }).toEqual([`${cptsId} deux`])
      const state = async () =>
        (await server.owner('select etat from courriel where cpts_id = $1', [cptsId])).rows[0]?.etat
      await expect.poll(state, { timeout: 10_000 }).toBe('montre')
      expect(errors).toEqual([])
    } finally {
      await stop()
      await jobs.stop()
    }
  })
})
