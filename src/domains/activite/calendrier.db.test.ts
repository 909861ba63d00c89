/** The calendar, and the addresses that other calendars read. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, SYSTEM, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { projetActions } from '../projet/index.ts'
import { activiteActions as actions } from './actions/index.ts'
import type { ActiviteSaisie } from './contract.ts'

let server: TestServer
let cptsId: string
let lina: TestPersonne
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-24T08:00:00Z')
  cptsId = await server.createCpts('CPTS du Bassin')
  lina = await server.signInAs(cptsId, 'coordination')
})

type Result<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } }
const done = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const outcome = await result
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const plan = async (change: Partial<ActiviteSaisie>, by: TestPersonne | typeof SYSTEM = SYSTEM) =>
  (
    await done(
      server.run(actions.planActivite, by, cptsId, {
        params: { cptsId },
        body: {
          genre: 'reunion',
          titre: 'Réunion',
          mission: null,
          ficheActionId: null,
          jour: '2026-12-10',
          debut: '18:30',
          fin: '20:00',
          aDistance: false,
          visio: null,
          commune: null,
          lieu: null,
          groupe: null,
          ordreDuJour: [],
          lignePublique: null,
          ...change,
        },
      }),
    )
  ).id
const calendar = (query: object, by: TestPersonne = lina) =>
  done(
    server.run(actions.readCalendrier, by, cptsId, {
      params: { cptsId },
      query: { du: '2026-12-01', au: '2026-12-31', ...query },
    }),
  )
const titles = async (query: object = {}, by?: TestPersonne) =>
  (await calendar(query, by)).evenements.map(({ titre }) => titre)

/** A professional of the team, with the account of somebody. */
const addFiche = async (who: TestPersonne): Promise<string> => {
  const id = newId()
  await server.owner(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
      values ($1, $2, $3, 'Aigrette', 'Maud', '60', now())`,
    [cptsId, id, who.personneId],
  )
  return id
}
const expectAt = (activiteId: string, professionnelId: string) =>
  done(
    server.run(actions.invitePersonnes, SYSTEM, cptsId, {
      params: { cptsId, activiteId },
      body: { parmi: null, professionnelIds: [professionnelId], libres: [], qualite: 'participant' },
    }),
  )

describe('the calendar', () => {
  test('holds what touches its days, in the zone of the CPTS, and the holidays', async () => {
    await plan({ titre: 'Avant', jour: '2026-11-30' })
    await plan({ titre: 'À cheval', jour: '2026-11-30', debut: '23:00', fin: '01:00' })
    await plan({ titre: 'Dernier soir', jour: '2026-12-31', debut: '22:00', fin: '23:30' })
    await plan({ titre: 'Après', jour: '2027-01-01', debut: '00:00', fin: '01:00' })
    expect(await titles()).toEqual(['À cheval', 'Dernier soir'])
    const { feries } = await calendar({ au: '2027-01-05' })
    expect(feries.map(({ date }) => date)).toEqual(['2026-12-25', '2027-01-01'])
  })

  test('is filtered by mission, group, kind and person', async () => {
    const maud = await server.signInAs(cptsId, 'professionnel')
    const fiche = await addFiche(maud)
    await plan({ titre: 'Bureau', groupe: 'bureau' }, lina)
    const shared = await plan({
      titre: 'Dépistage',
      mission: 'prevention',
      genre: 'evenement-prevention',
      jour: '2026-12-12',
    })
    await expectAt(shared, fiche)
    expect(await titles({ mission: 'prevention' })).toEqual(['Dépistage'])
    expect(await titles({ mission: 'fonctionnement' })).toEqual(['Bureau'])
    expect(await titles({ groupe: 'bureau' })).toEqual(['Bureau'])
    expect(await titles({ genre: 'evenement-prevention' })).toEqual(['Dépistage'])
    expect(await titles({ personne: fiche })).toEqual(['Dépistage'])
    expect(await titles({ personne: 'moi' })).toEqual(['Bureau'])
    expect(await titles({ personne: 'moi' }, maud)).toEqual(['Dépistage'])
    const { groupes, genres } = await calendar({})
    expect([groupes, genres]).toEqual([['bureau'], ['evenement-prevention', 'reunion']])
  })
})

describe('days to keep', () => {
  /** Signed on 1 July: the missions socle start within six months, the others within a year. */
  const sign = () =>
    done(
      server.run(projetActions.saveEtape, lina, cptsId, {
        params: { cptsId, etape: 'aci' },
        body: {
          prevuLe: null,
          envoyeLe: null,
          recuLe: null,
          decideLe: '2026-07-01',
          issue: 'favorable',
          motif: null,
          note: '',
        },
      }),
    )

  test('stand in the calendar with their text, for who has to know them, and apart from activités', async () => {
    await sign()
    await plan({ titre: 'Bureau' }, lina)
    const span = { au: '2027-01-31' }
    const { echeances, evenements } = await calendar(span)
    expect(evenements).toHaveLength(1)
    expect(echeances.map(({ le }) => le)).toEqual(['2027-01-01'])
    expect(echeances[0]).toMatchObject({ vers: '/projet/vie', source: expect.stringMatching(/./) })
    expect((await calendar({ ...span, personne: 'moi' })).echeances).toHaveLength(1)
    expect((await calendar({ ...span, mission: 'prevention' })).echeances).toEqual([])
    expect((await calendar(span, await server.signInAs(cptsId, 'professionnel'))).echeances).toEqual([])
  })

  test('are in the feed of the coordination as whole days that leave one free', async () => {
    await sign()
    const opened = await done(
      server.run(actions.createFlux, lina, cptsId, { params: { cptsId }, body: { portee: 'moi', cible: null } }),
    )
    const text = await (await server.app.request(opened.adresse)).text()
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(String(event!.getFirstPropertyValue('dtstart'))).toBe('2027-01-01')
    expect(event!.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(event!.getFirstPropertyValue('summary')).toMatch(/^Démarrer/)
  })
})

describe('a feed', () => {
  const open = (
    portee: 'moi' | 'cpts' | 'mission' | 'groupe' | 'fiche',
    cible: string | null = null,
    by: TestPersonne = lina,
  ) => done(server.run(actions.createFlux, by, cptsId, { params: { cptsId }, body: { portee, cible } }))
  const readAt = (adresse: string) => server.app.request(adresse)
  const eventsAt = async (adresse: string) => {
    const answer = await readAt(adresse)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    return new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
  }
  const summaries = async (adresse: string) =>
    (await eventsAt(adresse)).map((event) => event.getFirstPropertyValue('summary'))

  test('gives the meetings of its group, in UTC, cancelled ones as such, and names nobody', async () => {
    const maud = await server.signInAs(cptsId, 'professionnel')
    const bureau = await plan({ titre: 'Bureau', groupe: 'bureau' }, lina)
    await expectAt(bureau, await addFiche(maud))
    await plan({ titre: 'Dépistage', mission: 'prevention' })
    const { adresse, libelle } = await open('groupe', 'bureau')
    expect(libelle).toBe('Groupe\u00a0: bureau')
    const [event] = await eventsAt(adresse)
    expect(String(event!.getFirstPropertyValue('dtstart'))).toBe('2026-12-10T17:30:00Z')
    expect(event!.getFirstPropertyValue('status')).toBe('CONFIRMED')
    const text = await (await readAt(adresse)).text()
    expect(text).not.toMatch(/Maud|Aigrette|ATTENDEE|ORGANIZER|TZID/)
    await done(
      server.run(actions.cancelActivite, lina, cptsId, {
        params: { cptsId, activiteId: bureau },
        body: { annulee: true },
      }),
    )
    const [cancelled] = await eventsAt(adresse)
    expect(cancelled!.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(cancelled!.getFirstPropertyValue('sequence')).toBe(1)
    expect(cancelled!.getFirstPropertyValue('uid')).toBe(event!.getFirstPropertyValue('uid'))
  })

  test('of a person, of a mission, of the whole CPTS', async () => {
    const maud = await server.signInAs(cptsId, 'professionnel')
    await plan({ titre: 'Bureau' }, lina)
    await expectAt(await plan({ titre: 'Dépistage', mission: 'prevention', jour: '2026-12-11' }), await addFiche(maud))
    expect(await summaries((await open('moi', null, maud)).adresse)).toEqual(['Dépistage'])
    expect(await summaries((await open('mission', 'prevention')).adresse)).toEqual(['Dépistage'])
    expect(await summaries((await open('cpts')).adresse)).toEqual(['Bureau', 'Dépistage'])
  })

  test('of a fiche-action, by its name; not of one that is not there', async () => {
    const { id } = await done(
      server.run(projetActions.createFicheAction, lina, cptsId, {
        params: { cptsId },
        body: { titre: 'Prévenir les chutes', mission: 'prevention', modele: null, debut: null },
      }),
    )
    await plan({ titre: 'Atelier équilibre', ficheActionId: id })
    await plan({ titre: 'Bureau' })
    const { adresse, libelle } = await open('fiche', id)
    expect(libelle).toBe('Fiche-action\u00a0: Prévenir les chutes')
    expect(await summaries(adresse)).toEqual(['Atelier équilibre'])
    const { flux } = await done(server.run(actions.listFlux, lina, cptsId, { params: { cptsId } }))
    expect(flux.map((one) => one.libelle)).toEqual([libelle])
    const other = { params: { cptsId }, body: { portee: 'fiche' as const, cible: newId() } }
    expect(await server.run(actions.createFlux, lina, cptsId, other)).toMatchObject({
      refusal: { code: 'cible-unknown' },
    })
  })

  test('closes by hand, by who opened it only', async () => {
    const maud = await server.signInAs(cptsId, 'professionnel')
    const { id, adresse } = await open('cpts')
    const revoke = (by: TestPersonne) => server.run(actions.revokeFlux, by, cptsId, { params: { cptsId, fluxId: id } })
    expect((await revoke(maud)).ok).toBe(false)
    expect((await readAt(adresse)).status).toBe(200)
    await done(revoke(lina))
    expect((await readAt(adresse)).status).toBe(404)
    expect((await done(server.run(actions.listFlux, lina, cptsId, { params: { cptsId } }))).flux).toEqual([])
  })

  test('goes silent the day when the person leaves', async () => {
    const { adresse } = await open('cpts')
    await server.owner(`update appartenance set jusqu = '2026-11-30' where personne_id = $1`, [lina.personneId])
    expect((await readAt(adresse)).status).toBe(200)
    server.setNow('2026-12-01T08:00:00Z')
    expect((await readAt(adresse)).status).toBe(404)
  })

  test('lives as long as a calendar reads it, and sixty days more', async () => {
    const { adresse } = await open('cpts')
    const silent = await open('cpts')
    for (const at of ['2026-12-20', '2027-02-10', '2027-04-05']) {
      server.setNow(`${at}T08:00:00Z`)
      expect((await readAt(adresse)).status, at).toBe(200)
    }
    expect((await readAt(silent.adresse)).status).toBe(404)
    server.setNow('2027-06-05T08:00:00Z')
    expect((await readAt(adresse)).status).toBe(404)
  })

  test('is not another kind of link, nor a link of another kind', async () => {
    const { adresse } = await open('cpts')
    const jeton = /\/agenda\/([\w-]{43})/.exec(adresse)![1]
    expect((await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })).status).toBe(404)
    expect((await readAt(`http://localhost/agenda/${'x'.repeat(43)}.ics`)).status).toBe(404)
  })
})
