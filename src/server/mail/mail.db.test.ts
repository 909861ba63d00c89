import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '../actions/run.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { deliverCourriel } from './deliver.ts'
import { listCourriels, queueCourriel, withdrawCourriels } from './index.ts'
import type { Mailer } from './mailer.ts'
import { purgeCourriels, sweepCourriels } from './sweep.ts'
import { openTestSmtp } from './testing.ts'

let server: TestServer
let cptsId: string
const START = '2026-11-24T08:00:00Z'

const opened: (() => Promise<void>)[] = []
const openSmtp = async (answer: (to: string, tries: number) => number | null) => {
  const smtp = await openTestSmtp(answer)
  opened.push(smtp.close)
  return smtp
}

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId, nom: 'essai' }, work)
const queue = (cle: string, more: { hours?: number; afterHours?: number; to?: string } = {}) =>
  inTenant((ctx) =>
    queueCourriel(ctx, {
      cle,
      destinataire: more.to ?? `${cle}@exemple.test`,
      sujet: 'Votre espace de travail',
      corps: 'Un lien, et rien d’autre : https://maillage.test/lien/abc',
      expireLe: ctx.now.add({ hours: more.hours ?? 24 }),
      ...(more.afterHours ? { aPartirDe: ctx.now.add({ hours: more.afterHours }) } : {}),
    }),
  )
const states = async () =>
  Object.fromEntries(
    (await inTenant(listCourriels)).map(({ destinataire, etat }) => [destinataire?.split('@')[0], etat]),
  )
const sweep = (mailer: Mailer | null) =>
  sweepCourriels({ engine: server.engine, mailer }, (error) => {
    throw error
  })

beforeAll(async () => {
  server = await openTestServer({ nature: 'reelle', patients: false })
})
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})
afterAll(() => server.close())

describe('a real installation', () => {
  it('sends what is queued, once, with its own Message-ID', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    const { mailer, received } = await openSmtp(() => null)
    expect(await queue('un')).toBe(true)
    expect(await queue('un')).toBe(false)
    const event = server.events.at(-1)!
    expect(event).toMatchObject({ name: 'courriel.a-envoyer', cptsId })
    expect(Object.keys(event).toSorted()).toEqual(['cptsId', 'id', 'name'])
    const delivery = { engine: server.engine, mailer }
    expect(await deliverCourriel(delivery, cptsId, event.id)).toBe('sent')
    expect(await deliverCourriel(delivery, cptsId, event.id)).toBe('nothing')
    await sweep(mailer)
    expect(received).toHaveLength(1)
    expect(received[0]!.text).toContain(`Message-ID: <${event.id}@localhost>`)
    expect(received[0]!.text).toContain('Auto-Submitted: auto-generated')
    const [row] = (await server.owner('select corps, etat from courriel where cpts_id = $1', [cptsId])).rows
    expect(row).toEqual({ corps: null, etat: 'envoye' })
  })

  it('carries an event as a part that calendars answer, and forgets it once it left', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    const { mailer, received } = await openSmtp(() => null)
    const contenu = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
    await inTenant((ctx) =>
      queueCourriel(ctx, {
        cle: 'reunion',
        destinataire: 'lina@exemple.test',
        sujet: 'Jeudi à 18 h',
        corps: 'Le texte.',
        expireLe: ctx.now.add({ hours: 24 }),
        calendrier: { methode: 'REQUEST', contenu },
      }),
    )
    await sweep(mailer)
    const { text } = received[0]!
    expect(text).toContain('multipart/alternative')
    expect(text).toMatch(/Content-Type: text\/calendar;\s+charset=utf-8;\s+method=REQUEST/i)
    const parts = text.split(/\r\n\r\n/).map((part) => Buffer.from(part.split('\r\n--')[0]!, 'base64').toString())
    expect(text.includes('BEGIN:VCALENDAR') || parts.some((part) => part.includes('BEGIN:VCALENDAR'))).toBe(true)
    const [row] = (await server.owner('select calendrier, etat from courriel where cpts_id = $1', [cptsId])).rows
    expect(row).toEqual({ calendrier: null, etat: 'envoye' })
  })

  it('tries again after a 4xx with the same Message-ID, never after a 5xx', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    const { mailer, received } = await openSmtp((to, tries) => (to.startsWith('jamais') ? 550 : tries < 3 ? 451 : null))
    await queue('jamais')
    await queue('patience')
    await sweep(mailer)
    expect(await states()).toEqual({ jamais: 'echoue', patience: 'en-attente' })
    await sweep(mailer)
    expect(received).toHaveLength(0)
    server.setNow('2026-11-24T08:02:00Z')
    await sweep(mailer)
    server.setNow('2026-11-24T08:05:00Z')
    await sweep(mailer)
    expect(await states()).toEqual({ jamais: 'echoue', patience: 'envoye' })
    expect(received.map(({ to }) => to)).toEqual([['patience@exemple.test']])
    const failed = (await inTenant(listCourriels)).find(({ etat }) => etat === 'echoue')
    expect(failed?.derniereErreur).toContain('550')
    expect(failed?.derniereErreur).not.toContain('@')
  })

  it('loses nothing while the server is down, sends nothing after its hour', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    const down = await openSmtp(() => null)
    await down.close()
    for (let index = 0; index < 5; index++) await queue(`attend${index}`)
    await queue('tard', { hours: 1 })
    await queue('futur', { hours: 48, afterHours: 24 })
    await sweep(down.mailer)
    expect(Object.values(await states())).toEqual(Array(7).fill('en-attente'))
    server.setNow('2026-11-24T10:00:00Z')
    const { mailer, received } = await openSmtp(() => null)
    await sweep(mailer)
    expect(received.map(({ to }) => to[0]).toSorted()).toEqual(
      [0, 1, 2, 3, 4].map((index) => `attend${index}@exemple.test`),
    )
    expect(await states()).toMatchObject({ tard: 'expire', futur: 'en-attente' })
    server.setNow('2026-11-25T08:00:00Z')
    await sweep(mailer)
    expect(await states()).toMatchObject({ tard: 'expire', futur: 'envoye' })
  })

  it('takes up a mail whose sender died, after a while', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    await queue('repris')
    const { id } = server.events.at(-1)!
    const dying: Mailer = { send: () => new Promise(() => {}), close: () => {} }
    void deliverCourriel({ engine: server.engine, mailer: dying }, cptsId, id)
    await expect.poll(async () => (await inTenant(listCourriels))[0]?.essais).toBe(1)
    const { mailer, received } = await openSmtp(() => null)
    await sweep(mailer)
    expect(received).toHaveLength(0)
    server.setNow('2026-11-24T08:05:00Z')
    await sweep(mailer)
    expect(received).toHaveLength(1)
  })

  it('keeps mails waiting without SMTP, takes back, purges after thirty days', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    await queue('attend')
    await queue('retire')
    await inTenant((ctx) => withdrawCourriels(ctx, 'retire'))
    await sweep(null)
    expect(await states()).toEqual({ attend: 'en-attente' })
    server.setNow('2026-11-26T08:00:00Z')
    await sweep(null)
    expect(await states()).toEqual({ attend: 'expire' })
    expect(await inTenant(purgeCourriels)).toBe(0)
    server.setNow('2026-12-24T08:00:01Z')
    expect(await inTenant(purgeCourriels)).toBe(1)
  })

  it('queues nothing that would come too late, nor an address that hides another', async () => {
    server.setNow(START)
    cptsId = await server.createCpts()
    expect(await queue('passe', { hours: 2, afterHours: 3 })).toBe(false)
    await expect(queue('double', { to: 'a@exemple.test, b@exemple.test' })).rejects.toMatchObject({ code: '23514' })
  })
})

describe('a demonstration', () => {
  it('sends nothing: mails are shown, and those of the invented past are forgotten', async () => {
    const demonstration = await openTestServer()
    try {
      const tenant = await demonstration.createCpts()
      const add = (cle: string) =>
        withTenant(demonstration.engine, { cptsId: tenant, nom: 'essai' }, (ctx) =>
          queueCourriel(ctx, {
            cle,
            destinataire: 'a@exemple.test',
            sujet: 'Rappel',
            corps: 'Voir le lien',
            expireLe: ctx.now.add({ hours: 2 }),
          }),
        )
      demonstration.setNow('2026-03-01T08:00:00Z')
      await add('passé')
      demonstration.setNow(START)
      await add('présent')
      let left = 0
      const mailer: Mailer = { send: async () => void left++, close: () => {} }
      await sweepCourriels({ engine: demonstration.engine, mailer }, (error) => {
        throw error
      })
      const shown = await withTenant(demonstration.engine, { cptsId: tenant, nom: 'essai' }, listCourriels)
      expect(shown.map(({ etat, corps }) => [etat, corps])).toEqual([['montre', 'Voir le lien']])
      expect(left).toBe(0)
    } finally {
      await demonstration.close()
    }
  })
})
