import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, SYSTEM, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { bookSlot, offerSlot, openDoctor, openRequest } from '../soins-non-programmes/samples.ts'
import { erasePersonne } from './actions/erase-personne.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne
let presidence: TestPersonne
beforeAll(async () => {
  server = await openTestServer({ nature: 'reelle', patients: false })
  cptsId = await server.createCpts('CPTS du Môle')
  coordination = await server.signInAs(cptsId, 'coordination')
  presidence = await server.signInAs(cptsId, 'presidence')
})
afterAll(() => server.close())

const call = async (by: TestPersonne, method: string, path: string, body?: unknown) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${cptsId}${path}`, body)
  const text = await response.text()
  return {
    status: response.status,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : text,
    headers: response.headers,
  }
}
/** A professional with an account, a fiche and an address. */
const addMember = async (nom: string): Promise<TestPersonne & { ficheId: string }> => {
  const member = await server.signInAs(cptsId, 'professionnel')
  const ficheId = newId()
  const courriel = `${nom.toLowerCase()}@exemple.invalid`
  await server.owner('update personne set nom = $2 where id = $1', [member.personneId, nom])
  await server.owner('update appartenance set courriel = $2 where personne_id = $1', [member.personneId, courriel])
  await server.owner(
    `insert into identifiant (personne_id, courriel, mot_de_passe) values ($1, $2, 'empreinte-secrete')`,
    [member.personneId, courriel],
  )
  await server.owner(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, courriel, cree_le) values ($1, $2, $3, $4, 'Maud', '60', $5, now())`,
    [cptsId, ficheId, member.personneId, nom, courriel],
  )
  await server.owner(
    `insert into courriel (cpts_id, id, cle, destinataire, sujet, message_id, etat, cree_le, prochain_essai, expire_le, traite_le)
     values ($1, $2, $3, $4, 'Invitation', $3, 'envoye', now(), now(), now() + interval '1 day', now())`,
    [cptsId, newId(), nom, courriel],
  )
  return { ...member, ficheId }
}

describe('who read a fiche', () => {
  test('each opening by somebody else, once in ten minutes, and never one’s own', async () => {
    const member = await addMember('Aigrette')
    for (let i = 0; i < 3; i++) await call(coordination, 'GET', `/professionnels/${member.ficheId}`)
    await call(presidence, 'GET', `/professionnels/${member.ficheId}`)
    await call(member, 'GET', '/ma-fiche')
    await call(coordination, 'GET', '/membres.csv')
    const { body } = await call(member, 'GET', '/mes-donnees')
    expect(body).toMatchObject({
      personne: { nom: 'Aigrette' },
      roles: ['professionnel'],
      fiche: { id: member.ficheId },
    })
    const reads = body.traces.filter(({ operation }: { operation: string }) => operation === 'lecture')
    expect(reads.map(({ acteur, objetId }: Record<string, string>) => [acteur, objetId === 'tous'])).toEqual([
      ['coordination Essai', true],
      ['presidence Essai', false],
      ['coordination Essai', false],
    ])
  })

  test('a later reading is another line', async () => {
    const member = await addMember('Varech')
    await call(coordination, 'GET', `/professionnels/${member.ficheId}`)
    await server.owner(`update journal set le = le - interval '11 minutes' where objet_id = $1`, [member.ficheId])
    await call(coordination, 'GET', `/professionnels/${member.ficheId}`)
    const { body } = await call(presidence, 'GET', `/personnes/${member.personneId}/droits`)
    const reads = body.traces.filter(
      ({ operation, objetId }: Record<string, string>) => operation === 'lecture' && objetId === member.ficheId,
    )
    expect(reads).toHaveLength(2)
  })
})

describe('the data of a person', () => {
  test('one’s own, with the account; for who answers for the CPTS, without it', async () => {
    const member = await addMember('Romarin')
    const mine = await call(member, 'GET', '/mes-donnees.json')
    expect(mine.headers.get('content-disposition')).toContain('donnees-professionnel-romarin.json')
    expect(mine.body).toMatchObject({
      format: 'maillage.personne.1',
      cpts: { nom: 'CPTS du Môle' },
      personne: { nom: 'Romarin' },
      compte: { courriel: 'romarin@exemple.invalid', secondFacteur: false },
      fiche: { nom: 'Romarin', courriel: 'romarin@exemple.invalid' },
      presences: [],
    })
    expect(mine.body.compte.sessions).toHaveLength(1)
    expect(mine.text).not.toContain('empreinte-secrete')
    const given = await call(coordination, 'GET', `/personnes/${member.personneId}/donnees.json`)
    expect(given.body).toMatchObject({ personne: { nom: 'Romarin' }, compte: null })
    const after = await call(member, 'GET', '/mes-donnees')
    expect(after.body.traces[0]).toMatchObject({
      operation: 'lecture',
      objet: 'personne',
      acteur: 'coordination Essai',
    })
  })

  test('what one did is part of it', async () => {
    await call(coordination, 'PATCH', '', { nom: 'CPTS du Môle' })
    await call(coordination, 'PATCH', '', { nom: 'CPTS du Grand Môle' })
    const { body } = await call(coordination, 'GET', '/mes-donnees.json')
    expect(body.traces.parMoi.some(({ action }: { action: string }) => action === 'cpts.changer')).toBe(true)
    expect(body).toMatchObject({ fiche: null, acces: { roles: ['coordination'] } })
  })

  test('a person of another CPTS is not known', async () => {
    const other = await server.signInAs(await server.createCpts('Ailleurs'), 'professionnel')
    for (const path of ['droits', 'donnees.json'])
      expect((await call(coordination, 'GET', `/personnes/${other.personneId}/${path}`)).status).toBe(404)
    const erased = await call(coordination, 'POST', `/personnes/${other.personneId}/effacement`, { confirme: true })
    expect(erased.status).toBe(404)
  })
})

describe('an erasure', () => {
  const erase = (by: TestPersonne, personneId: string) =>
    call(by, 'POST', `/personnes/${personneId}/effacement`, { confirme: true })

  test('takes the fiche, the access, the links and the mails; who did it is told', async () => {
    const member = await addMember('Lavandin')
    await call(coordination, 'POST', '/liens', { usage: 'offrir', personneId: member.personneId, jours: 30 })
    expect((await erase(coordination, member.personneId)).status).toBe(200)
    expect((await call(member, 'GET', '/mes-donnees')).status).toBe(403)
    expect((await call(coordination, 'GET', `/professionnels/${member.ficheId}`)).status).toBe(404)
    for (const table of ['courriel', 'lien_signe', 'appartenance', 'professionnel', 'import_membres']) {
      const { rows } = await server.owner(
        `select 1 from ${table} t where t::text ilike '%lavandin%' and cpts_id = $1`,
        [cptsId],
      )
      expect(rows, table).toEqual([])
    }
    const { rows } = await server.owner(
      `select acteur from journal where action = 'droits.effacer' and objet = 'professionnel'`,
    )
    expect(rows).toEqual([{ acteur: `personne:${coordination.personneId}` }])
  })

  test('nobody is erased while patients expect them; once they do not, the copy holds the agenda, then nothing', async () => {
    await insertCommunes(server.owner)
    const secretaire = await server.signInAs(cptsId, 'secretariat')
    const desk = { cptsId, secretaire, coordination }
    const doctor = await openDoctor(server, desk, { nom: 'Genévrier' })
    const slot = await offerSlot(server, desk, doctor, '2026-11-26', '10:00')
    const booked = await bookSlot(server, desk, slot, await openRequest(server, desk))
    const { personneId } = doctor.personne
    const refused = await erase(coordination, personneId)
    expect(refused).toMatchObject({ status: 409, body: { code: 'professionnel-expected' } })
    expect(refused.body.detail).toMatch(/1\srendez-vous/)
    const kept = await call(coordination, 'GET', `/personnes/${personneId}/donnees.json`)
    expect(kept.body).toMatchObject({ fiche: { nom: 'Genévrier' }, soins: { creneaux: [{ rendezVous: 'reserve' }] } })
    expect(kept.text).not.toContain('fievre')
    if (!booked.ok) throw new Error(booked.refusal.code)
    expect((await call(secretaire, 'POST', `/rendez-vous/${booked.value.rendezVousId}/annuler`)).status).toBe(200)
    expect((await erase(coordination, personneId)).status).toBe(200)
    expect((await call(coordination, 'GET', `/personnes/${personneId}/donnees.json`)).status).toBe(404)
  })

  test('of somebody of the staff without a fiche', async () => {
    const secretary = await server.signInAs(cptsId, 'secretariat')
    expect((await erase(presidence, secretary.personneId)).status).toBe(200)
    expect(
      (await server.owner('select 1 from appartenance where personne_id = $1', [secretary.personneId])).rows,
    ).toEqual([])
  })

  test('never of oneself, never of the last who may give access, never without a word of confirmation', async () => {
    expect((await erase(coordination, coordination.personneId)).body.code).toBe('not-oneself')
    const bare = await call(coordination, 'POST', `/personnes/${presidence.personneId}/effacement`, {})
    expect(bare.status).toBe(422)
    const alone = await server.createCpts('CPTS seule')
    const only = await server.signInAs(alone, 'presidence')
    const refused = await server.run(erasePersonne, SYSTEM, alone, {
      params: { cptsId: alone, personneId: only.personneId },
      body: { confirme: true },
    })
    expect(refused).toMatchObject({ refusal: { code: 'last-holder' } })
    expect(
      (await server.owner('select 1 from appartenance where personne_id = $1', [only.personneId])).rows,
    ).toHaveLength(1)
  })
})
