/** Conventions, the library and declared interests, over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'

let server: TestServer
let cptsId: string
let lina: TestPersonne

beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-26T08:00:00Z')
  cptsId = await server.createCpts('CPTS du Bassin')
  lina = await server.signInAs(cptsId, 'coordination')
})

type Body = ReturnType<typeof JSON.parse>
const at = async (by: TestPersonne | null, method: string, path: string, body?: unknown) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${cptsId}${path}`, body)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (text.startsWith('{') ? JSON.parse(text) : {}) as Body,
  }
}
const call = (by: TestPersonne | null, method: string, path: string, body?: unknown) =>
  at(by, method, `/gouvernance${path}`, body)
const keep = async (words: string, nom = 'document.pdf'): Promise<string> => {
  const contenu = Buffer.from(`%PDF-1.7\n${words}`).toString('base64')
  return (await at(lina, 'POST', '/documents', { nom, contenu, personnel: false })).body.empreinte
}

const convention = {
  titre: 'Salle de réunion',
  objet: '',
  genre: 'mise-a-disposition',
  signeeLe: '2025-12-10',
  debut: '2026-01-01',
  fin: '2026-12-31',
  reconductionMois: 12,
  preavisMois: 1,
  argent: null,
  mission: null,
  ficheActionId: null,
  referentId: null,
  decisionId: null,
  approuveePar: 'Conseil d’administration du 8 décembre 2025',
  note: '',
  parties: [{ structureId: null, nom: 'Commune de Sète' }],
}
const create = async (change: object = {}) =>
  (await call(lina, 'POST', '/conventions', { ...convention, ...change })).body.id
const conventions = async () => (await call(lina, 'GET', '/conventions')).body.conventions as Body[]

describe('a convention', () => {
  test('is read with its term, the last day of its notice and its parties', async () => {
    await create()
    expect(await conventions()).toMatchObject([
      {
        etat: 'en-cours',
        terme: '2026-12-31',
        preavisLe: '2026-11-30',
        version: 1,
        parties: [{ nom: 'Commune de Sète' }],
      },
    ])
    server.setNow('2027-01-02T08:00:00Z')
    expect(await conventions()).toMatchObject([{ etat: 'en-cours', terme: '2027-12-31', preavisLe: '2027-11-30' }])
  })

  test('is corrected by one person at a time', async () => {
    const id = await create()
    const save = (change: object) => call(lina, 'PUT', `/conventions/${id}`, { ...convention, version: 1, ...change })
    const argent = { sens: 'verse', centimes: 120_000, rythme: 'annuel' }
    expect((await save({ argent, parties: [{ structureId: null, nom: 'Ville' }] })).status).toBe(200)
    expect(await conventions()).toMatchObject([{ version: 2, argent, parties: [{ nom: 'Ville' }] }])
    expect(await save({ titre: 'Autre' })).toMatchObject({
      status: 409,
      body: { code: 'convention-changed-meanwhile' },
    })
    expect((await conventions())[0]!.titre).toBe('Salle de réunion')
  })

  test('stops at its term when notice was given in time; it is closed, never erased, once signed', async () => {
    const id = await create()
    const notice = (le: string | null) => call(lina, 'POST', `/conventions/${id}/denonciation`, { le })
    expect((await notice('2026-11-26')).status).toBe(200)
    server.setNow('2027-01-02T08:00:00Z')
    expect((await conventions())[0]).toMatchObject({ etat: 'finie', terme: '2026-12-31' })
    await notice(null)
    expect((await conventions())[0]!.etat).toBe('en-cours')
    expect(await call(lina, 'DELETE', `/conventions/${id}`)).toMatchObject({ body: { code: 'convention-is-signed' } })
    expect((await call(lina, 'POST', `/conventions/${id}/cloture`, { le: '2027-01-02' })).status).toBe(200)
    expect((await conventions())[0]!.etat).toBe('close')
    const draft = await create({ signeeLe: null })
    expect((await call(lina, 'DELETE', `/conventions/${draft}`)).status).toBe(200)
  })

  test('refuses what does not hold', async () => {
    const codes = []
    for (const change of [
      { fin: '2025-01-01' },
      { fin: null },
      { referentId: newId() },
      { ficheActionId: newId() },
      { decisionId: newId() },
      { parties: [{ structureId: newId(), nom: 'Inconnue' }] },
    ])
      codes.push((await call(lina, 'POST', '/conventions', { ...convention, ...change })).body.code)
    expect(codes).toEqual([
      'convention-dates-order',
      'convention-tacite-sans-terme',
      'professionnel-unknown',
      'convention-fiche-unknown',
      'decision-not-in-register',
      'structure-unknown',
    ])
    expect((await call(lina, 'POST', '/conventions', { ...convention, parties: [] })).status).toBe(422)
  })

  test('has its papers, each once, opened from the registre', async () => {
    const id = await create()
    const empreinte = await keep('convention signée')
    const add = (body: object) => call(lina, 'POST', `/conventions/${id}/pieces`, body)
    const kept = await add({ empreinte, libelle: 'Exemplaire signé' })
    expect(kept.status).toBe(200)
    expect((await add({ empreinte, libelle: 'Encore' })).body.code).toBe('piece-twice')
    expect((await add({ empreinte: 'f'.repeat(64), libelle: 'Rien' })).body.code).toBe('piece-document-unknown')
    expect((await conventions())[0]!.pieces).toMatchObject([{ libelle: 'Exemplaire signé', type: 'application/pdf' }])
    expect((await call(lina, 'DELETE', `/conventions/${id}/pieces/${kept.body.id}`)).status).toBe(200)
  })

  test('is for who manages, and leaves as files', async () => {
    await create({ titre: '=1+1' })
    const maud = await server.signInAs(cptsId, 'professionnel')
    expect((await call(maud, 'GET', '/conventions')).status).toBe(403)
    const treasurer = await server.signInAs(cptsId, 'tresorerie')
    expect((await call(treasurer, 'GET', '/conventions')).status).toBe(200)
    expect((await call(treasurer, 'POST', '/conventions', convention)).status).toBe(403)
    expect((await call(lina, 'GET', '/conventions.csv')).text).toContain("'=1+1")
    expect((await call(lina, 'GET', '/conventions.xlsx')).headers.get('content-disposition')).toContain(
      'conventions-2026-11-26.xlsx',
    )
  })
})

const texte = {
  genre: 'protocole',
  titre: 'Plaies chroniques',
  resume: '',
  mission: 'parcours',
  audience: 'membres',
  revueMois: 24,
  referentId: null,
}
const version = (empreinte: string, debut: string) => ({
  empreinte,
  debut,
  valideLe: debut,
  validePar: 'Conseil d’administration',
  decisionId: null,
  acteId: null,
  changements: '',
})
const textes = async (by = lina) => (await call(by, 'GET', '/bibliotheque')).body.textes as Body[]

describe('a text of the library', () => {
  test('keeps its versions, and is to be read again in time', async () => {
    const [one, two] = [await keep('un'), await keep('deux')]
    const { id } = (await call(lina, 'POST', '/bibliotheque', { ...texte, version: version(one, '2025-01-10') })).body
    expect((await textes())[0]).toMatchObject({ etat: 'en-vigueur', enVigueur: { numero: 1, revoirLe: '2027-01-10' } })
    const add = (empreinte: string, debut: string) =>
      call(lina, 'POST', `/bibliotheque/${id}/versions`, version(empreinte, debut))
    expect((await add(two, '2024-01-01')).body.code).toBe('texte-version-not-last')
    expect((await add(two, '2026-12-01')).body).toMatchObject({ numero: 2 })
    expect((await add(two, '2026-12-01')).body.code).toBe('texte-version-same-day')
    expect((await textes())[0]).toMatchObject({ enVigueur: { numero: 1 }, versions: [{ numero: 2 }, { numero: 1 }] })
    server.setNow('2026-12-02T08:00:00Z')
    expect((await textes())[0]).toMatchObject({ enVigueur: { numero: 2, revoirLe: '2028-12-01' } })
    server.setNow('2029-01-02T08:00:00Z')
    expect((await textes())[0]!.etat).toBe('a-relire')
    const read = await call(lina, 'POST', `/bibliotheque/${id}/relecture`, { le: '2029-01-02' })
    expect(read.body).toEqual({ revoirLe: '2031-01-02' })
    expect((await textes())[0]).toMatchObject({ etat: 'en-vigueur', enVigueur: { relueLe: '2029-01-02' } })
    const saved = await call(lina, 'PUT', `/bibliotheque/${id}`, { ...texte, revueMois: 12 })
    expect([saved.status, (await textes())[0]!.enVigueur.revoirLe]).toEqual([200, '2030-01-02'])
  })

  test('is opened by whom it is for: the bureau, the members, everybody', async () => {
    const maud = await server.signInAs(cptsId, 'professionnel')
    const make = async (audience: string, words: string) => {
      const body = { ...texte, titre: words, audience, version: version(await keep(words), '2026-01-01') }
      const { id } = (await call(lina, 'POST', '/bibliotheque', body)).body
      const found = (await textes()).find((one) => one.id === id)!
      return { id, path: `/bibliotheque/${id}/versions/${found.enVigueur.id}/fichier` }
    }
    const bureau = await make('bureau', 'Grille')
    const membres = await make('membres', 'Protocole')
    const all = await make('public', 'Statuts')
    expect((await textes(maud)).map(({ titre }) => titre)).toEqual(['Protocole', 'Statuts'])
    expect((await call(maud, 'GET', bureau.path)).status).toBe(404)
    expect((await call(maud, 'GET', membres.path)).text).toContain('Protocole')
    const open = (id: string) => at(null, 'GET', `/bibliotheque-publique/${id}?apercu=oui`)
    const shown = await open(all.id)
    expect([shown.status, shown.headers.get('content-disposition')?.startsWith('inline')]).toEqual([200, true])
    expect([(await open(membres.id)).status, (await open(bureau.id)).status]).toEqual([404, 404])
    await call(lina, 'POST', `/bibliotheque/${all.id}/rangement`, { range: true })
    expect((await open(all.id)).status).toBe(404)
    expect((await call(maud, 'POST', '/bibliotheque', { ...texte, version: null })).status).toBe(403)
  })

  test('without a version may be erased; with one it is put away', async () => {
    const { id } = (await call(lina, 'POST', '/bibliotheque', { ...texte, version: null })).body
    expect((await textes())[0]!.etat).toBe('sans-version')
    expect((await call(lina, 'POST', `/bibliotheque/${id}/relecture`, { le: '2026-11-26' })).body.code).toBe(
      'texte-not-in-force',
    )
    await call(lina, 'POST', `/bibliotheque/${id}/versions`, version(await keep('x'), '2026-01-01'))
    expect((await call(lina, 'DELETE', `/bibliotheque/${id}`)).body.code).toBe('texte-has-versions')
    await call(lina, 'POST', `/bibliotheque/${id}/rangement`, { range: true })
    expect((await textes())[0]).toMatchObject({ etat: 'range', rangeLe: '2026-11-26' })
    expect((await call(lina, 'GET', '/bibliotheque.csv')).text).toContain('Plaies chroniques')
  })
})

const interet = {
  nature: 'participation',
  structureId: null,
  organisme: 'Médilog',
  domaine: 'Logiciels',
  precision: '',
  centimes: 500_000,
  debut: null,
  fin: null,
}

describe('declared interests', () => {
  test('are written by each for themselves, and read by who decides', async () => {
    const maud = await server.signInAs(cptsId, 'presidence')
    expect((await call(maud, 'GET', '/mes-interets')).body).toMatchObject({
      attendue: 'Présidence',
      etat: 'jamais',
      interets: [],
    })
    const { id } = (await call(maud, 'POST', '/mes-interets', interet)).body
    expect((await call(maud, 'POST', '/mes-interets', { ...interet, organisme: '', domaine: '' })).body.code).toBe(
      'interet-about-nothing',
    )
    expect((await call(lina, 'DELETE', `/mes-interets/${id}`)).body.code).toBe('interet-unknown')
    expect((await call(maud, 'POST', '/mes-interets/declaration')).body).toEqual({ valableJusque: '2027-11-26' })
    const { personnes } = (await call(lina, 'GET', '/interets')).body
    const of = (attendue: string) => personnes.find((one: Body) => one.attendue === attendue)
    expect(of('Présidence')).toMatchObject({
      etat: 'a-jour',
      derniere: { rien: false, origine: 'en-ligne' },
      interets: [{ organisme: 'Médilog' }],
    })
    expect(of('Coordination')).toMatchObject({ etat: 'jamais', derniere: null })
    const nurse = await server.signInAs(cptsId, 'professionnel')
    expect((await call(nurse, 'GET', '/interets')).status).toBe(403)
    expect((await call(nurse, 'POST', '/mes-interets/declaration')).status).toBe(200)
  })

  test('« nothing to declare » is worked out, and stands a year', async () => {
    const confirm = () => call(lina, 'POST', '/mes-interets/declaration')
    await call(lina, 'POST', '/mes-interets', { ...interet, debut: '2020-01-01', fin: '2024-12-31' })
    await confirm()
    await confirm()
    expect((await call(lina, 'GET', '/mes-interets')).body).toMatchObject({ etat: 'a-jour', derniere: { rien: true } })
    server.setNow('2027-11-26T08:00:00Z')
    expect((await call(lina, 'GET', '/mes-interets')).body.etat).toBe('a-refaire')
  })

  test('are entered from a paper, and come up with a decision or a payment', async () => {
    const professionnelId = newId()
    const who = await server.signInAs(cptsId, 'professionnel')
    await server.owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
        values ($1, $2, $3, 'Aigrette', 'Maud', '60', now())`,
      [cptsId, professionnelId, who.personneId],
    )
    const paper = {
      personne: { professionnelId },
      faiteLe: '2026-11-20',
      empreinte: await keep('papier'),
      interets: [interet],
    }
    expect((await call(lina, 'POST', '/interets/declarations', { ...paper, faiteLe: '2026-12-20' })).body.code).toBe(
      'interet-declared-later',
    )
    expect((await call(lina, 'POST', '/interets/declarations', paper)).status).toBe(200)
    const lies = async (query: string) => (await call(lina, 'GET', `/interets-lies?${query}`)).body.interets as Body[]
    expect(await lies(`mots=${encodeURIComponent('Abonnement au logiciel Médilog')}`)).toMatchObject([
      { nom: 'Maud Aigrette', par: 'mots', origine: 'papier', personne: professionnelId },
    ])
    expect(await lies(`personnes=${professionnelId}`)).toMatchObject([{ par: 'personne' }])
    expect(await lies('mots=Loyer')).toEqual([])
    // Their own page has it too: they may correct it.
    const [mine] = (await call(who, 'GET', '/mes-interets')).body.interets
    expect((await call(lina, 'POST', `/interets/${mine.id}/fin`, { fin: '2026-11-25' })).status).toBe(200)
    expect(await lies('mots=logiciel')).toEqual([])
    expect((await call(lina, 'GET', '/interets.csv')).text).toContain('Médilog')
  })

  test('are erased with the person', async () => {
    const professionnelId = newId()
    const who = await server.signInAs(cptsId, 'professionnel')
    await server.owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
        values ($1, $2, $3, 'Varech', 'Nino', '10', now())`,
      [cptsId, professionnelId, who.personneId],
    )
    await call(who, 'POST', '/mes-interets', interet)
    await call(who, 'POST', '/mes-interets/declaration')
    await create({ referentId: professionnelId })
    await server.owner(
      `update professionnel set efface_le = now(), efface_raison = 'demande' where cpts_id = $1 and id = $2`,
      [cptsId, professionnelId],
    )
    const { rows } = await server.owner(
      `select (select count(*)::int from interet where cpts_id = $1) as interets,
        (select count(*)::int from declaration_interets where cpts_id = $1) as declarations,
        (select count(*)::int from convention where cpts_id = $1 and referent_id is not null) as referents`,
      [cptsId],
    )
    expect(rows).toEqual([{ interets: 0, declarations: 0, referents: 0 }])
  })
})
