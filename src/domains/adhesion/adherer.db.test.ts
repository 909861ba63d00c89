/** From the public page to the attestation, as people do it: over HTTP, by the links of their mails. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { readPdf } from '../../server/documents/testing-pdf.ts'
import { listProfessionnels } from '../communaute/index.ts'
import { acceptReleve, startReleve } from '../tresorerie/index.ts'
import { callCampagne } from './actions/appeler.ts'
import { decideDemandes, inviteToJoin } from './actions/decide.ts'
import { listDemandesAdhesion, readDemandeAdhesion } from './actions/demandes.ts'
import { matchSures } from './actions/encaissement.ts'
import { saveReglageAdhesion } from './actions/reglages.ts'
import { ADRESSE, followLink, mailsOf, openAdhesion } from './testing.ts'

let server: TestServer
let cptsId: string
let it: Awaited<ReturnType<typeof openAdhesion>>

const person = {
  genre: 'professionnel' as const,
  titre: 'Dr' as const,
  nom: 'Mistral',
  prenom: 'Jeanne',
  profession: '10',
  specialite: 'SM54',
  rpps: '10000000017',
  courriel: 'jeanne.mistral@exemple.example',
  telephone: '06 39 98 12 34',
  lieu: 'Cabinet de la Halle',
  ville: 'Sète',
}
let visitors = 0
/** Each from another address, so that the limit of tries is not what answers. */
const ask = (body: object, from = `10.9.0.${visitors++ % 250}`) =>
  server.app.request(
    `http://localhost/api/v1/adherer/${ADRESSE}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ textes: it.textes, ...person, ...body }),
    },
    { incoming: { socket: { remoteAddress: from } } },
  )
const lastMail = async (like: string) => (await mailsOf(server, cptsId, like))[0]!
const requests = async () => (await it.must(listDemandesAdhesion, { params: { cptsId } })).demandes
const decide = (demandeAdhesionId: string, issue: 'favorable' | 'refus' | 'complement', more: object = {}) =>
  server.run(decideDemandes, it.office, cptsId, {
    params: { cptsId },
    body: { demandes: [{ demandeAdhesionId, fiche: null, ...more }], issue, mot: 'Parce que', jour: '2026-11-24' },
  })

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts('CPTS du Bassin de Thau')
  it = await openAdhesion(server, cptsId)
  await it.must(callCampagne, { params: { cptsId, annee: 2026 }, body: { envoyer: true } })
})
afterAll(() => server.close())

test('the page says the texts, who decides and what is owed by which decision', async () => {
  const page = await server.fetch(null, 'GET', `/api/v1/adherer/${ADRESSE}`)
  expect(page.status).toBe(200)
  const read = await page.json()
  expect(read).toMatchObject({
    cpts: 'CPTS du Bassin de Thau',
    parcours: { etapes: [{ organe: 'bureau' }] },
    cotisation: { annee: 2026, decision: 'Assemblée générale', decideeLe: '2026-01-20' },
  })
  expect(read.textes).toHaveLength(3)
  expect((await server.fetch(null, 'GET', '/api/v1/adherer/nulle-part')).status).toBe(404)
})

test('what is typed is checked, and a text that was not accepted is told', async () => {
  expect(await (await ask({ rpps: '10000000013' })).json()).toMatchObject({ code: 'rpps-bad-key' })
  expect(await (await ask({ telephone: '12' })).json()).toMatchObject({ code: 'telephone-malformed' })
  expect(await (await ask({ profession: null })).json()).toMatchObject({ code: 'profession-missing' })
  expect(await (await ask({ textes: it.textes.slice(1) })).json()).toMatchObject({ code: 'textes-to-accept' })
  expect(await mailsOf(server, cptsId, 'demande-adhesion:%')).toEqual([])
})

test('joining, paying, taking an attestation that a third party verifies', async () => {
  expect((await ask({})).status).toBe(200)
  expect(await requests()).toEqual([])

  const mail = await lastMail('demande-adhesion:%:confirmation')
  expect(mail.destinataire).toBe(person.courriel)
  const me = await followLink(server, mail.corps)
  const base = `/api/v1/cpts/${cptsId}`
  expect((await me('GET', `${base}/ma-demande`)).body).toMatchObject({ etat: 'a-confirmer', nom: 'Jeanne Mistral' })
  // Reading changed nothing.
  expect(await requests()).toEqual([])
  expect((await me('POST', `${base}/ma-demande/confirmation`, {})).status).toBe(200)
  expect((await me('POST', `${base}/ma-demande/confirmation`, {})).status).toBe(200)

  const [request] = await requests()
  expect(request).toMatchObject({ nom: 'Dr\u00a0Jeanne Mistral', etat: 'en-cours', attend: { organe: 'bureau' } })
  const read = await it.must(readDemandeAdhesion, { params: { cptsId, demandeAdhesionId: request!.id } })
  expect(read.acceptations.map(({ version }) => version)).toEqual([1, 1, 1])
  expect(await decide(request!.id, 'favorable')).toMatchObject({ value: { admises: 1 } })
  expect(await decide(request!.id, 'favorable')).toMatchObject({ refusal: { code: 'demande-is-decided' } })

  const welcome = await lastMail('demande-adhesion:%:bienvenue')
  expect(welcome.corps).toContain('FR14\u00a02004')
  const member = await followLink(server, welcome.corps)
  const seen = (await member('GET', `${base}/mon-adhesion`)).body.membre as unknown as {
    adherent: boolean
    cotisations: { reference: string; duCentimes: number; etat: string; appelId: string }[]
  }
  expect(seen).toMatchObject({ adherent: true, cotisations: [{ duCentimes: 5000, etat: 'due' }] })
  // The link of a member is not the link of a request, and the other way round.
  expect((await member('GET', `${base}/ma-demande`)).status).toBe(403)
  expect((await me('GET', `${base}/mon-adhesion`)).status).toBe(403)

  const label = `VIR SEPA JEANNE M ${seen.cotisations[0]!.reference.replaceAll('\u00a0', '')}`
  const { id: releveId } = await it.must(startReleve, {
    params: { cptsId },
    body: {
      compteBancaireId: it.compteBancaireId,
      fichier: 'novembre.csv',
      contenu: Buffer.from(`Date;Libellé;Montant\r\n24/11/2026;${label};50,00`).toString('base64'),
    },
  })
  await it.must(acceptReleve, { params: { cptsId, releveId }, body: { lignes: 'toutes' } })
  expect(await it.must(matchSures, { params: { cptsId }, body: {} })).toEqual({ rapprochees: 1, centimes: 5000 })
  expect((await member('GET', `${base}/mon-adhesion`)).body).toMatchObject({
    membre: { cotisations: [{ etat: 'payee' }] },
  })

  const receipt = await member('POST', `${base}/mon-adhesion/recus`, {
    appelCotisationId: seen.cotisations[0]!.appelId,
  })
  const recu = await readPdf(Buffer.from((receipt.body as unknown as { contenu: string }).contenu, 'base64'))
  expect(recu.text).toMatch(/50\s€/)

  const given = await member('POST', `${base}/mon-adhesion/attestation`, {})
  const pdf = await readPdf(Buffer.from((given.body as unknown as { contenu: string }).contenu, 'base64'))
  expect(pdf.uaPart).toBe('1')
  expect(pdf.text).toMatch(/Dr\sJeanne Mistral/)
  expect(pdf.text).toMatch(/La cotisation de 2026 est réglée/)
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(pdf.text)![0]
  const { rows } = await server.owner('select code_empreinte, nom_empreinte from attestation')
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(JSON.stringify(rows)).not.toContain('Mistral')

  const verify = async (body: object) =>
    (await (await server.fetch(null, 'POST', '/api/v1/attestations/verification', body)).json()).attestation
  const authentic = { cpts: 'CPTS du Bassin de Thau', emiseLe: '2026-11-24', depuis: '2026-11-24', enVigueur: true }
  expect(await verify({ code, nom: 'Dr Jeanne Mistral' })).toMatchObject(authentic)
  expect(await verify({ code: code.toLowerCase(), nom: 'dr jeanne  mistral' })).toMatchObject(authentic)
  // A wrong name, a wrong code and no code at all answer alike.
  expect(await verify({ code, nom: 'Dr Jean Mistral' })).toBeNull()
  const other = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
  expect(await verify({ code: other, nom: 'Dr Jeanne Mistral' })).toBeNull()
  expect(await verify({ code: 'rien', nom: '' })).toBeNull()

  await server.owner(`update adhesion set fin = '2026-12-01' where cpts_id = $1`, [cptsId])
  server.setNow('2026-12-02T09:00:00Z')
  expect(await verify({ code, nom: 'Dr Jeanne Mistral' })).toMatchObject({ enVigueur: false, jusqua: '2026-12-01' })
  const later = await followLink(server, welcome.corps)
  expect((await later('POST', `${base}/mon-adhesion/attestation`, {})).body).toMatchObject({ code: 'not-a-member' })
  server.setNow('2026-11-24T08:00:00Z')
  await server.owner(`update adhesion set fin = null where cpts_id = $1`, [cptsId])
})

test('whoever asks, the answer is the same: nobody learns who is a member', async () => {
  const before = (await mailsOf(server, cptsId, 'demande-adhesion:%:confirmation')).length
  const known = await ask({})
  const unknown = await ask({ rpps: '10000000025', courriel: 'autre@exemple.example', nom: 'Autre' })
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  // One address is not flooded: three mails a day, and then the same answer.
  for (let i = 0; i < 4; i++) expect((await ask({ courriel: 'autre@exemple.example' })).status).toBe(200)
  expect((await mailsOf(server, cptsId, 'demande-adhesion:%:confirmation')).length).toBe(before + 1 + 3)
  // Nor one page by one address: eight tries a minute.
  const statuses = []
  for (let i = 0; i < 9; i++) statuses.push((await ask({ courriel: `n${i}@exemple.example` }, '10.9.1.1')).status)
  expect(statuses).toContain(429)
})

const confirmed = async (body: object): Promise<string> => {
  expect((await ask(body)).status).toBe(200)
  const { courriel = person.courriel } = body as { courriel?: string }
  const mail = (await mailsOf(server, cptsId, 'demande-adhesion:%:confirmation')).find(
    ({ destinataire }) => destinataire === courriel,
  )!
  const me = await followLink(server, mail.corps)
  await me('POST', `/api/v1/cpts/${cptsId}/ma-demande/confirmation`, {})
  return mail.cle.split(':')[1]!
}

test('a fiche that may be the same person is shown, and somebody says which', async () => {
  const id = await confirmed({ prenom: 'Janine', courriel: 'janine@exemple.example' })
  const read = await it.must(readDemandeAdhesion, { params: { cptsId, demandeAdhesionId: id } })
  expect(read.proches).toMatchObject([{ nom: 'Dr\u00a0Jeanne Mistral', sur: 'rpps', adherent: true }])
  expect(await decide(id, 'favorable')).toMatchObject({ refusal: { code: 'demande-fiche-to-choose' } })
  // Another fiche of the same RPPS cannot be.
  expect(await decide(id, 'favorable', { fiche: 'nouvelle' })).toMatchObject({
    refusal: { code: 'rpps-already-known' },
  })
  expect(await decide(id, 'favorable', { fiche: read.proches[0]!.professionnelId })).toMatchObject({ ok: true })
  const people = await withTenant(server.engine, { cptsId, nom: 'essai' }, ({ tx }) => listProfessionnels(tx, cptsId))
  expect(people.filter(({ nom }) => nom === 'Mistral')).toHaveLength(1)
})

test('more is asked for, the person answers by their link, a refusal says why', async () => {
  const id = await confirmed({
    rpps: null,
    nom: 'Lavande',
    courriel: 'lavande@exemple.example',
    profession: '60',
    specialite: null,
  })
  expect((await decide(id, 'complement')).ok).toBe(true)
  expect(await decide(id, 'favorable')).toMatchObject({ refusal: { code: 'demande-waits-for-answer' } })
  const me = await followLink(server, (await lastMail(`demande-adhesion:${id}:complement:%`)).corps)
  const path = `/api/v1/cpts/${cptsId}/ma-demande`
  expect((await me('GET', path)).body).toMatchObject({ etat: 'a-completer', complement: 'Parce que' })
  expect((await me('POST', `${path}/complement`, { reponse: 'Voilà.' })).status).toBe(200)
  expect((await me('POST', `${path}/complement`, { reponse: 'Encore.' })).body.code).toBe('demande-asks-nothing')
  expect((await decide(id, 'refus')).ok).toBe(true)
  expect((await lastMail(`demande-adhesion:${id}:refus:%`)).corps).toContain('Parce que')
  expect((await me('GET', path)).body).toMatchObject({ etat: 'refusee', raison: 'Parce que' })
  expect((await me('POST', `${path}/retrait`, {})).body.code).toBe('demande-is-decided')
})

test('a structure joins too, and owes its own line', async () => {
  const id = await confirmed({
    genre: 'structure',
    structureNom: 'Ehpad des Tamaris',
    structureGenre: 'ehpad',
    fonction: 'directrice',
    courriel: 'direction@tamaris.example',
  })
  expect(await decide(id, 'favorable')).toMatchObject({ value: { admises: 1 } })
  const member = await followLink(server, (await lastMail(`demande-adhesion:${id}:bienvenue`)).corps)
  expect((await member('GET', `/api/v1/cpts/${cptsId}/mon-adhesion`)).body).toMatchObject({
    membre: { nom: 'Ehpad des Tamaris', cotisations: [{ duCentimes: 10000 }] },
  })
})

test('where the statutes want two organs, the second may still refuse', async () => {
  await server.owner(
    `insert into statuts (cpts_id, id, debut, regles, cree_le, modifie_le) values ($1, gen_random_uuid(), '2026-01-01', $2, now(), now())`,
    [cptsId, JSON.stringify(RULES)],
  )
  const id = await confirmed({
    rpps: null,
    nom: 'Thym',
    courriel: 'thym@exemple.example',
    profession: '60',
    specialite: null,
  })
  expect(await decide(id, 'favorable')).toMatchObject({ value: { admises: 1 } })
  expect((await requests()).find((one) => one.id === id)).toMatchObject({ etat: 'en-cours', attend: { organe: 'ag' } })
  expect((await lastMail(`demande-adhesion:${id}:bienvenue`)).corps).toContain('L’assemblée générale la confirmera')
  expect((await decide(id, 'refus')).ok).toBe(true)
  const { rows } = await server.owner(
    `select a.fin::text, a.motif_fin from adhesion a join professionnel p on p.cpts_id = a.cpts_id and p.id = a.professionnel_id where p.nom = 'Thym'`,
  )
  expect(rows).toEqual([{ fin: '2026-11-24', motif_fin: 'radiation' }])
})

const RULES = {
  admission: { instruction: 'bureau', veto: null, ratification: 'ag', voteApresAg: false, accepte: [], article: '' },
  vote: { cotisationAJour: false, article: '' },
  perte: { radiation: null, nonPaiementJours: null, article: '' },
  cotisation: { fixeePar: 'ag', surPropositionDe: null, periode: 'annee-civile', remboursable: false, article: '' },
}

test('a page that is closed answers nobody, and invites nobody', async () => {
  await it.must(inviteToJoin, { params: { cptsId }, body: { courriels: ['un@exemple.example'], mot: 'Venez.' } })
  expect((await lastMail('invitation-adhesion:%')).corps).toContain(`/adherer/${ADRESSE}`)
  const body = { adresse: ADRESSE, ouverte: false, accueil: '', effet: 'instruction' as const, signataire: '' }
  await it.must(saveReglageAdhesion, { params: { cptsId }, body })
  expect((await server.fetch(null, 'GET', `/api/v1/adherer/${ADRESSE}`)).status).toBe(404)
  const invited = await server.run(inviteToJoin, it.office, cptsId, {
    params: { cptsId },
    body: { courriels: ['deux@exemple.example'], mot: '' },
  })
  expect(invited).toMatchObject({ refusal: { code: 'page-is-closed' } })
})

test('the words that were accepted never change', async () => {
  await expect(
    server.owner(`update texte_adhesion set contenu = 'Autre chose' where cpts_id = $1`, [cptsId]),
  ).rejects.toMatchObject({
    constraint: 'texte_adhesion_garde',
  })
})
