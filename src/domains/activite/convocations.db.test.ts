/** Who is told what, and when: invitations with their event, changes, cancellations, reminders, answers by a link. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { tellListeners } from '../../server/jobs/listen.ts'
import { runForTenants } from '../../server/jobs/tenant-work.ts'
import { listeners, tenantWorks } from '../../server/listeners.ts'
import { activiteActions as actions } from './actions/index.ts'
import type { ActiviteSaisie } from './contract.ts'
import { whatMatters } from './rules/convocation.ts'

let server: TestServer
let cptsId: string
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-24T08:00:00Z')
  cptsId = await server.createCpts()
  server.events.length = 0
})

const saisie = (change: Partial<ActiviteSaisie> = {}): ActiviteSaisie => ({
  genre: 'reunion',
  titre: 'Réunion du bureau',
  mission: null,
  ficheActionId: null,
  jour: '2026-12-10',
  debut: '18:30',
  fin: '20:00',
  aDistance: false,
  visio: null,
  commune: null,
  lieu: 'Salle des fêtes',
  groupe: 'bureau',
  ordreDuJour: [{ texte: 'Budget', minutes: 20 }],
  lignePublique: null,
  ...change,
})
const done = async <T>(
  result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
): Promise<T> => {
  const outcome = await result
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const plan = async (change?: Partial<ActiviteSaisie>) =>
  (await done(server.run(actions.planActivite, SYSTEM, cptsId, { params: { cptsId }, body: saisie(change) }))).id
const edit = (activiteId: string, change: Partial<ActiviteSaisie>) =>
  done(server.run(actions.editActivite, SYSTEM, cptsId, { params: { cptsId, activiteId }, body: saisie(change) }))
const cancel = (activiteId: string, annulee: boolean) =>
  done(server.run(actions.cancelActivite, SYSTEM, cptsId, { params: { cptsId, activiteId }, body: { annulee } }))
const invite = (activiteId: string, ...noms: string[]) =>
  done(
    server.run(actions.invitePersonnes, SYSTEM, cptsId, {
      params: { cptsId, activiteId },
      body: {
        parmi: null,
        professionnelIds: [],
        libres: noms.map((nom) => ({ nom, profession: null, courriel: `${nom.toLowerCase()}@exemple.test` })),
        qualite: 'participant',
      },
    }),
  )
/** As the job does, for all that happened since the last time. */
const tellAll = async (): Promise<void> => {
  for (const event of server.events.splice(0)) {
    await tellListeners(server.engine, listeners, event)
    // Mails are read back in the order of their time.
    server.setNow(server.now().add({ seconds: 1 }).toString())
  }
}
type Mail = { destinataire: string; sujet: string; corps: string; calendrier: string | null; methode: string | null }
const mails = async (): Promise<Mail[]> =>
  (
    await server.owner(
      `select destinataire, sujet, corps, calendrier, methode from courriel where cpts_id = $1 order by cree_le, destinataire`,
      [cptsId],
    )
  ).rows as Mail[]
const sent = async (since = 0) =>
  (await mails()).slice(since).map(({ destinataire, methode }) => [destinataire, methode])
const eventOf = ({ calendrier }: Mail) => new ICAL.Component(ICAL.parse(calendrier!)).getFirstSubcomponent('vevent')!
const remind = () =>
  runForTenants(
    server.engine,
    tenantWorks.filter(({ nom }) => nom === 'activites.rappeler'),
    (error) => {
      throw error
    },
  )

describe('an invitation', () => {
  test('goes once to who is expected, with the event and a link, and to who is added later', async () => {
    const id = await plan()
    await invite(id, 'Lina', 'Maud')
    await tellAll()
    await tellAll()
    expect(await sent()).toEqual([
      ['lina@exemple.test', 'REQUEST'],
      ['maud@exemple.test', 'REQUEST'],
    ])
    const [first] = await mails()
    expect(first!.corps).toContain('http://localhost/lien/')
    expect(first!.corps).toContain('Salle des fêtes')
    expect(first!.corps).toContain('– Budget')
    const event = eventOf(first!)
    expect(event.getFirstPropertyValue('uid')).toBe(`${id}@maillage`)
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-12-10T17:30:00Z')
    // Nobody reads in their calendar who else is invited.
    expect(event.getAllProperties('attendee')).toHaveLength(1)
    await invite(id, 'Salomé')
    await tellAll()
    expect((await sent(2)).map(([to]) => to)).toEqual(['salomé@exemple.test'])
  })

  test('of a meeting that is past, nothing leaves', async () => {
    const id = await plan({ jour: '2026-11-20' })
    await invite(id, 'Lina')
    await tellAll()
    expect(await mails()).toEqual([])
  })
})

describe('a change', () => {
  test('of the hour is told with a higher SEQUENCE and the same UID; of the title alone it is not', async () => {
    const id = await plan()
    await invite(id, 'Lina')
    await tellAll()
    await edit(id, { titre: 'Réunion du bureau de décembre', ordreDuJour: [] })
    await tellAll()
    expect(await sent()).toHaveLength(1)
    await edit(id, { debut: '19:00', fin: '20:30' })
    await tellAll()
    const [, second] = await mails()
    expect(second).toMatchObject({ methode: 'REQUEST' })
    expect(second!.sujet).toMatch(/^Changement/)
    expect(second!.corps).toContain('l’heure')
    expect(eventOf(second!).getFirstPropertyValue('sequence')).toBe(1)
    expect(eventOf(second!).getFirstPropertyValue('uid')).toBe(`${id}@maillage`)
  })

  test('a cancellation and a person taken off say CANCEL once; putting it back invites anew', async () => {
    const id = await plan()
    await invite(id, 'Lina', 'Maud')
    await tellAll()
    const { lesInvites } = await done(
      server.run(actions.readActivite, SYSTEM, cptsId, { params: { cptsId, activiteId: id } }),
    )
    const maud = lesInvites.find(({ nom }) => nom === 'Maud')!
    await done(
      server.run(actions.removeInvite, SYSTEM, cptsId, { params: { cptsId, activiteId: id, inviteId: maud.id } }),
    )
    await tellAll()
    expect(await sent(2)).toEqual([['maud@exemple.test', 'CANCEL']])
    await cancel(id, true)
    await tellAll()
    expect(await sent(3)).toEqual([['lina@exemple.test', 'CANCEL']])
    await cancel(id, false)
    await tellAll()
    expect(await sent(4)).toEqual([['lina@exemple.test', 'REQUEST']])
    expect(eventOf((await mails())[4]!).getFirstPropertyValue('sequence')).toBe(2)
  })

  test('the base raises SEQUENCE exactly where the rule says that it matters', async () => {
    const states = fc.record({
      titre: fc.constantFrom('A', 'B'),
      debut: fc.constantFrom('18:30', '19:00'),
      fin: fc.constantFrom('20:00', '21:00'),
      lieu: fc.constantFrom(null, 'Salle', 'Mairie'),
      visio: fc.constantFrom(null, 'https://visio.exemple.test/a'),
      groupe: fc.constantFrom(null, 'bureau'),
    })
    const read = async (id: string) =>
      (await server.owner('select sequence, debut, fin, lieu, visio, etat from activite where id = $1', [id]))
        .rows[0] as { sequence: number; debut: Date; fin: Date; lieu: string | null; visio: string | null }
    const said = (row: Awaited<ReturnType<typeof read>>) => ({
      debut: row.debut.toISOString(),
      fin: row.fin.toISOString(),
      lieu: row.lieu,
      distance: row.visio,
      isAnnulee: false,
    })
    const id = await plan()
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const before = await read(id)
        await edit(id, state)
        const after = await read(id)
        expect(after.sequence - before.sequence).toBe(whatMatters(said(before), said(after)).length > 0 ? 1 : 0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the reminder', () => {
  test('leaves the day before, once, to who may come; a new hour has its own', async () => {
    const id = await plan()
    await invite(id, 'Lina', 'Maud')
    await tellAll()
    await server.owner(`update invite set reponse = 'non' where cpts_id = $1 and nom = 'Maud'`, [cptsId])
    await remind()
    expect(await sent(2)).toEqual([])
    server.setNow('2026-12-09T18:00:00Z')
    await Promise.all([remind(), remind()])
    await remind()
    const left = (await mails()).slice(2)
    expect(left.map(({ destinataire, sujet }) => [destinataire, sujet.split('\u00a0')[0]])).toEqual([
      ['lina@exemple.test', 'Rappel'],
    ])
    await edit(id, { jour: '2026-12-20' })
    await tellAll()
    server.setNow('2026-12-20T09:00:00Z')
    await remind()
    expect((await mails()).filter(({ sujet }) => sujet.startsWith('Rappel'))).toHaveLength(2)
  })
})

describe('the answer, by the link of the mail', () => {
  const openLink = async (corps: string) => {
    const jeton = /\/lien\/([\w-]{43})/.exec(corps)![1]
    const answer = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
    return (method: string, path: string, body?: unknown) =>
      server.fetch(null, method, `/api/v1/cpts/${cptsId}${path}`, body, { cookie, acces: 'lien' })
  }

  test('is written on the invite, changes at will, and the link opens nothing else', async () => {
    const id = await plan()
    await invite(id, 'Lina', 'Maud')
    await tellAll()
    const lina = (await mails()).find(({ destinataire }) => destinataire === 'lina@exemple.test')!
    const ask = await openLink(lina.corps)
    const read = await (await ask('GET', '/mon-invitation')).json()
    expect(read).toMatchObject({ nom: 'Lina', titre: 'Réunion du bureau', etat: 'prevu', reponse: null })
    expect(JSON.stringify(read)).not.toContain('Maud')
    expect((await ask('POST', '/mon-invitation', { reponse: 'peut-etre' })).status).toBe(200)
    expect((await ask('POST', '/mon-invitation', { reponse: 'oui' })).status).toBe(200)
    const { lesInvites } = await done(
      server.run(actions.readActivite, SYSTEM, cptsId, { params: { cptsId, activiteId: id } }),
    )
    expect(lesInvites.map(({ nom, reponse }) => [nom, reponse])).toEqual([
      ['Lina', 'oui'],
      ['Maud', null],
    ])
    expect((await ask('GET', `/activites/${id}`)).status).toBe(403)
    expect((await ask('POST', '/mon-sondage', { reponses: {} })).status).toBe(403)
  })

  test('is refused once the meeting is cancelled or past', async () => {
    const id = await plan()
    await invite(id, 'Lina')
    await tellAll()
    const ask = await openLink((await mails())[0]!.corps)
    await cancel(id, true)
    expect((await ask('POST', '/mon-invitation', { reponse: 'oui' })).status).toBe(409)
    await cancel(id, false)
    server.setNow('2026-12-10T19:30:00Z')
    const late = await openLink((await mails())[0]!.corps)
    expect((await (await late('GET', '/mon-invitation')).json()).etat).toBe('passe')
    expect((await late('POST', '/mon-invitation', { reponse: 'oui' })).status).toBe(409)
  })
})

test('what was told goes some weeks after the meeting', async () => {
  const id = await plan()
  await invite(id, 'Lina')
  await tellAll()
  const count = async () =>
    Number((await server.owner('select count(*) as n from convocation where cpts_id = $1', [cptsId])).rows[0]!.n)
  const forget = tenantWorks.find(({ nom }) => nom === 'convocations.oublier')!
  server.setNow('2027-01-05T03:00:00Z')
  await withTenant(server.engine, { cptsId, nom: 'nuit' }, forget.run)
  expect(await count()).toBe(1)
  server.setNow('2027-01-12T03:00:00Z')
  await withTenant(server.engine, { cptsId, nom: 'nuit' }, forget.run)
  expect(await count()).toBe(0)
})
