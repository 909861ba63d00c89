import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'

let server: TestServer
let cpts: string
let other: string
let coordination: TestPersonne
let neighbour: TestPersonne
let doctor: TestPersonne
let doctorId: string

const call = async (by: TestPersonne, method: string, path: string, body?: unknown, at = cpts) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${at}${path}`, body)
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) }
}
const post = (path: string, body: unknown = {}, by = coordination, at = cpts) => call(by, 'POST', path, body, at)
const open = async (body: Record<string, unknown> = {}): Promise<string> =>
  (await post('/fiches-actions', { titre: 'Chute des aînés', modele: 'chute', debut: '2026-12-01', ...body })).body.id
const read = async (id: string, by = coordination) => (await call(by, 'GET', `/fiches-actions/${id}`)).body
const save = (id: string, body: Record<string, unknown>, by = coordination) =>
  call(by, 'PATCH', `/fiches-actions/${id}`, body)
const make = async (path: string, body: unknown): Promise<string> => (await post(path, body)).body.id

beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
  cpts = await server.createCpts('CPTS du Môle')
  other = await server.createCpts('CPTS des Dunes')
  coordination = await server.signInAs(cpts, 'coordination')
  neighbour = await server.signInAs(other, 'coordination')
  doctor = await server.signInAs(cpts, 'professionnel')
  doctorId = await make('/professionnels', { nom: 'Tramontane', prenom: 'Salomé', profession: '10', titre: 'Dr' })
  await server.owner('update professionnel set personne_id = $1 where id = $2', [doctor.personneId, doctorId])
})
afterAll(() => server.close())

describe('a fiche', () => {
  it('opens from a template, with its delays counted from the beginning, and says what is missing', async () => {
    const fiche = await read(await open())
    expect(fiche).toMatchObject({
      titre: 'Chute des aînés',
      version: 1,
      etat: 'brouillon',
      missions: ['prevention'],
      debut: '2026-12-01',
      fin: '2027-12-01',
      modele: 'chute',
    })
    expect(fiche.taches[0]).toMatchObject({ echeance: '2027-01-10', faiteLe: null, professionnel: null })
    expect(fiche.partenaires.map((one: { stade: string }) => one.stade)).toEqual(Array(4).fill('a-contacter'))
    expect(fiche.manques).toEqual(['au moins un référent', 'une cible pour trois indicateurs'])
  })
  it('opens blank, and an unknown template is refused', async () => {
    const fiche = await read(await open({ modele: null, mission: 'acces', debut: null }))
    expect(fiche).toMatchObject({ missions: ['acces'], taches: [], debut: null })
    expect((await post('/fiches-actions', { titre: 'x', modele: 'rien' })).status).toBe(404)
  })
  it('is corrected part by part: lines keep their place and their ticks', async () => {
    const id = await open()
    const before = await read(id)
    const [first, second] = before.taches
    await post(`/fiches-actions/${id}/taches/${first.id}/faite`, { faiteLe: '2026-12-20' })
    const structureId = await make('/structures', { nom: 'CCAS de Sète', genre: 'ccas' })
    const saved = await save(id, {
      version: 1,
      identite: { titre: 'Chutes', communes: ['34301'] },
      referents: [doctorId],
      taches: [
        { libelle: 'Une nouvelle', professionnelId: doctorId, echeance: '2027-02-01' },
        { id: first.id, libelle: 'Corrigée', qui: 'Coordination' },
      ],
      budget: [{ libelle: 'Location de salle', centimes: 12_050, annee: 2027, financement: 'fir' }],
      partenaires: [
        { structureId, genre: 'autre' },
        { nom: 'Club des aînés', genre: 'association' },
      ],
      indicateurs: [{ libelle: 'Participants', unite: 'personnes', depart: 0, cible: 40.5, cibleLe: '2027-12-01' }],
    })
    expect(saved.body).toEqual({ version: 2 })
    const fiche = await read(id)
    expect(fiche).toMatchObject({
      titre: 'Chutes',
      objectif: before.objectif,
      communes: [{ code: '34301', nom: 'Sète' }],
      referents: [{ id: doctorId, nom: 'Dr\u00a0Salomé Tramontane' }],
      taches: [
        { libelle: 'Une nouvelle', professionnel: { id: doctorId }, faiteLe: null },
        { id: first.id, libelle: 'Corrigée', faiteLe: '2026-12-20' },
      ],
      budget: [{ centimes: 12_050, financement: 'fir' }],
      partenaires: [
        { nom: 'CCAS de Sète', genre: 'ccas', structureId },
        { nom: 'Club des aînés', genre: 'association', structureId: null },
      ],
      indicateurs: [{ depart: 0, cible: 40.5 }],
    })
    expect(fiche.taches.some((one: { id: string }) => one.id === second.id)).toBe(false)
    expect(fiche.manques).toEqual(['une échéance pour une tâche'])
  })
  it('is never written over: who had read an older version is told, and nothing changes', async () => {
    const id = await open()
    expect((await save(id, { version: 1, identite: { objectif: 'Le premier' } })).status).toBe(200)
    const late = await save(id, { version: 1, identite: { objectif: 'Le second' }, taches: [] })
    expect(late.status).toBe(409)
    expect(late.body.detail).toContain('pendant que vous écriviez')
    const fiche = await read(id)
    expect(fiche.objectif).toBe('Le premier')
    expect(fiche.taches.length).toBeGreaterThan(3)
    const both = await Promise.all(
      ['a', 'b'].map((objectif) => save(id, { version: fiche.version, identite: { objectif } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
  it('refuses what cannot be: dates, strangers, a structure twice, a partner without a name', async () => {
    const id = await open()
    const stranger = '00000000-0000-7000-8000-000000000001'
    const structureId = await make('/structures', { nom: 'MSP des Joncs', genre: 'msp' })
    const bodies = [
      { identite: { debut: '2027-01-01', fin: '2026-01-01' } },
      { identite: { communes: ['99999'] } },
      { referents: [stranger] },
      { taches: [{ libelle: 'x', professionnelId: stranger }] },
      { partenaires: [{ structureId: stranger, genre: 'msp' }] },
      {
        partenaires: [
          { structureId, genre: 'msp' },
          { structureId, genre: 'msp' },
        ],
      },
      { partenaires: [{ genre: 'ccas' }] },
    ]
    for (const body of bodies) expect((await save(id, { version: 1, ...body })).status, JSON.stringify(body)).toBe(422)
    expect((await read(id)).version).toBe(1)
  })
  it('is never reached by a line of another fiche', async () => {
    const [mine, theirs] = [await open(), await open()]
    const line = (await read(theirs)).taches[0]
    await save(mine, { version: 1, taches: [{ id: line.id, libelle: 'Prise ailleurs' }] })
    expect((await read(theirs)).taches[0]).toEqual(line)
    expect((await read(mine)).taches[0].id).not.toBe(line.id)
    expect((await post(`/fiches-actions/${mine}/taches/${line.id}/faite`, { faiteLe: '2026-12-02' })).status).toBe(404)
  })
})

describe('following', () => {
  it('« prête » is refused while something is missing, and a move from a state that is no longer there', async () => {
    const id = await open()
    const refused = await post(`/fiches-actions/${id}/etat`, { de: 'brouillon', vers: 'prete' })
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toContain('au moins un référent et une cible pour trois indicateurs')
    expect((await post(`/fiches-actions/${id}/etat`, { de: 'brouillon', vers: 'en-cours' })).status).toBe(200)
    expect((await post(`/fiches-actions/${id}/etat`, { de: 'brouillon', vers: 'achevee' })).status).toBe(409)
    expect((await read(id)).etat).toBe('en-cours')
  })
  it('a professional follows the fiches that are theirs, and no other', async () => {
    const id = await open()
    const [tache] = (await read(id)).taches
    const tick = () => post(`/fiches-actions/${id}/taches/${tache.id}/faite`, { faiteLe: '2026-12-05' }, doctor)
    expect((await tick()).status).toBe(403)
    expect((await read(id, doctor)).suivi).toBe(false)
    await save(id, { version: 1, referents: [doctorId] })
    expect((await read(id, doctor)).suivi).toBe(true)
    server.events.length = 0
    expect((await tick()).status).toBe(200)
    expect(server.events).toMatchObject([{ name: 'tache.faite', id: tache.id, facts: { ficheId: id } }])
    const whole = await read(id)
    const moved = await post(
      `/fiches-actions/${id}/partenaires/${whole.partenaires[0].id}/stade`,
      { stade: 'contact-pris', le: '2026-12-06' },
      doctor,
    )
    expect(moved.status).toBe(200)
    await post(`/fiches-actions/${id}/jalons/${whole.jalons[0].id}/atteint`, { atteintLe: '2027-03-01' }, doctor)
    expect(await read(id)).toMatchObject({
      version: 2,
      partenaires: [{ stade: 'contact-pris', stadeLe: '2026-12-06' }, {}, {}, {}],
      jalons: [{ atteintLe: '2027-03-01' }, {}],
    })
    expect((await save(id, { version: 2, identite: { titre: 'x' } }, doctor)).status).toBe(403)
  })
  it('a task that is done is an acte, once; a tick that is taken back annuls it', async () => {
    const id = await open()
    const [tache] = (await read(id)).taches
    const tick = (faiteLe: string | null) => post(`/fiches-actions/${id}/taches/${tache.id}/faite`, { faiteLe })
    const actes = async () =>
      (
        await server.owner('select genre, titre, raison, debut from acte where source = $1 order by source_rang', [
          `tache:${tache.id}`,
        ])
      ).rows
    await tick('2026-11-20')
    await tick('2026-11-20')
    expect(await actes()).toMatchObject([{ genre: 'tache-achevee', titre: tache.libelle, raison: null }])
    await tick(null)
    await tick(null)
    expect((await actes()).map(({ raison }) => raison)).toEqual([null, 'annulation'])
    await tick('2026-11-23')
    expect((await actes()).map(({ raison }) => raison)).toEqual([null, 'annulation', 'changement-tardif'])
  })
  it('a copy takes all that is written and nothing that was done', async () => {
    const id = await open()
    const fiche = await read(id)
    await post(`/fiches-actions/${id}/taches/${fiche.taches[0].id}/faite`, { faiteLe: '2026-12-05' })
    const copy = await read((await post(`/fiches-actions/${id}/copie`)).body.id)
    expect(copy.titre).toBe('Copie de «\u00a0Chute des aînés\u00a0»')
    expect(copy.taches.map((one: { libelle: string }) => one.libelle)).toEqual(
      fiche.taches.map((one: { libelle: string }) => one.libelle),
    )
    expect(copy.taches.every((one: { faiteLe: null }) => one.faiteLe === null)).toBe(true)
    expect(copy.taches[0].id).not.toBe(fiche.taches[0].id)
  })
  it('is archived and comes back; only a draft is erased', async () => {
    const id = await open()
    await post(`/fiches-actions/${id}/archivage`, { archivee: true })
    expect((await read(id)).archiveeLe).not.toBe(null)
    await post(`/fiches-actions/${id}/archivage`, { archivee: false })
    await post(`/fiches-actions/${id}/etat`, { de: 'brouillon', vers: 'abandonnee' })
    expect((await call(coordination, 'DELETE', `/fiches-actions/${id}`)).status).toBe(409)
    await post(`/fiches-actions/${id}/etat`, { de: 'abandonnee', vers: 'brouillon' })
    expect((await call(coordination, 'DELETE', `/fiches-actions/${id}`)).status).toBe(200)
    expect((await call(coordination, 'GET', `/fiches-actions/${id}`)).status).toBe(404)
  })
})

describe('sharing', () => {
  const shared = async () => (await call(neighbour, 'GET', '/fiches-partagees', undefined, other)).body.fiches
  it('shows the way of doing and nobody; follows the fiche; is withdrawn; is copied', async () => {
    const id = await open()
    await save(id, {
      version: 1,
      referents: [doctorId],
      taches: [{ libelle: 'Réunir', professionnelId: doctorId, qui: 'Madame Untel', echeance: '2026-12-31' }],
      budget: [{ libelle: 'Location de la salle Brassens', centimes: 99_999, annee: 2027 }],
      partenaires: [{ nom: 'Association de Jean Valjean', genre: 'association' }],
      indicateurs: [{ libelle: 'Participants', depart: 17, cible: 93 }],
    })
    expect(await shared()).toEqual([])
    expect((await post(`/fiches-actions/${id}/partage`, { partagee: true })).status).toBe(200)
    const [one] = await shared()
    expect(one).toMatchObject({ cptsId: cpts, ficheId: id, cptsNom: 'CPTS du Môle' })
    expect(one.contenu.taches).toEqual([{ libelle: 'Réunir', jours: 30 }])
    expect(JSON.stringify(one.contenu)).not.toMatch(/Tramontane|Untel|Brassens|99999|Valjean|"17"|93|Sète/)
    await save(id, { version: 2, identite: { titre: 'Un autre titre' } })
    expect((await shared())[0].contenu.titre).toBe('Un autre titre')

    const source = { cptsId: cpts, ficheId: id }
    const copied = await post('/fiches-partagees/copie', { source, debut: '2027-01-01' }, neighbour, other)
    const copy = (await call(neighbour, 'GET', `/fiches-actions/${copied.body.id}`, undefined, other)).body
    expect(copy).toMatchObject({
      titre: 'Un autre titre',
      copieDe: 'CPTS du Môle',
      taches: [{ libelle: 'Réunir', echeance: '2027-01-31', qui: '' }],
      partenaires: [{ nom: 'Association', genre: 'association', stade: 'a-contacter' }],
    })
    await post(`/fiches-actions/${id}/partage`, { partagee: false })
    expect(await shared()).toEqual([])
    expect((await post('/fiches-partagees/copie', { source }, neighbour, other)).status).toBe(404)
  })
  it('another CPTS reads, changes, shares and ticks nothing', async () => {
    const id = await open()
    const { taches } = await read(id)
    const tries = [
      await call(neighbour, 'GET', `/fiches-actions/${id}`, undefined, other),
      await call(neighbour, 'PATCH', `/fiches-actions/${id}`, { version: 1, taches: [] }, other),
      await post(`/fiches-actions/${id}/partage`, { partagee: true }, neighbour, other),
      await post(`/fiches-actions/${id}/taches/${taches[0].id}/faite`, { faiteLe: '2026-12-01' }, neighbour, other),
      await post(`/fiches-actions/${id}/copie`, {}, neighbour, other),
    ]
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await read(id)).taches).toEqual(taches)
  })
})

it('a professional who is erased is referent of nothing and expected for nothing, by id and by name', async () => {
  const id = await open()
  const gone = await make('/professionnels', { nom: 'Zéphyrin', prenom: 'Aude', profession: '60' })
  await save(id, {
    version: 1,
    referents: [gone],
    taches: [
      { libelle: 'Une', professionnelId: gone },
      { libelle: 'Deux', qui: 'Aude ZÉPHYRIN et la coordination' },
    ],
  })
  await server.owner(`update professionnel set efface_le = now(), efface_raison = 'demande' where id = $1`, [gone])
  expect(await read(id)).toMatchObject({
    referents: [],
    taches: [
      { professionnel: null, qui: '' },
      { professionnel: null, qui: '' },
    ],
  })
})
