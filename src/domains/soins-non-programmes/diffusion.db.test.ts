/** A request told to a group: who is asked and when, what the link shows, and that the first who accepts has it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { openDb } from '../../server/database/connect.ts'
import { eraseFiche } from '../communaute/index.ts'
import { closeDiffusions } from './actions/diffusion/diffuser.ts'
import { forgetDiffusions } from './actions/diffusion/historique.ts'
import { soinsActions } from './actions/index.ts'
import { bookSlot, type Desk, type Doctor, offerSlot, openDesk, openDoctor, openRequest, value } from './samples.ts'
import { CLIENTS, countDoubles } from './samples-course.ts'

let server: TestServer
let desk: Desk
beforeAll(async () => {
  server = await openTestServer()
  server.engine.db = openDb(server.base.appUrl, { max: CLIENTS })
})
afterAll(async () => {
  await server.engine.db.destroy()
  await server.close()
})
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
})

const here = () => ({ cptsId: desk.cptsId })
const work = <T>(run: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { ...here(), nom: 'essai' }, run)
const openDoctors = async (n: number): Promise<Doctor[]> => {
  const doctors: Doctor[] = []
  for (let i = 0; i < n; i++) {
    const doctor = await openDoctor(server, desk, { nom: `Sureau${i}` })
    await server.owner('update professionnel set courriel = $2 where id = $1', [
      doctor.professionnelId,
      `medecin${i}.${doctor.professionnelId.slice(-6)}@exemple.invalid`,
    ])
    doctors.push(doctor)
  }
  return doctors
}
const createGroupe = async (parts: object = { professions: ['10'] }) =>
  value(
    await server.run(soinsActions.createGroupe, desk.secretaire, desk.cptsId, {
      params: here(),
      body: {
        nom: `Volontaires ${Math.random()}`,
        professions: [],
        communes: [],
        structures: [],
        membres: [],
        ...parts,
      },
    }),
  ).id
const send = (demandeId: string, groupeId: string, habituelAgendaId: string | null = null) =>
  server.run(soinsActions.sendDiffusion, desk.secretaire, desk.cptsId, {
    params: { ...here(), demandeId },
    body: { groupeId, habituelAgendaId },
  })
type Mail = { destinataire: string; sujet: string; corps: string; leaves: string }
/** Mails in the order of their departure. */
const mails = async (): Promise<Mail[]> =>
  (
    await server.owner(
      `select destinataire, sujet, corps, to_char(prochain_essai at time zone 'UTC', 'HH24:MI') as leaves
       from courriel where cpts_id = $1 and cle like 'diffusion:%' and etat = 'en-attente' order by prochain_essai, destinataire`,
      [desk.cptsId],
    )
  ).rows as Mail[]
const tokenOf = (mail: Mail): string => /\/lien\/(\S+)/.exec(mail.corps)![1]!
/** The device of who opens this mail. */
const opened = async (mail: Mail) => {
  const response = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton: tokenOf(mail) })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method: string, path = '', body?: unknown) => {
    const answer = await server.app.request(`http://localhost/api/v1/cpts/${desk.cptsId}/ma-diffusion${path}`, {
      method,
      headers: {
        cookie,
        acces: 'lien',
        'content-type': 'application/json',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
}
const history = async () =>
  value(
    await server.run(soinsActions.listDiffusions, desk.secretaire, desk.cptsId, {
      params: here(),
      query: { limite: 50 },
    }),
  ).diffusions

describe('who is asked', () => {
  test('a mail each, with a link of their own and nothing of the request', async () => {
    await openDoctors(3)
    const demandeId = await openRequest(server, desk)
    const sent = value(await send(demandeId, await createGroupe()))
    expect(sent).toMatchObject({
      destinataires: 3,
      habituelJusquA: null,
      echeance: '2026-11-24T09:10:00Z',
      ecartes: [],
    })
    const told = await mails()
    expect(new Set(told.map(tokenOf)).size).toBe(3)
    for (const { sujet, corps } of told) {
      expect(sujet).toBe('Une demande vous attend')
      // But for its link, which is drawn at random.
      const said = corps.replace(/http\S+/, '')
      for (const word of ['Fièvre', 'fievre', 'Sète', '30 à 64', '48', 'Sureau']) expect(said).not.toContain(word)
    }
    // One at a time for a request.
    expect(await send(demandeId, await createGroupe())).toMatchObject({
      ok: false,
      refusal: { code: 'diffusion-already-running' },
    })
  })

  test('nobody without an address, against their will, or more often than the setting says', async () => {
    const [a, b, c] = await openDoctors(3)
    await server.owner('update professionnel set courriel = null where id = $1', [a!.professionnelId])
    value(
      await server.run(soinsActions.setMesMessages, b!.personne, desk.cptsId, {
        params: here(),
        body: { recevoir: false },
      }),
    )
    await server.run(soinsActions.editReglage, desk.coordination, desk.cptsId, {
      params: here(),
      body: { regle: 'delai', conservationJours: 30, diffusionsParJour: 1 },
    })
    const groupeId = await createGroupe()
    const sent = value(await send(await openRequest(server, desk), groupeId))
    expect(sent.destinataires).toBe(1)
    expect(sent.ecartes.map(({ ecart }) => ecart).sort()).toEqual(['ne-souhaite-pas', 'sans-courriel'])
    const again = await send(await openRequest(server, desk), groupeId)
    expect(again).toMatchObject({ ok: false, refusal: { code: 'diffusion-nobody' } })
    const { destinataires } = value(
      await server.run(soinsActions.readDestinataires, desk.secretaire, desk.cptsId, {
        params: { ...here(), groupeId },
      }),
    )
    expect(destinataires.find(({ agendaId }) => agendaId === c!.agendaId)?.ecart).toBe('deja-sollicite')
    server.setNow('2026-11-25T08:10:01Z')
    expect((await send(await openRequest(server, desk), groupeId)).ok).toBe(true)
  })

  test('a group needs a name of its own and somebody to hold', async () => {
    const body = { nom: 'Ce soir', professions: ['10'], communes: [], structures: [], membres: [] }
    const create = (parts: object) =>
      server.run(soinsActions.createGroupe, desk.secretaire, desk.cptsId, {
        params: here(),
        body: { ...body, ...parts },
      })
    expect((await create({})).ok).toBe(true)
    expect(await create({ nom: 'ce soir' })).toMatchObject({ ok: false, refusal: { code: 'groupe-name-taken' } })
    expect(await create({ nom: 'Vide', professions: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'groupe-empty' },
    })
    const elsewhere = '00000000-0000-4000-8000-000000000000'
    expect(await create({ nom: 'Ailleurs', membres: [elsewhere] })).toMatchObject({
      ok: false,
      refusal: { code: 'agenda-unknown' },
    })
  })
})

describe('the usual professional first', () => {
  test('alone for the time of the setting, then the group', async () => {
    const [usual] = await openDoctors(3)
    const sent = value(await send(await openRequest(server, desk), await createGroupe(), usual!.agendaId))
    expect(sent).toMatchObject({
      destinataires: 3,
      habituelJusquA: '2026-11-24T08:25:00Z',
      echeance: '2026-11-24T09:25:00Z',
    })
    const told = await mails()
    expect(told.map(({ leaves }) => leaves)).toEqual(['08:10', '08:25', '08:25'])
    expect(told[0]!.corps).toContain('vous en premier')
    // A link of the group that was known too early opens nothing yet.
    const early = await opened(told[1]!)
    expect((await early('GET')).body).toMatchObject({ etat: 'pas-encore', demande: null })
    expect(await early('POST', '/accepter', { jour: '2026-11-24', heure: '18:00' })).toMatchObject({ status: 409 })
    server.setNow('2026-11-24T08:25:00Z')
    expect((await early('GET')).body).toMatchObject({ etat: 'ouverte' })
  })

  test('who says no gives their turn at once', async () => {
    const [usual] = await openDoctors(3)
    value(await send(await openRequest(server, desk), await createGroupe(), usual!.agendaId))
    const before = await mails()
    const mine = await opened(before[0]!)
    expect((await mine('POST', '/refuser', { raison: 'complet' })).status).toBe(200)
    const after = await mails()
    expect(after.map(({ leaves }) => leaves)).toEqual(['08:10', '08:10'])
    // The former links of the group, which nobody received, open nothing.
    const former = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton: tokenOf(before[1]!) })
    expect(former.status).toBe(410)
    const next = await opened(after[0]!)
    expect((await next('GET')).body).toMatchObject({ etat: 'ouverte' })
    // Who said no may still change their mind while nobody accepted.
    expect((await mine('GET')).body).toMatchObject({ etat: 'refusee' })
    expect((await mine('POST', '/accepter', { jour: '2026-11-24', heure: '18:00' })).status).toBe(200)
    expect((await next('GET')).body).toMatchObject({ etat: 'prise', demande: null })
  })
})

describe('the answer', () => {
  test('the page shows an age band, a commune and a delay: neither who nor why', async () => {
    await openDoctors(1)
    const demandeId = await openRequest(server, desk, '24h')
    value(await send(demandeId, await createGroupe()))
    const page = (await (await opened((await mails())[0]!))('GET')).body
    expect(page).toMatchObject({
      etat: 'ouverte',
      demande: { trancheAge: '30-64', communeNom: 'Sète', degre: '24h', genre: 'cabinet' },
      heures: ['2026-11-24T08:30:00Z', '2026-11-24T09:00:00Z', '2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z'],
    })
    expect(JSON.stringify(page)).not.toMatch(/fievre|Fièvre|motif/)
  })

  test('an hour becomes a slot and an appointment through the booking of the desk', async () => {
    const [doctor] = await openDoctors(1)
    const demandeId = await openRequest(server, desk)
    value(await send(demandeId, await createGroupe()))
    const mine = await opened((await mails())[0]!)
    expect(await mine('POST', '/accepter', { jour: '2026-11-24', heure: '18:30' })).toMatchObject({
      status: 200,
      body: { debut: '2026-11-24T17:30:00Z' },
    })
    const read = value(
      await server.run(soinsActions.readDemande, desk.secretaire, desk.cptsId, { params: { ...here(), demandeId } }),
    )
    expect(read).toMatchObject({ statut: 'pourvue', rendezVous: { agendaId: doctor!.agendaId } })
    expect((await mine('GET')).body).toMatchObject({ etat: 'acceptee', rendezVous: { debut: '2026-11-24T17:30:00Z' } })
    expect((await history())[0]).toMatchObject({ statut: 'acceptee', envois: [{ reponse: 'accepte' }] })
    expect((await mine('POST', '/refuser', { raison: 'autre' })).body).toMatchObject({
      code: 'diffusion-already-yours',
    })
  })

  test('a slot of theirs serves too; an hour that the agenda holds is refused and takes nothing', async () => {
    const [doctor, other] = await openDoctors(2)
    const slot = await offerSlot(server, desk, doctor!, '2026-11-24', '15:00')
    const foreign = await offerSlot(server, desk, other!, '2026-11-24', '15:00')
    const demandeId = await openRequest(server, desk)
    value(await send(demandeId, await createGroupe({ membres: [doctor!.agendaId] })))
    const mine = await opened((await mails())[0]!)
    expect((await mine('GET')).body).toMatchObject({ creneaux: [{ id: slot }] })
    expect((await mine('POST', '/accepter', { jour: '2026-11-24', heure: '15:10' })).body).toMatchObject({
      code: 'creneau-overlaps',
    })
    expect((await mine('POST', '/accepter', { creneauId: foreign })).body).toMatchObject({
      code: 'creneau-already-taken',
    })
    expect((await history())[0]!.statut).toBe('en-cours')
    expect((await mine('POST', '/accepter', { creneauId: slot })).status).toBe(200)
  })

  test('twenty accept at once: one has it, the nineteen others are told kindly, and no slot is left behind', async () => {
    const doctors = await openDoctors(20)
    const demandeId = await openRequest(server, desk)
    value(await send(demandeId, await createGroupe()))
    const devices = await Promise.all((await mails()).map(opened))
    const answers = await Promise.all(
      devices.map((mine, i) =>
        mine('POST', '/accepter', { jour: '2026-11-24', heure: `1${i % 10}:${i < 10 ? '00' : '30'}` }),
      ),
    )
    const codes = answers.map(({ status, body }) => (status === 200 ? 'ok' : String(body.code)))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'diffusion-taken')).toHaveLength(19)
    expect(await countDoubles(server.owner, desk.cptsId)).toBe(0)
    const { rows } = await server.owner('select count(*)::int as n from creneau where cpts_id = $1', [desk.cptsId])
    expect(rows[0]?.n).toBe(1)
    const [one] = await history()
    expect(one!.envois.filter(({ reponse }) => reponse === 'accepte')).toHaveLength(1)
    expect(doctors).toHaveLength(20)
    // Late comers too.
    const late = devices[(codes.indexOf('ok') + 1) % 20]!
    expect((await late('GET')).body).toMatchObject({ etat: 'prise', demande: null })
  }, 120_000)

  test('no more of these, by the link, and again', async () => {
    const [doctor] = await openDoctors(1)
    value(await send(await openRequest(server, desk), await createGroupe()))
    const mine = await opened((await mails())[0]!)
    expect((await mine('POST', '/recevoir', { recevoir: false })).status).toBe(200)
    expect((await mine('GET')).body).toMatchObject({ recevoir: false })
    const read = () => server.run(soinsActions.readMesMessages, doctor!.personne, desk.cptsId, { params: here() })
    expect(value(await read())).toEqual({ agenda: true, recevoir: false })
    await mine('POST', '/recevoir', { recevoir: true })
    expect(value(await read())).toEqual({ agenda: true, recevoir: true })
  })
})

describe('the end', () => {
  test('nobody answered in time: the desk is told, until it says that it knows', async () => {
    await openDoctors(1)
    const demandeId = await openRequest(server, desk)
    const groupeId = await createGroupe()
    const { id } = value(await send(demandeId, groupeId))
    const mine = await opened((await mails())[0]!)
    server.setNow('2026-11-24T09:10:00Z')
    expect((await history())[0]).toMatchObject({ statut: 'sans-reponse', aDire: true })
    expect((await mine('GET')).body).toMatchObject({ etat: 'finie', demande: null })
    expect((await mine('POST', '/accepter', { jour: '2026-11-24', heure: '18:00' })).body).toMatchObject({
      code: 'diffusion-over',
    })
    value(
      await server.run(soinsActions.markDiffusionVue, desk.secretaire, desk.cptsId, {
        params: { ...here(), diffusionId: id },
      }),
    )
    expect((await history())[0]).toMatchObject({ aDire: false })
    // It may be told again.
    expect((await send(demandeId, groupeId)).ok).toBe(true)
  })

  test('a request that found a slot otherwise, or that the desk stops, asks nobody any more', async () => {
    const [usual, other] = await openDoctors(2)
    const slot = await offerSlot(server, desk, other!, '2026-11-24', '15:00')
    const demandeId = await openRequest(server, desk)
    const groupeId = await createGroupe()
    value(await send(demandeId, groupeId, usual!.agendaId))
    const mine = await opened((await mails())[0]!)
    value(await bookSlot(server, desk, slot, demandeId))
    expect((await mine('GET')).body).toMatchObject({ etat: 'finie' })
    expect((await mine('POST', '/accepter', { jour: '2026-11-24', heure: '18:00' })).body).toMatchObject({
      code: 'diffusion-over',
    })
    expect(await work(closeDiffusions)).toBe(1)
    expect(await mails()).toEqual([])
    expect((await history())[0]).toMatchObject({ statut: 'arretee', aDire: false })
    const { id } = value(await send(await openRequest(server, desk), groupeId))
    const stop = () =>
      server.run(soinsActions.stopDiffusion, desk.secretaire, desk.cptsId, { params: { ...here(), diffusionId: id } })
    expect((await stop()).ok).toBe(true)
    expect(await stop()).toMatchObject({ ok: false, refusal: { code: 'diffusion-over' } })
  })

  test('who was asked is kept a year; an erased professional belongs to no group', async () => {
    const [doctor] = await openDoctors(1)
    value(await send(await openRequest(server, desk), await createGroupe({ membres: [doctor!.agendaId] })))
    const mine = await opened((await mails())[0]!)
    await mine('POST', '/refuser', { raison: 'absent' })
    await work((ctx) => eraseFiche(ctx, doctor!.professionnelId))
    expect((await history())[0]!.envois[0]).toMatchObject({ nom: 'Professionnel effacé', raison: null })
    expect((await server.owner('select 1 from groupe_membre where cpts_id = $1', [desk.cptsId])).rows).toEqual([])
    expect((await mine('GET')).status).not.toBe(200)
    server.setNow('2027-11-24T08:09:00Z')
    expect(await work(forgetDiffusions)).toBe(0)
    server.setNow('2027-11-24T08:11:00Z')
    expect(await work(forgetDiffusions)).toBe(1)
    expect(await history()).toEqual([])
  })
})
