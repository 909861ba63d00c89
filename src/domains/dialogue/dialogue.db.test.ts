import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../../server/actions/action.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { newSigningKey } from '../../server/journal/signing.ts'
import { keepDocument, type SignedActe, signActe } from '../registre/index.ts'
import { sampleReunion } from '../registre/samples.ts'
import { verifyArchive } from './contract.ts'
import { setDossierKey } from './index.ts'
import { readZipScelle } from './rules/zip-scelle.ts'
import { reponseDEssai } from './samples-archive.ts'

let server: TestServer
let cptsId: string
let presidence: TestPersonne
const DU = '2025-04-15'

const call = async (method: string, path: string, body?: unknown, by: TestPersonne | null = presidence) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${cptsId}${path}`, body)
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
}
const bytesOf = async (path: string, headers: Record<string, string> = {}, by: TestPersonne | null = presidence) => {
  const response = await server.fetch(by, 'GET', `/api/v1/cpts/${cptsId}${path}`, undefined, headers)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const as = <T>(work: (ctx: Ctx) => Promise<T>) =>
  withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, work)
const freeze = (version: number, motif = '') => call('POST', `/dialogue/annees/${DU}/figer`, { version, motif })

const sign = (day: string, changes: Partial<SignedActe> = {}) => {
  const debut = Temporal.Instant.from(`${day}T18:00:00Z`)
  const fin = debut.add({ minutes: 90 })
  const participants = sampleReunion('').participants.map((one) => ({ ...one, debut, fin }))
  return as(async (ctx) => {
    const signed = await signActe(ctx, sampleReunion(newId(), { debut, fin, participants, ...changes }))
    if (!signed.ok) throw new Error(signed.refusal.code)
  })
}
const keep = (nom: string, text: string, personnel: boolean) =>
  as(async (ctx) => {
    const kept = await keepDocument(ctx, { nom, bytes: new TextEncoder().encode(text), personnel })
    if (!kept.ok) throw new Error(kept.refusal.code)
    return kept.value.empreinte
  })

const pdf = (text: string) => `%PDF-1.4\n${text}\n%%EOF`

beforeAll(async () => {
  setDossierKey(newSigningKey())
  server = await openTestServer()
  cptsId = await server.createCpts('CPTS du Lez')
  presidence = await server.signInAs(cptsId, 'presidence')
  const etape = {
    prevuLe: null,
    envoyeLe: null,
    recuLe: null,
    decideLe: '2024-04-15',
    issue: null,
    motif: null,
    note: '',
  }
  expect((await call('PUT', '/projet/vie/etapes/aci', etape)).status).toBe(200)
  const programme = await keep('protocole.pdf', pdf('protocole'), false)
  const feuille = await keep('feuille.pdf', pdf('feuille'), true)
  await sign('2025-04-14', { titre: 'La veille de l’anniversaire' })
  await sign('2025-04-15', { titre: 'Le jour de l’anniversaire' })
  await sign('2026-04-14', {
    titre: 'Le dernier jour',
    preuves: [
      { grade: 'signee', libelle: 'Feuille de présence', nature: 'feuille-presence', empreinte: feuille },
      { grade: 'externe', libelle: 'Protocole', nature: 'texte-adopte', empreinte: programme },
    ],
  })
  await sign('2026-04-15', { titre: 'Déjà l’année d’après', mission: null })
})
afterAll(() => server.close())

describe('the file of a contract year', () => {
  test('runs from anniversary to anniversary; its texts are kept as they are written', async () => {
    const years = (await call('GET', '/dialogue')).body
    expect(years).toMatchObject({ signature: '2024-04-15', aPreparer: DU })
    expect(years.annees.map(({ du, etat }: { du: string; etat: string }) => [du, etat])).toEqual([
      ['2024-04-15', 'close'],
      [DU, 'close'],
      ['2026-04-15', 'en-cours'],
    ])
    const texte = { commentaire: 'Deux réunions, et un protocole.', prevision: 'Un groupe sur les plaies.' }
    expect((await call('PUT', `/dialogue/annees/${DU}/textes/parcours`, texte)).status).toBe(200)
    const { apercu } = (await call('GET', `/dialogue/annees/${DU}`)).body
    expect(apercu.annexes).toEqual({ actes: 2, presences: 6, jointes: 1, gardees: 1 })
    const parcours = apercu.parties.find(({ partie }: { partie: string }) => partie === 'parcours')
    expect(parcours).toMatchObject({ ...texte, preuves: { actes: 2, presences: 6, minutes: 540, pieces: 2 } })
    expect(apercu.manques.map(({ code }: { code: string }) => code)).toContain('partie-sans-acte')
    expect((await call('GET', '/dialogue/annees/2025-01-01')).status).toBe(404)
    expect((await call('PUT', '/dialogue/annees/2025-01-01/textes/parcours', texte)).status).toBe(404)
  })

  test('has tables to take away, which name nobody', async () => {
    const csv = async (tableau: string) =>
      new TextDecoder().decode(await bytesOf(`/dialogue/annees/${DU}/tableaux/${tableau}/csv`))
    const lines = Object.fromEntries(
      await Promise.all(
        ['actes', 'presences', 'documents'].map(async (one) => [one, (await csv(one)).trim().split('\n')]),
      ),
    )
    expect([lines.actes.length, lines.presences.length, lines.documents.length]).toEqual([3, 7, 3])
    expect(Object.values(lines).flat().join('')).not.toContain('Tramontane')
    for (const one of ['argent', 'resultats', 'lignes']) expect(await csv(one)).toMatch(/^\uFEFF?"?Mission/)
    expect((await bytesOf(`/dialogue/annees/${DU}/tableaux/actes/xlsx`)).subarray(0, 2)).toEqual(
      new TextEncoder().encode('PK'),
    )
    expect((await call('GET', '/dialogue/annees/2025-01-01/tableaux/actes/csv')).status).toBe(404)
  })

  test('is frozen once, verifies elsewhere, and what it says is what was signed', async () => {
    const frozen = await freeze(1)
    expect(frozen.status).toBe(200)
    const archive = await bytesOf(`/dialogue/dossiers/${frozen.body.id}/archive.zip`)
    const { cle } = (await call('GET', '/dialogue')).body
    const done = await verifyArchive(archive, cle)
    expect(done).toMatchObject({ defauts: [], comparee: 'attendue' })
    expect(done.manifeste).toMatchObject({
      code: frozen.body.code,
      annee: { rang: 2, du: DU, au: '2026-04-14' },
      registre: { sequence: 4 },
      precedent: null,
    })
    const entrees = readZipScelle(archive)
    if (typeof entrees === 'string') throw new Error(entrees)
    expect(entrees.map(({ nom }) => nom)).toEqual([
      'manifeste.json',
      'manifeste.sig',
      'dossier.json',
      'dossier.pdf',
      'actes.csv',
      'presences.csv',
      'lisezmoi.txt',
      'pieces/0001-protocole-texte-adopte.pdf',
    ])
    const whole = new TextDecoder().decode(archive)
    // The sheet names people: it stays here, and its hash is in the file.
    expect(whole).not.toContain('Tramontane')
    expect(whole).not.toContain('%PDF-1.4\nfeuille')
    expect(done.pieces.has(createHash('sha256').update(pdf('feuille')).digest('hex'))).toBe(true)
    const shown = (await call('GET', `/dialogue/dossiers/${frozen.body.id}`)).body
    expect(shown.phraseProcesVerbal).toContain(frozen.body.code)
    expect(shown.apercu).toMatchObject({ code: frozen.body.code, version: 1 })
    for (const path of ['dossier.pdf', 'recepisse.pdf'])
      expect(Buffer.from(await bytesOf(`/dialogue/dossiers/${frozen.body.id}/${path}`)).toString('latin1')).toMatch(
        /^%PDF/,
      )
  })

  test('refuses to be frozen twice the same, or without a reason, or after somebody else', async () => {
    expect((await freeze(1, 'Encore')).status).toBe(409)
    expect((await freeze(2)).status).toBe(422)
    expect((await freeze(2, 'Pour voir')).status).toBe(409)
    expect((await call('POST', '/dialogue/annees/2029-04-15/figer', { version: 1, motif: '' })).status).toBe(404)
    expect((await call('POST', '/dialogue/annees/2028-04-15/figer', { version: 1, motif: '' })).status).toBe(409)
  })

  test('a later version follows the first, and says what changed', async () => {
    await sign('2025-11-03', { titre: 'Inscrite après coup', mission: 'crise' })
    const { differences } = (await call('GET', `/dialogue/annees/${DU}`)).body
    expect(differences).toEqual([
      { ou: 'Réponse aux crises sanitaires', phrase: 'Actes\u00a0: 0 devient 1.' },
      { ou: 'Réponse aux crises sanitaires', phrase: 'Présences\u00a0: 0 devient 3.' },
      { ou: 'Registre', phrase: '1\u00a0acte de plus dans l’annexe.' },
    ])
    const both = await Promise.all([freeze(2, 'Une réunion de crise'), freeze(2, 'Une réunion de crise')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { id } = both.find(({ status }) => status === 200)!.body
    const shown = (await call('GET', `/dialogue/dossiers/${id}`)).body
    expect(shown.differences).toEqual(differences)
    expect(shown.versions.map(({ version }: { version: number }) => version)).toEqual([1, 2])
    const { manifeste } = await verifyArchive(await bytesOf(`/dialogue/dossiers/${id}/archive.zip`), null)
    expect(manifeste).toMatchObject({ version: 2, precedent: { version: 1 } })
  })

  test('nobody changes it nor takes it away, not even the owner of the base', async () => {
    for (const sql of [
      `update dossier_fige set motif = 'x'`,
      `delete from dossier_fige`,
      `delete from document where empreinte = (select archive from dossier_fige limit 1)`,
      `update document set nom = null, efface_le = now() where empreinte = (select archive from dossier_fige limit 1)`,
    ])
      await expect(server.owner(sql)).rejects.toThrow(/append-only|is kept/)
  })
})

describe('after it is frozen', () => {
  const versions = async () =>
    (await call('GET', '/dialogue')).body.annees.find(({ du }: { du: string }) => du === DU).dossiers
  const openLink = async (lien: string) => {
    const jeton = lien.split('/').at(-1)
    const answer = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
    return { cookie: answer.headers.get('set-cookie')!.split(';')[0]!, acces: 'lien' }
  }

  test('the CPAM reads it by a link, comments, and reads no longer once the link is closed', async () => {
    const [{ id }] = await versions()
    const made = await call('POST', `/dialogue/dossiers/${id}/lectures`, {
      organisme: 'cpam',
      destinataire: 'Référente des CPTS',
      jours: 30,
    })
    const headers = await openLink(made.body.lien)
    const ask = (method: string, path: string, body?: unknown) =>
      server.fetch(null, method, `/api/v1/cpts/${cptsId}/mon-dossier${path}`, body, headers)
    const read = await (await ask('GET', '')).json()
    expect(read).toMatchObject({ organisme: 'cpam', dossier: { version: 1 }, derniere: 2, avis: [] })
    const avis = { auteur: 'Référente CPTS', partie: 'parcours', texte: 'Résultat tenu.' }
    expect((await ask('POST', '/avis', avis)).status).toBe(200)
    expect((await (await ask('GET', '')).json()).avis).toMatchObject([{ ...avis, organisme: 'cpam' }])
    expect((await verifyArchive(await bytesOf('/mon-dossier/archive.zip', headers, null), null)).defauts).toEqual([])
    expect((await server.fetch(null, 'GET', `/api/v1/cpts/${cptsId}/dialogue`, undefined, headers)).status).toBe(403)
    const shown = (await call('GET', `/dialogue/dossiers/${id}`)).body
    expect(shown.avis).toHaveLength(1)
    expect(shown.lectures).toMatchObject([{ destinataire: 'Référente des CPTS', etat: 'ouvert' }])
    expect(shown.lectures[0].ouvertLe).not.toBeNull()
    expect((await call('DELETE', `/dialogue/lectures/${made.body.id}`)).status).toBe(200)
    expect((await ask('GET', '')).status).toBeGreaterThanOrEqual(401)
    expect((await call('GET', '/mon-dossier')).status).toBe(403)
  })

  test('what was granted is written with its reason, and corrected by another line', async () => {
    const [{ id }] = await versions()
    const decision = {
      mission: 'parcours',
      ligne: 'Part variable de la mission',
      accorde: 900_000,
      motif: 'Objectif tenu',
      decideLe: '2026-06-12',
      releve: 'Relevé du dialogue du 12 juin',
    }
    const path = `/dialogue/dossiers/${id}/decisions`
    expect((await call('POST', path, decision)).status).toBe(200)
    expect((await call('POST', path, { ...decision, decideLe: '2027-01-01' })).status).toBe(422)
    expect((await call('POST', path, { ...decision, accorde: 950_000, motif: 'Erreur de report' })).status).toBe(200)
    expect((await call('GET', `/dialogue/dossiers/${id}`)).body.decisions).toMatchObject([
      { accorde: 950_000, motif: 'Erreur de report', remplace: true, estime: null },
    ])
  })

  test('a time stamp is asked for by a file, and its answer kept when it is about this file', async () => {
    const [{ id, empreinte }] = await versions()
    const demande = Buffer.from(await bytesOf(`/dialogue/dossiers/${id}/horodatage.tsq`)).toString('hex')
    expect(demande).toContain(empreinte)
    const send = (answer: Uint8Array) =>
      call('POST', `/dialogue/dossiers/${id}/horodatages`, {
        autorite: 'Autorité d’essai',
        contenu: Buffer.from(answer).toString('base64'),
      })
    const good = reponseDEssai(empreinte, '20260601101500Z')
    expect((await send(reponseDEssai('ab'.repeat(32), '20260601101500Z'))).status).toBe(422)
    expect((await send(new Uint8Array(60))).status).toBe(422)
    expect((await send(good)).body).toMatchObject({ dateDite: '2026-06-01T10:15:00Z' })
    expect((await send(good)).status).toBe(409)
    const [kept] = (await call('GET', `/dialogue/dossiers/${id}`)).body.horodatages
    expect(await bytesOf(`/dialogue/horodatages/${kept.id}/jeton.tsr`)).toEqual(new Uint8Array(good))
  })

  test('anybody checks a code, a manifest or an archive, and learns what the receipt says', async () => {
    const [{ code, empreinte, id }] = await versions()
    const ask = async (body: unknown) =>
      (await (await server.fetch(null, 'POST', '/api/v1/verifier/dossier', body)).json()).dossier
    const found = await ask({ code })
    expect(Object.keys(found).toSorted()).toEqual(
      [
        'au',
        'cleEmpreinte',
        'code',
        'cpts',
        'derniere',
        'du',
        'empreinte',
        'figeLe',
        'rang',
        'version',
        'zone',
      ].toSorted(),
    )
    expect(found).toMatchObject({ cpts: 'CPTS du Lez', version: 1, derniere: 2, empreinte })
    const archive = await bytesOf(`/dialogue/dossiers/${id}/archive.zip`)
    expect(await ask({ empreinte: createHash('sha256').update(archive).digest('hex') })).toEqual(found)
    expect(await ask({ code: '00000-00000' })).toBeNull()
    expect(await ask({})).toBeNull()
  })

  test('who is not of the office reads nothing; another CPTS neither', async () => {
    const [{ id }] = await versions()
    const professionnel = await server.signInAs(cptsId, 'professionnel')
    expect((await call('GET', '/dialogue', undefined, professionnel)).status).toBe(403)
    const elsewhere = await server.createCpts('Ailleurs')
    const other = await server.signInAs(elsewhere, 'presidence')
    const response = await server.fetch(other, 'GET', `/api/v1/cpts/${elsewhere}/dialogue/dossiers/${id}`)
    expect(response.status).toBe(404)
  })
})
