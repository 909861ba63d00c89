/** Polls on dates: one answer a person, whoever races; what the shared link shows; the meeting that follows. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { tellListeners } from '../../server/jobs/listen.ts'
import { listeners, tenantWorks } from '../../server/listeners.ts'
import { activiteActions as actions } from './actions/index.ts'

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

type Result<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } }
const done = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const outcome = await result
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const refused = async <T>(result: Promise<Result<T>>): Promise<string> => {
  const outcome = await result
  return outcome.ok ? 'done' : outcome.refusal.code
}

const words = {
  titre: 'Réunion insuffisance cardiaque',
  description: '',
  genre: 'reunion' as const,
  mission: null,
  ficheActionId: null,
  groupe: null,
  lieu: 'Mairie',
  commune: null,
  visio: null,
  nomsVisibles: false,
  cloture: '2026-11-30',
}
const person = (nom: string, requis = false) => ({
  professionnelId: null,
  nom,
  courriel: `${nom.toLowerCase()}@exemple.test`,
  requis,
})
const open = async (change: Partial<typeof words> = {}, participants = [person('Lina'), person('Maud', true)]) =>
  (
    await done(
      server.run(actions.createSondage, SYSTEM, cptsId, {
        params: { cptsId },
        body: {
          ...words,
          ...change,
          dureeMinutes: 90,
          creneaux: [
            { jour: '2026-12-08', debut: '12:30' },
            { jour: '2026-12-10', debut: '18:30' },
          ],
          participants,
        },
      }),
    )
  ).id
const read = (sondageId: string) =>
  done(server.run(actions.readSondage, SYSTEM, cptsId, { params: { cptsId, sondageId } }))
const share = async (sondageId: string) =>
  (await done(server.run(actions.shareSondage, SYSTEM, cptsId, { params: { cptsId, sondageId } }))).lien
const close = (sondageId: string, creneauId: string | null) =>
  server.run(actions.closeSondage, SYSTEM, cptsId, { params: { cptsId, sondageId }, body: { creneauId } })

const openLink = async (text: string) => {
  const jeton = /\/lien\/([\w-]{43})/.exec(text)![1]
  const answer = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
  if (answer.status !== 200) throw new Error(`the link answers ${answer.status}`)
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
  return async (method: string, body?: unknown) => {
    const said = await server.fetch(null, method, `/api/v1/cpts/${cptsId}/mon-sondage`, body, { cookie, acces: 'lien' })
    return { status: said.status, body: (await said.json()) as Record<string, unknown> }
  }
}
const mailTo = async (nom: string) =>
  (
    await server.owner('select corps from courriel where cpts_id = $1 and destinataire = $2 order by cree_le', [
      cptsId,
      `${nom.toLowerCase()}@exemple.test`,
    ])
  ).rows.map(({ corps }) => String(corps))

describe('answering', () => {
  test('by one’s own link: the answers are there the next time, and change', async () => {
    const id = await open()
    const [a, b] = (await read(id)).lesCreneaux
    const lina = await openLink((await mailTo('Lina'))[0]!)
    expect((await lina('GET')).body).toMatchObject({ nom: 'Lina', isOuvert: true, reponses: {} })
    const reponses = { [a!.id]: 'oui', [b!.id]: 'si-besoin' }
    expect((await lina('POST', { reponses })).body).toEqual({ lien: null })
    expect((await lina('GET')).body.reponses).toEqual(reponses)
    expect((await lina('POST', { reponses: { [b!.id]: 'non' }, commentaire: 'En visite le matin' })).status).toBe(200)
    const whole = await read(id)
    expect(whole.lesParticipants.map(({ nom, reponses, commentaire }) => [nom, reponses, commentaire])).toEqual([
      ['Lina', { [b!.id]: 'non' }, 'En visite le matin'],
      ['Maud', {}, null],
    ])
    expect(whole).toMatchObject({ participants: 2, reponses: 1 })
  })

  test('by the shared link: a name is asked, and gives back a link of one’s own', async () => {
    const id = await open()
    const [a] = (await read(id)).lesCreneaux
    const anyone = await openLink(await share(id))
    expect((await anyone('GET')).body).toMatchObject({ nom: null, reponses: {} })
    expect((await anyone('POST', { reponses: { [a!.id]: 'oui' } })).status).toBe(422)
    const entered = await anyone('POST', {
      nom: 'Salomé',
      courriel: 'salome@exemple.test',
      reponses: { [a!.id]: 'oui' },
    })
    expect(entered.status).toBe(200)
    const salome = await openLink(String(entered.body.lien))
    expect((await salome('GET')).body).toMatchObject({ nom: 'Salomé', reponses: { [a!.id]: 'oui' } })
    expect((await mailTo('Salome'))[0]).toContain('/lien/')
    // The next one who opens the shared link starts from nothing.
    expect((await anyone('GET')).body).toMatchObject({ nom: null, reponses: {} })
  })

  test('under a name that is already there is refused, whatever its accents', async () => {
    const id = await open()
    const anyone = await openLink(await share(id))
    expect((await anyone('POST', { nom: 'LINA', reponses: {} })).body).toMatchObject({ code: 'nom-already-there' })
    expect((await anyone('POST', { nom: 'Salomé', reponses: {} })).status).toBe(200)
    expect((await anyone('POST', { nom: 'salome', reponses: {} })).status).toBe(409)
  })

  test('twenty at once under one name: one is in, the others are told', async () => {
    const id = await open()
    const [a] = (await read(id)).lesCreneaux
    const anyone = await openLink(await share(id))
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => anyone('POST', { nom: 'Salomé', reponses: { [a!.id]: 'oui' } })),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(409)])
    expect((await read(id)).lesParticipants.filter(({ nom }) => nom === 'Salomé')).toHaveLength(1)
  })

  test('twenty answers of one person at once: one of them stands, whole', async () => {
    const id = await open()
    const [a, b] = (await read(id)).lesCreneaux
    const lina = await openLink((await mailTo('Lina'))[0]!)
    const choices = ['oui', 'si-besoin', 'non'] as const
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const one = choices[index % 3]
        return lina('POST', { reponses: { [a!.id]: one, [b!.id]: one } })
      }),
    )
    expect(outcomes.every(({ status }) => status === 200)).toBe(true)
    const { reponses } = (await read(id)).lesParticipants.find(({ nom }) => nom === 'Lina')!
    expect(Object.keys(reponses)).toHaveLength(2)
    expect(new Set(Object.values(reponses)).size).toBe(1)
  })

  test('a slot of another poll is refused', async () => {
    const id = await open()
    const lina = await openLink((await mailTo('Lina'))[0]!)
    const other = (await read(await open({ titre: 'Autre' }))).lesCreneaux[0]!
    expect((await lina('POST', { reponses: { [other.id]: 'oui' } })).body).toMatchObject({ code: 'creneau-unknown' })
    expect((await read(id)).reponses).toBe(0)
  })
})

describe('what the link shows', () => {
  test('counts only, unless the organiser chose names; never an address', async () => {
    const id = await open()
    const [a] = (await read(id)).lesCreneaux
    const lina = await openLink((await mailTo('Lina'))[0]!)
    await lina('POST', { reponses: { [a!.id]: 'oui' }, commentaire: 'Secret' })
    const anyone = await openLink(await share(id))
    const shown = JSON.stringify((await anyone('GET')).body)
    expect(shown).toContain('"oui":1')
    expect(shown).not.toContain('Lina')
    await done(
      server.run(actions.editSondage, SYSTEM, cptsId, {
        params: { cptsId, sondageId: id },
        body: { ...words, nomsVisibles: true },
      }),
    )
    const named = JSON.stringify((await anyone('GET')).body)
    expect(named).toContain('Lina')
    expect(named).not.toMatch(/@|Secret|Maud/)
  })

  test('a new shared link closes the former', async () => {
    const id = await open()
    const former = await share(id)
    const anyone = await openLink(former)
    await share(id)
    expect((await anyone('GET')).status).toBe(401)
    await expect(openLink(former)).rejects.toThrow()
  })
})

describe('the end', () => {
  test('after the last day nothing is answered; a later day opens it again', async () => {
    const id = await open()
    const body = (await mailTo('Lina'))[0]!
    server.setNow('2026-11-30T22:59:00Z')
    expect((await (await openLink(body))('POST', { reponses: {} })).status).toBe(200)
    server.setNow('2026-11-30T23:00:00Z')
    const lina = await openLink(body)
    expect((await lina('GET')).body).toMatchObject({ isOuvert: false })
    expect((await lina('POST', { reponses: {} })).body).toMatchObject({ code: 'sondage-closed' })
    await done(
      server.run(actions.editSondage, SYSTEM, cptsId, {
        params: { cptsId, sondageId: id },
        body: { ...words, cloture: '2026-12-03' },
      }),
    )
    expect((await lina('POST', { reponses: {} })).status).toBe(200)
  })

  test('becomes the meeting, once: everybody invited with what they said, and told by mail', async () => {
    const id = await open()
    const [a, b] = (await read(id)).lesCreneaux
    const lina = await openLink((await mailTo('Lina'))[0]!)
    await lina('POST', { reponses: { [a!.id]: 'non', [b!.id]: 'si-besoin' } })
    const both = await Promise.all([close(id, b!.id), close(id, b!.id)])
    expect(both.map((one) => one.ok)).toContain(true)
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const { activiteId } = await read(id)
    const meeting = await done(
      server.run(actions.readActivite, SYSTEM, cptsId, { params: { cptsId, activiteId: activiteId! } }),
    )
    expect(meeting).toMatchObject({
      titre: words.titre,
      debut: '2026-12-10T17:30:00.000Z',
      lieu: 'Mairie',
      etat: 'prevu',
    })
    expect(meeting.lesInvites.map(({ nom, reponse }) => [nom, reponse])).toEqual([
      ['Lina', 'peut-etre'],
      ['Maud', null],
    ])
    for (const event of server.events.splice(0)) await tellListeners(server.engine, listeners, event)
    expect((await mailTo('Maud')).join()).toContain('Votre présence est souhaitée')
    expect((await lina('GET')).body).toMatchObject({ isOuvert: false, retenu: { debut: '2026-12-10T17:30:00.000Z' } })
    expect(await refused(close(id, a!.id))).toBe('sondage-became-reunion')
  })

  test('closed without a meeting, it can be opened again', async () => {
    const id = await open()
    await done(close(id, null))
    expect((await read(id)).etat).toBe('clos')
    await done(
      server.run(actions.reopenSondage, SYSTEM, cptsId, {
        params: { cptsId, sondageId: id },
        body: { cloture: '2026-12-01' },
      }),
    )
    expect((await read(id)).etat).toBe('ouvert')
  })

  test('answers go ninety days after the end', async () => {
    const id = await open()
    await done(close(id, null))
    const forget = tenantWorks.find(({ nom }) => nom === 'convocations.oublier')!
    const left = async () =>
      (await server.owner('select id from sondage where cpts_id = $1', [cptsId])).rows.map((row) => row.id)
    server.setNow('2027-02-22T03:00:00Z')
    await withTenant(server.engine, { cptsId, nom: 'nuit' }, forget.run)
    expect(await left()).toEqual([id])
    server.setNow('2027-02-23T03:00:00Z')
    await withTenant(server.engine, { cptsId, nom: 'nuit' }, forget.run)
    expect(await left()).toEqual([])
  })
})

describe('asking', () => {
  const remind = (sondageId: string) =>
    server.run(actions.remindSondage, SYSTEM, cptsId, { params: { cptsId, sondageId } })

  test('who has not answered is written to once a day', async () => {
    const id = await open()
    const lina = await openLink((await mailTo('Lina'))[0]!)
    await lina('POST', { reponses: {} })
    expect(await done(remind(id))).toEqual({ courriels: 1 })
    expect(await refused(remind(id))).toBe('relance-today')
    server.setNow('2026-11-25T08:00:00Z')
    expect(await done(remind(id))).toEqual({ courriels: 1 })
    expect(await mailTo('Maud')).toHaveLength(3)
    expect(await mailTo('Lina')).toHaveLength(1)
  })

  test('hours that are past or do not exist, a last day too far: nothing is kept', async () => {
    const create = (change: object) =>
      refused(
        server.run(actions.createSondage, SYSTEM, cptsId, {
          params: { cptsId },
          body: {
            ...words,
            dureeMinutes: 60,
            creneaux: [{ jour: '2026-12-08', debut: '12:30' }],
            participants: [],
            ...change,
          },
        }),
      )
    expect(await create({ creneaux: [{ jour: '2026-11-24', debut: '08:00' }] })).toBe('creneau-past')
    expect(await create({ creneaux: [{ jour: '2027-03-28', debut: '02:30' }] })).toBe('creneau-hour')
    expect(await create({ cloture: '2026-11-23' })).toBe('cloture-past')
    expect(await create({ cloture: '2027-02-01' })).toBe('cloture-too-far')
    expect(await create({ participants: [{ professionnelId: null, nom: null, courriel: null, requis: false }] })).toBe(
      'participant-nameless',
    )
    const { sondages } = await done(server.run(actions.listSondages, SYSTEM, cptsId, { params: { cptsId } }))
    expect(sondages).toEqual([])
  })

  test('who is taken out leaves with their answers and their link', async () => {
    const id = await open()
    const lina = await openLink((await mailTo('Lina'))[0]!)
    const [first] = (await read(id)).lesParticipants
    await done(
      server.run(actions.removeSondageParticipant, SYSTEM, cptsId, {
        params: { cptsId, sondageId: id, participantId: first!.id },
      }),
    )
    expect((await lina('GET')).status).toBe(401)
    expect((await read(id)).lesParticipants.map(({ nom }) => nom)).toEqual(['Maud'])
  })
})
