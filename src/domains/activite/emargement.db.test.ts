/** The sheet: its code, one presence a person under a race, what a phone may learn, closing, links for who is afar. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { activiteActions as actions } from './actions/index.ts'
import { sampleActivite, sampleProfessionnels } from './samples.ts'

let server: TestServer
let cptsId: string
let lead: TestPersonne
let members: { id: string; prenom: string; nom: string }[]
let activiteId: string

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  lead = await server.signInAs(cptsId, 'coordination')
  members = await sampleProfessionnels(server, cptsId, 12)
})
afterAll(() => server.close())

const at = () => ({ params: { cptsId, activiteId } })
const feuille = async () => {
  const read = await server.run(actions.readFeuille, lead, cptsId, at())
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}
beforeEach(async () => {
  server.setNow('2026-11-26T11:30:00Z')
  const planned = await server.run(actions.planActivite, lead, cptsId, { params: { cptsId }, body: sampleActivite() })
  if (!planned.ok) throw new Error(planned.refusal.code)
  activiteId = planned.value.id
  await server.run(actions.openFeuille, lead, cptsId, { ...at(), body: {} })
})

const json = async (response: Response) =>
  ({ status: response.status, ...((await response.json()) as object) }) as never
type Entered = { status: number; passe: string; code?: string; detail?: string; activiteId: string }
const enter = async (mot: string, code: string, appareil = 'telephone-de-quelqu-un'): Promise<Entered> =>
  json(await server.fetch(null, 'POST', '/api/v1/presence/entree', { mot, code, appareil }))
const post = async (path: string, body: unknown): Promise<{ status: number } & Record<string, unknown>> =>
  json(await server.fetch(null, 'POST', `/api/v1/cpts/${cptsId}/activites/${activiteId}/${path}`, body))
const passOf = async (appareil?: string): Promise<string> => {
  const { mot, code } = await feuille()
  return (await enter(mot!, code!.chiffres, appareil)).passe
}

describe('the code', () => {
  test('opens by its digits, by its picture, and by the former one for some seconds', async () => {
    const { mot, code } = await feuille()
    expect((await enter(mot!, code!.chiffres)).status).toBe(200)
    expect((await enter(mot!.toLowerCase(), code!.adresse.split('.').at(-1)!)).status).toBe(200)
    server.setNow('2026-11-26T11:30:44Z')
    expect((await enter(mot!, code!.chiffres)).status).toBe(200)
    server.setNow('2026-11-26T11:30:45Z')
    expect(await enter(mot!, code!.chiffres)).toMatchObject({ status: 422 })
  })

  test('a wrong code, unknown letters and a closed sheet answer the same', async () => {
    const { mot, code } = await feuille()
    const wrong = await enter(mot!, code!.chiffres === '000000' ? '111111' : '000000')
    const unknown = await enter('ZZZ', '123456')
    await server.run(actions.closeFeuille, lead, cptsId, { ...at(), body: {} })
    const closed = await enter(mot!, code!.chiffres)
    expect(unknown).toEqual(wrong)
    expect(closed).toEqual(wrong)
  })

  test('typed codes wait after sixty wrong ones; the picture still opens', async () => {
    const { mot, code } = await feuille()
    for (let i = 0; i < 60; i++) await enter(mot!, String(i).padStart(6, '0'))
    expect((await enter(mot!, code!.chiffres)).status).toBe(429)
    expect((await enter(mot!, code!.adresse.split('.').at(-1)!)).status).toBe(200)
  })
})

describe('names', () => {
  test('three letters, five names, and nothing but the name and the profession', async () => {
    const passe = await passOf()
    expect((await post('emargement/recherche', { passe, lettres: 'no' })).status).toBe(422)
    const found = await post('emargement/recherche', { passe, lettres: 'nomme' })
    expect(found).toMatchObject({ status: 200, autres: true })
    expect(found.personnes).toHaveLength(5)
    for (const one of found.personnes as object[])
      expect(Object.keys(one).toSorted()).toEqual(['nom', 'profession', 'professionnelId'])
  })

  test('without a pass, or with one that is late or of another sheet, nobody is named', async () => {
    const passe = await passOf()
    const forged = passe.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect((await post('emargement/recherche', { passe: forged, lettres: 'nomme' })).status).toBe(403)
    server.setNow('2026-11-26T11:35:01Z')
    const late = await post('emargement/recherche', { passe, lettres: 'nomme' })
    expect(late).toMatchObject({ status: 410 })
    expect(JSON.stringify(late)).not.toContain('Nommé')
  })

  test('one pass does not read the list of members', async () => {
    const passe = await passOf()
    const statuses = []
    for (let i = 0; i < 42; i++) statuses.push((await post('emargement/recherche', { passe, lettres: 'nomme' })).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(40)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('signing', () => {
  test('once a person: the same key answers the same, another key is refused', async () => {
    const passe = await passOf()
    const cle = newId()
    const body = { passe, cle, professionnelId: members[0]!.id }
    const first = await post('emargement', body)
    server.setNow('2026-11-26T11:31:00Z')
    const again = await post('emargement', body)
    expect(again).toEqual(first)
    expect(await post('emargement', { ...body, cle: newId() })).toMatchObject({ status: 409 })
    const byName = { passe, cle: newId(), nom: `${members[0]!.nom} ${members[0]!.prenom}`, profession: 'Infirmier' }
    expect(await post('emargement', byName)).toMatchObject({ status: 409 })
    expect((await feuille()).presences).toMatchObject([{ par: 'qr', arrivee: '2026-11-26T11:30:00.000Z' }])
  })

  test('twenty phones for one person at the same instant leave one presence', async () => {
    const passe = await passOf()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('emargement', { passe, cle: newId(), professionnelId: members[1]!.id })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(409)])
    expect((await feuille()).presences).toHaveLength(1)
  })

  test('two people from one phone are told to who organises, and not refused', async () => {
    const passe = await passOf('un-seul-telephone-ici')
    const other = await passOf('un-autre-telephone-la')
    for (const rank of [0, 1]) {
      server.setNow(`2026-11-26T11:3${rank + 1}:00Z`)
      await post('emargement', { passe, cle: newId(), professionnelId: members[rank]!.id })
    }
    server.setNow('2026-11-26T11:33:00Z')
    await post('emargement', { passe: other, cle: newId(), nom: 'Zoé Ailleurs', profession: 'Élue' })
    const flags = (await feuille()).presences.map(({ nom, memeAppareil }) => [nom, memeAppareil])
    expect(flags).toEqual([
      ['Prénom0 Nommé0', true],
      ['Prénom1 Nommé1', true],
      ['Zoé Ailleurs', false],
    ])
  })

  test('who leaves says so once, from the device that signed', async () => {
    const passe = await passOf()
    const cle = newId()
    await post('emargement', { passe, cle, professionnelId: members[2]!.id })
    server.setNow('2026-11-26T12:10:00Z')
    expect(await post('emargement/depart', { cle })).toMatchObject({ depart: '2026-11-26T12:10:00.000Z' })
    server.setNow('2026-11-26T12:20:00Z')
    expect(await post('emargement/depart', { cle })).toMatchObject({ depart: '2026-11-26T12:10:00.000Z' })
    expect((await post('emargement/depart', { cle: newId() })).status).toBe(404)
  })

  test('a closed sheet takes nobody; opened again, the former codes are dead', async () => {
    const passe = await passOf()
    const { mot, code } = await feuille()
    await server.run(actions.closeFeuille, lead, cptsId, { ...at(), body: {} })
    const body = { passe, cle: newId(), professionnelId: members[3]!.id }
    expect((await post('emargement', body)).status).toBe(409)
    await server.run(actions.openFeuille, lead, cptsId, { ...at(), body: {} })
    expect((await post('emargement', body)).status).toBe(403)
    expect((await enter(mot!, code!.chiffres)).status).toBe(422)
  })
})

describe('who organises', () => {
  test('adds and removes with a reason; what was removed may come back, or sign', async () => {
    const added = await server.run(actions.addPresence, lead, cptsId, {
      ...at(),
      body: {
        professionnelId: members[4]!.id,
        qualite: 'animateur',
        par: 'papier',
        raison: 'Feuille papier',
        arrivee: null,
        depart: null,
      },
    })
    if (!added.ok) throw new Error(added.refusal.code)
    const params = { cptsId, activiteId, presenceId: added.value.id }
    await server.run(actions.removePresence, lead, cptsId, { params, body: { raison: 'Saisie par erreur' } })
    expect((await feuille()).presences).toEqual([])
    const passe = await passOf()
    expect((await post('emargement', { passe, cle: newId(), professionnelId: members[4]!.id })).status).toBe(200)
    expect(await server.run(actions.restorePresence, lead, cptsId, { params, body: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'already-present' },
    })
  })
})

describe('from afar', () => {
  const invite = async () => {
    await server.run(actions.invitePersonnes, lead, cptsId, {
      ...at(),
      body: {
        parmi: null,
        professionnelIds: [],
        libres: [{ nom: 'Noé Lointain', profession: 'Directeur du CCAS', courriel: 'noe@exemple.invalid' }],
        qualite: 'intervenant',
      },
    })
    const whole = await server.run(actions.readActivite, lead, cptsId, at())
    if (!whole.ok) throw new Error(whole.refusal.code)
    return whole.value.lesInvites[0]!.id
  }
  const holder = async (link: string) => {
    const exchanged = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton: link.split('/').at(-1) })
    const cookie = exchanged.headers.get('set-cookie')!.split(';')[0]!
    return async (method: string, path: string): Promise<{ status: number } & Record<string, unknown>> =>
      json(
        await server.fetch(null, method, `/api/v1/cpts/${cptsId}/${path}`, method === 'POST' ? {} : undefined, {
          cookie,
          acces: 'lien',
        }),
      )
  }

  test('the link signs one presence, in its time, and opens nothing else', async () => {
    const inviteId = await invite()
    const made = await server.run(actions.createPresenceLink, lead, cptsId, {
      params: { cptsId, activiteId, inviteId },
      body: { envoyer: true },
    })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(made.value.envoye).toBe(true)
    const { rows } = await server.owner(`select destinataire, corps from courriel where cle like 'presence:%'`)
    expect(rows).toMatchObject([
      { destinataire: 'noe@exemple.invalid', corps: expect.stringContaining(made.value.lien) },
    ])

    const ask = await holder(made.value.lien)
    server.setNow('2026-11-26T10:59:00Z')
    expect(await ask('GET', 'ma-presence')).toMatchObject({ moment: 'avant', nom: 'Noé Lointain' })
    expect((await ask('POST', 'ma-presence')).status).toBe(409)
    server.setNow('2026-11-26T11:40:00Z')
    const signed = await ask('POST', 'ma-presence')
    server.setNow('2026-11-26T11:50:00Z')
    expect(await ask('POST', 'ma-presence')).toEqual(signed)
    server.setNow('2026-11-26T12:30:00Z')
    expect(await ask('POST', 'ma-presence/depart')).toMatchObject({ depart: '2026-11-26T12:30:00.000Z' })
    expect((await feuille()).presences).toMatchObject([
      { nom: 'Noé Lointain', par: 'lien', qualite: 'intervenant', arrivee: '2026-11-26T11:40:00.000Z' },
    ])
    expect((await ask('GET', 'activites')).status).toBe(403)
  })

  test('a link of another activité, of another use, or that names nobody signs nothing', async () => {
    const outcome = await server.run(actions.signMaPresence, lead, cptsId, { params: { cptsId }, body: {} })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect(
      await server.run(actions.signMaPresence, { kind: 'systeme', nom: 'essai' }, cptsId, {
        params: { cptsId },
        body: {},
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'lien-needed' } })
  })
})
