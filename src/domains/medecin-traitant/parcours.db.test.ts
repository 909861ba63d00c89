/** From the public form to a doctor who has seen the person, as people do it: over HTTP, by the links of their mails. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { readPdf } from '../../server/documents/testing-pdf.ts'
import { medecinTraitantActions as actions } from './actions/index.ts'
import { forgetDemandesMt, passPropositions, relayAfterRefusal } from './actions/travaux.ts'
import { ADRESSE, demande, followLink, mailsOf, openMt } from './samples-desk.ts'

let server: TestServer
let it: Awaited<ReturnType<typeof openMt>>
const page = `/api/v1/medecin-traitant/${ADRESSE}`
const base = () => `/api/v1/cpts/${it.cptsId}/medecin-traitant`
let visitors = 0
const post = async (path: string, body: unknown) => {
  const response = await server.app.request(
    `http://localhost${path}`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    { incoming: { socket: { remoteAddress: `10.8.0.${visitors++ % 250}` } } },
  )
  return { status: response.status, body: (await response.json()) as Record<string, string> & { code?: string } }
}
const list = (query: Record<string, unknown> = {}) =>
  it.must(actions.listDemandesMt, {
    params: { cptsId: it.cptsId },
    query: { apres: 0, limite: 200, ...query } as never,
  })
const read = (demandeMtId: string) => it.must(actions.readDemandeMt, { params: { cptsId: it.cptsId, demandeMtId } })
const computed = () => it.must(actions.readAppariement, { params: { cptsId: it.cptsId } })
const send = (paires: { demandeId: string; capaciteId: string }[]) =>
  it.must(actions.sendPropositions, { params: { cptsId: it.cptsId }, body: { paires } })
const asTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId: it.cptsId, nom: 'essai', now: server.now() }, work)

beforeAll(async () => {
  server = await openTestServer()
  it = await openMt(server)
})
beforeEach(() => server.setNow('2026-11-24T08:00:00Z'))
afterAll(() => server.close())

test('from the form to a doctor who saw the patient; no link names anybody', async () => {
  const open = await server.fetch(null, 'GET', page)
  expect(await open.json()).toMatchObject({ cpts: 'CPTS du Bassin de Thau', telephone: '04 67 00 00 00' })
  const near = await it.addMedecin('Tamaris', { parMois: 1 })
  await it.addMedecin('Genet', { commune: '34003', parMois: 1 })

  const asked = await post(page, demande('Bruyere', { criteres: ['ald'], trancheAge: '70-79' }))
  expect(asked.status).toBe(200)
  const { numero } = asked.body
  expect(numero).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  const [mail] = await mailsOf(server, it.cptsId, 'demande-mt:%:numero')
  expect(mail!.corps).toContain(numero)
  for (const word of ['Bruyere', 'médecin', 'Camille']) expect(mail!.corps + mail!.sujet).not.toContain(word)

  const { demandes } = await list()
  expect(demandes).toMatchObject([{ canal: 'formulaire', classe: 1, rang: 1, statut: 'attente', aUneIdentite: true }])
  expect(JSON.stringify(demandes)).not.toContain('Bruyere')
  const stored = await server.owner('select chiffre from identite_mt')
  expect(String(stored.rows[0]!.chiffre)).not.toContain('Bruyere')

  const found = await computed()
  expect(found).toMatchObject({ prouve: true, paires: [{ capaciteId: near.capaciteId }] })
  expect(found.paires[0]!.pourquoi.join(' ')).toMatch(/Très prioritaire, 1re de 1/)
  const sent = await send([{ demandeId: demandes[0]!.id, capaciteId: near.capaciteId }])
  expect(sent.propositions).toMatchObject([{ medecin: 'Dr\u00a0Aurèle Tamaris', parCourriel: true }])

  const [invite] = await mailsOf(server, it.cptsId, 'proposition-mt:%')
  const doctor = await followLink(server, invite!.corps)
  const shown = await doctor('GET', `${base()}/ma-proposition`)
  expect(shown.body).toMatchObject({ trancheAge: '70-79', communeNom: 'Sète', criteres: ['ald'], statut: 'ouverte' })
  for (const word of ['Bruyere', 'Camille', '06 39', '+33', '1960']) expect(shown.text).not.toContain(word)
  // Reading changed nothing, and the link opens nothing else.
  expect((await read(demandes[0]!.id)).statut).toBe('proposee')
  expect((await doctor('GET', `${base()}/demandes/${demandes[0]!.id}/identite`)).status).toBe(403)
  expect((await doctor('GET', `${base()}/mes-patients`)).status).toBe(403)

  expect((await doctor('POST', `${base()}/ma-proposition/reponse`, { choix: 'accepter' })).status).toBe(200)
  expect((await doctor('POST', `${base()}/ma-proposition/reponse`, { choix: 'accepter' })).status).toBe(200)
  expect(
    (await doctor('POST', `${base()}/ma-proposition/reponse`, { choix: 'refuser', raison: 'autre' })).body.code,
  ).toBe('proposition-answered')
  const [news] = await mailsOf(server, it.cptsId, 'demande-mt:%:nouvelle:%')
  for (const word of ['Bruyere', 'Tamaris', 'médecin traitant']) expect(news!.corps + news!.sujet).not.toContain(word)

  const follow = await post(`${page}/suivi`, { numero: numero!.toLowerCase().replaceAll('-', ' ') })
  expect(follow.body).toMatchObject({ etape: 'trouvee', medecin: { nom: 'Dr\u00a0Aurèle Tamaris', telephone: null } })
  expect(JSON.stringify(follow.body)).not.toContain('Bruyere')

  // Signed in with a second factor, the doctor learns who, and the trail says it.
  const mine = await server.run(actions.listMesPatients, near.personne, it.cptsId, { params: { cptsId: it.cptsId } })
  expect(mine).toMatchObject({
    value: { identitesOuvertes: true, propositions: [{ identite: { nom: 'Bruyere', prenom: 'Camille' } }] },
  })
  const trail = await server.owner(
    `select acteur from journal where operation = 'lecture' and objet = 'identite_mt' and objet_id = $1`,
    [demandes[0]!.id],
  )
  expect(trail.rows).toMatchObject([{ acteur: `personne:${near.personne.personneId}` }])
  await server.owner('update session set second_facteur = false where personne_id = $1', [near.personne.personneId])
  const weaker = await server.fetch(near.personne, 'GET', `${base()}/mes-patients`)
  expect(await weaker.text()).not.toContain('Bruyere')
  await server.owner('update session set second_facteur = true where personne_id = $1', [near.personne.personneId])

  server.setNow('2026-12-10T08:00:00Z')
  const later = await followLink(server, invite!.corps)
  expect((await later('POST', `${base()}/ma-proposition/vu`, { vu: 'oui' })).status).toBe(200)
  expect((await later('POST', `${base()}/ma-proposition/vu`, { vu: 'oui' })).status).toBe(200)
  expect(await read(demandes[0]!.id)).toMatchObject({
    statut: 'close',
    cause: 'medecin-trouve',
    effacementLe: '2027-03-10',
  })
  const actes = await server.owner(`select genre, faits, titre from acte where genre = 'medecin-traitant-trouve'`)
  expect(actes.rows).toMatchObject([{ faits: { delaiJours: 16 } }])

  server.setNow('2027-03-10T09:00:00Z')
  await asTenant(forgetDemandesMt)
  expect((await server.owner('select 1 from identite_mt')).rows).toEqual([])
  expect((await server.owner(`select 1 from effacement where objet = 'identite_mt'`)).rows).toHaveLength(1)
  expect(await read(demandes[0]!.id)).toMatchObject({ aUneIdentite: false, communeNom: 'Sète', criteres: ['ald'] })
})

test('a refusal goes to the next in turn, with its reason; a late one too', async () => {
  const { id } = await it.ask('Lavande', { criteres: ['grossesse'] })
  const [first] = (await computed()).paires
  await send([{ demandeId: id, capaciteId: first!.capaciteId }])
  const one = (await read(id)).proposition!
  const doctor = await followLink(server, (await mailsOf(server, it.cptsId, `proposition-mt:${one.id}`))[0]!.corps)
  const refuse = { choix: 'refuser', raison: 'complet' }
  expect((await doctor('POST', `${base()}/ma-proposition/reponse`, refuse)).status).toBe(200)
  expect(server.events.at(-1)).toMatchObject({ name: 'proposition-mt.refusee', id: one.id })
  await asTenant((ctx) => relayAfterRefusal(ctx, { id: one.id }))
  const again = await read(id)
  // One doctor was full since the first test, this one said no: nobody else is left this month.
  expect(again.propositions).toMatchObject([{ statut: 'refusee', raison: 'complet' }])
  const other = await it.addMedecin('Arbousier', { parMois: 3 })
  expect((await computed()).paires).toMatchObject([{ demandeId: id, capaciteId: other.capaciteId }])
  await send([{ demandeId: id, capaciteId: other.capaciteId }])
  await it.addMedecin('Pinede', { parMois: 3 })

  server.setNow('2026-12-01T09:00:00Z')
  const late = await followLink(
    server,
    (
      await it.must(actions.linkProposition, {
        params: { cptsId: it.cptsId, propositionMtId: (await read(id)).proposition!.id },
      })
    ).lien,
  )
  expect((await late('POST', `${base()}/ma-proposition/reponse`, { choix: 'accepter' })).body.code).toBe(
    'proposition-late',
  )
  expect(await asTenant(passPropositions)).toBe(1)
  // A new month: whoever has not been asked yet, and nobody twice.
  const told = (await read(id)).propositions
  expect(told.map(({ statut }) => statut).sort()).toEqual(['expiree', 'ouverte', 'refusee'])
  expect(new Set(told.map(({ capaciteId }) => capaciteId)).size).toBe(3)
})

test('a second request of the same person is seen unread, told to nobody, and not proposed', async () => {
  const before = await it.ask('Romarin')
  const twice = await post(
    page,
    demande('romarin', { identite: { telephone: '+33 6 39 98 00 01', anneeNaissance: null } }),
  )
  expect(twice.status).toBe(200)
  expect(Object.keys(twice.body)).toEqual(['numero'])
  const { demandes, aVoir } = await list({ aVoir: 'doublon' })
  expect(demandes).toMatchObject([{ doubleDe: before.id, canal: 'formulaire' }])
  expect(aVoir.doublon).toBe(1)
  const proposed = (await computed()).paires.map(({ demandeId }) => demandeId)
  expect(proposed).toContain(before.id)
  expect(proposed).not.toContain(demandes[0]!.id)
  await it.must(actions.keepDoubleMt, { params: { cptsId: it.cptsId, demandeMtId: demandes[0]!.id } })
  expect((await list({ aVoir: 'doublon' })).demandes).toEqual([])
})

test('by the number one withdraws, and the name goes at once', async () => {
  const asked = await post(page, demande('Cade'))
  const { numero } = asked.body
  expect((await post(`${page}/retrait`, { numero: 'AAAAA-AAAAA-AAAAA' })).body.code).toBe('numero-unknown')
  expect((await post(`${page}/confirmation`, { numero })).status).toBe(200)
  expect((await post(`${page}/retrait`, { numero })).status).toBe(200)
  expect((await post(`${page}/suivi`, { numero })).body).toMatchObject({ etape: 'close' })
  expect((await post(`${page}/confirmation`, { numero })).body.code).toBe('demande-closed')
  const closed = (await list({ statut: 'close' })).demandes.filter(({ cause }) => cause === 'retiree')
  expect(closed).toMatchObject([{ aUneIdentite: false }])
})

test('what is typed is checked: somebody to call, a known commune, an agreement', async () => {
  const nobody = { telephone: null, courriel: null }
  expect((await post(page, demande('Thym', { identite: nobody }))).body.code).toBe('contact-needed')
  expect((await post(page, demande('Thym', { commune: '99999' }))).body.code).toBe('commune-unknown')
  expect((await post(page, { ...demande('Thym'), consentement: false })).status).toBe(422)
  expect((await post(page, demande('Thym', { identite: { telephone: '12' } }))).body.code).toBe('telephone-malformed')
  expect((await post('/api/v1/medecin-traitant/nulle-part', demande('Thym'))).body.code).toBe('page-mt-unknown')
})

test('the form on paper says the same, in a tagged PDF', async () => {
  const response = await server.fetch(null, 'GET', `${page}/formulaire`)
  if (response.status !== 200) throw new Error(await response.text())
  const pdf = await readPdf(Buffer.from(await response.arrayBuffer()))
  expect(pdf.uaPart).toBe('1')
  expect(pdf.text).toMatch(/Je\s+cherche\s+un\s+médecin\s+traitant/)
  expect(pdf.text).toMatch(/prise en charge à 100/)
  expect(pdf.text).toMatch(/90\sjours/)
})

test('somebody silent for a year is asked, then forgotten; an answer keeps the request', async () => {
  const silent = await it.ask('Ciste')
  const alive = await it.ask('Olivier', { identite: { telephone: '06 39 98 00 77' } })
  server.setNow('2027-12-01T08:00:00Z')
  await asTenant(forgetDemandesMt)
  expect(await mailsOf(server, it.cptsId, `demande-mt:${silent.id}:relance:%`)).toHaveLength(1)
  expect((await post(`${page}/confirmation`, { numero: alive.numero })).status).toBe(200)
  server.setNow('2028-01-15T08:00:00Z')
  await asTenant(forgetDemandesMt)
  expect(await read(silent.id)).toMatchObject({ cause: 'sans-reponse', aUneIdentite: false })
  expect(await read(alive.id)).toMatchObject({ statut: 'attente', aUneIdentite: true })
})
