import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { currentTotp } from './rules/second-factor.ts'

let server: TestServer
let cptsId: string
beforeAll(async () => {
  server = await openTestServer({ nature: 'reelle' })
  cptsId = await server.createCpts()
})
afterAll(() => server.close())

const post = async (path: string, body: unknown, cookie?: string) =>
  server.app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })
const cookieOf = (response: Response) => response.headers.get('set-cookie')!.split(';')[0]!

test('an invited coordinator sets a password, installs a second factor, and only then sees the CPTS', async () => {
  const president = await server.signInAs(cptsId, 'presidence')
  const invited = await server.fetch(president, 'POST', `/api/v1/cpts/${cptsId}/invitations`, {
    nom: 'Romarin',
    prenom: 'Lina',
    courriel: 'lina@exemple.invalid',
    roles: ['coordination'],
  })
  expect(invited.status).toBe(200)
  const jeton = ((await invited.json()) as { lien: string }).lien.split('/').at(-1)!
  const read = await post('/api/v1/liens-de-compte/lecture', { jeton })
  expect(await read.json()).toMatchObject({
    usage: 'invitation',
    prenom: 'Lina',
    cpts: 'CPTS d’essai',
    aDejaUnCompte: false,
  })

  const used = await post('/api/v1/liens-de-compte/emploi', { jeton, motDePasse: 'une phrase assez longue' })
  expect(await used.json()).toEqual({ etape: 'second-facteur-a-installer' })
  const cookie = cookieOf(used)
  const before = await server.app.request(`http://localhost/api/v1/cpts/${cptsId}`, { headers: { cookie } })
  expect(before.status).toBe(401)

  const prepared = (await (await post('/api/v1/connexion/second-facteur/preparation', {}, cookie)).json()) as {
    cle: string
  }
  const wrong = await post('/api/v1/connexion/second-facteur', { code: '000000' }, cookie)
  expect(wrong.status).toBe(403)
  const code = currentTotp(prepared.cle, server.now())
  expect((await post('/api/v1/connexion/second-facteur', { code }, cookie)).status).toBe(200)
  const after = await server.app.request(`http://localhost/api/v1/cpts/${cptsId}`, { headers: { cookie } })
  expect(after.status).toBe(200)
  expect(((await after.json()) as { permissions: string[] }).permissions).toContain('acces.edit')

  const again = await post('/api/v1/liens-de-compte/emploi', { jeton, motDePasse: 'une autre phrase longue' })
  expect(again.status).toBe(410)
  const signedIn = await post('/api/v1/connexion', {
    courriel: 'lina@exemple.invalid',
    motDePasse: 'une phrase assez longue',
  })
  expect(await signedIn.json()).toEqual({ etape: 'second-facteur' })
  const reused = await post('/api/v1/connexion/second-facteur', { code }, cookieOf(signedIn))
  expect(reused.status).toBe(403)
})

test('an operator who does not coordinate invites who does, and sees nothing of the CPTS', async () => {
  const operator = await server.signInAs(cptsId)
  await server.owner('update personne set operateur = true where id = $1', [operator.personneId])
  const body = {
    nom: 'CPTS du Vidourle',
    zone: 'Europe/Paris',
    jeLaCoordonne: false,
    coordination: { nom: 'Genêt', prenom: 'Iris', courriel: 'iris@exemple.invalid' },
  }
  const created = await server.fetch(operator, 'POST', '/api/v1/installation/cpts', body)
  const { id, invitation } = (await created.json()) as { id: string; invitation: { lien: string } }
  expect((await server.fetch(operator, 'GET', `/api/v1/cpts/${id}`)).status).toBe(403)
  const jeton = invitation.lien.split('/').at(-1)!
  const read = await post('/api/v1/liens-de-compte/lecture', { jeton })
  expect(await read.json()).toMatchObject({ prenom: 'Iris', cpts: 'CPTS du Vidourle' })
  await post('/api/v1/liens-de-compte/emploi', { jeton, motDePasse: 'encore une phrase longue' })
  const { rows } = await server.owner('select roles from appartenance where cpts_id = $1', [id])
  expect(rows).toEqual([{ roles: ['coordination'] }])

  const unnamed = { ...body, coordination: { ...body.coordination, nom: '' } }
  const refused = await server.fetch(operator, 'POST', '/api/v1/installation/cpts', unnamed)
  expect(refused.status).toBe(422)
  expect(JSON.stringify(await refused.json())).toContain('coordination.nom')
})

test('a wrong password and an unknown address get the same refusal', async () => {
  const unknown = await post('/api/v1/connexion', { courriel: 'personne@exemple.invalid', motDePasse: 'x' })
  const wrong = await post('/api/v1/connexion', { courriel: 'lina@exemple.invalid', motDePasse: 'x' })
  expect([unknown.status, wrong.status]).toEqual([403, 403])
  expect(await unknown.json()).toEqual(await wrong.json())
})

test('the last person who can give access cannot lose it', async () => {
  const other = await server.createCpts('CPTS seule')
  const only = await server.signInAs(other, 'coordination')
  const refused = await server.fetch(only, 'PUT', `/api/v1/cpts/${other}/acces/${only.personneId}`, {
    roles: ['professionnel'],
  })
  expect(refused.status).toBe(409)
  expect(
    ((await (await server.fetch(only, 'GET', `/api/v1/cpts/${other}`)).json()) as { permissions: string[] })
      .permissions,
  ).toContain('acces.edit')
})

test('a person of one CPTS is nobody in another, and the refusal carries no data', async () => {
  const other = await server.createCpts('CPTS voisine')
  const here = await server.signInAs(cptsId, 'coordination')
  const refused = await server.fetch(here, 'GET', `/api/v1/cpts/${other}`)
  expect(refused.status).toBe(403)
  expect(await refused.text()).not.toContain('voisine')
})

test('the audit trail names who did what, without the content', async () => {
  const president = await server.signInAs(cptsId, 'presidence')
  await server.fetch(president, 'PATCH', `/api/v1/cpts/${cptsId}`, { nom: 'CPTS renommée' })
  const journal = (await (await server.fetch(president, 'GET', `/api/v1/cpts/${cptsId}/journal`)).json()) as {
    lignes: Record<string, unknown>[]
  }
  expect(JSON.stringify(journal)).not.toContain('renommée')
  const rows = await server.owner(`select * from journal where objet = 'cpts' and action = 'cpts.changer'`)
  expect(rows.rows.at(-1)).toMatchObject({ acteur: `personne:${president.personneId}`, colonnes: ['nom'] })
})

test('the same idempotency key gives one effect and the same answer', async () => {
  const president = await server.signInAs(cptsId, 'presidence')
  const body = { nom: 'Varech', prenom: 'Nino', courriel: 'nino@exemple.invalid', roles: ['tresorerie'] }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      server
        .fetch(president, 'POST', `/api/v1/cpts/${cptsId}/invitations`, body, { 'idempotency-key': 'invite-nino' })
        .then((r) => r.text()),
    ),
  )
  expect(new Set(answers).size).toBe(1)
  const rows = await server.owner(
    `select count(*)::int as n from lien_signe where sujet ->> 'courriel' = 'nino@exemple.invalid'`,
  )
  expect(rows.rows[0]).toEqual({ n: 1 })
})

test('a change asked by another site is refused', async () => {
  const president = await server.signInAs(cptsId, 'presidence')
  const refused = await server.fetch(
    president,
    'PATCH',
    `/api/v1/cpts/${cptsId}`,
    { nom: 'Piratée' },
    { origin: 'https://ailleurs.example' },
  )
  expect(refused.status).toBe(403)
})

test('the API describes itself', async () => {
  const api = (await (await server.app.request('http://localhost/api/v1/openapi.json')).json()) as {
    openapi: string
    paths: object
  }
  expect(api.openapi).toBe('3.1.0')
  expect(Object.keys(api.paths)).toContain('/api/v1/cpts/{cptsId}')
  expect((await server.app.request('http://localhost/api')).headers.get('content-type')).toContain('text/html')
})

test('a duration of conservation outside its bounds is refused, with the bounds', async () => {
  const president = await server.signInAs(cptsId, 'presidence')
  const set = (reglages: object) => server.fetch(president, 'PATCH', `/api/v1/cpts/${cptsId}`, { reglages })
  const refused = await set({ conservationJournalMois: 6 })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('entre 12 et 36')
  expect((await set({ conservationJournalMois: 18 })).status).toBe(200)
  expect((await set({ conservationJournalMois: null })).status).toBe(200)
})

test('who loses every role has an access that ends today', async () => {
  const president = await server.signInAs(cptsId, 'presidence')
  const other = await server.signInAs(cptsId, 'secretariat')
  await server.fetch(president, 'PUT', `/api/v1/cpts/${cptsId}/acces/${other.personneId}`, { roles: [] })
  const { rows } = await server.owner('select roles, jusqu::text from appartenance where personne_id = $1', [
    other.personneId,
  ])
  expect(rows).toEqual([{ roles: [], jusqu: '2026-11-24' }])
})
