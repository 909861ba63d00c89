import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from './samples.ts'

let server: TestServer
let cpts: string
let coordination: TestPersonne

const call = async (method: string, path: string, body?: unknown, at = cpts) => {
  const response = await server.fetch(coordination, method, `/api/v1/cpts/${at}${path}`, body)
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8')
  return { status: response.status, bytes, text, body: text.startsWith('{') ? JSON.parse(text) : null }
}
const start = async (content: string | Buffer, fichier = 'membres.csv') => {
  const { status, body } = await call('POST', '/imports-membres', {
    fichier,
    contenu: Buffer.from(content).toString('base64'),
  })
  return { status, body, path: `/imports-membres/${body?.id}` }
}
const total = async () => (await call('GET', '/professionnels')).body.total as number
const CSV = `Nom;Prénom;RPPS;Profession;Tél;Mail;Ville;CP
AIGRETTE;Maud;99900000003;IDE;04 65 71 00 01;maud@exemple.fr;Mèze;34140
Genêt;Aurèle;123;MG;;;Sète;34200
Varech;Nino;;MG;;nino;Sète;34200
"Ciste";Hugo;;Kiné;;;Frontignan;34110
aigrette;maud;;infirmière;;;Meze;34140
`

beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
})
const fresh = async () => {
  cpts = await server.createCpts()
  coordination = await server.signInAs(cpts, 'coordination')
}
afterAll(() => server.close())

describe('an import of members', () => {
  beforeAll(fresh)
  let path: string
  it('shows what it would write, with the lines of the file, and writes nothing', async () => {
    ;({ path } = await start(CSV))
    const { body } = await call('GET', path)
    expect(body.colonnes.map((colonne: { champ: string }) => colonne.champ)).toEqual([
      'nom',
      'prenom',
      'rpps',
      'profession',
      'telephone',
      'courriel',
      'commune',
      'codePostal',
    ])
    expect(body.bilan).toEqual({ lignes: 5, nouveaux: 2, completes: 0, identiques: 1, erreurs: 2, homonymes: 0 })
    expect(body.lignes.map((ligne: { numero: number; etat: string }) => [ligne.numero, ligne.etat])).toEqual([
      [3, 'erreur'],
      [4, 'erreur'],
      [2, 'nouveau'],
      [5, 'nouveau'],
      [6, 'identique'],
    ])
    expect(body.lignes[1].fautes).toEqual([
      { champ: 'courriel', message: expect.stringContaining('n’est pas une adresse') },
    ])
    expect(body.lignes[4].doublon).toContain('Maud Aigrette, ligne 2')
    expect(await total()).toBe(0)
  })
  it('refuses all when lines are at fault, takes the others when asked, once', async () => {
    const all = await call('POST', `${path}/acceptation`, { lignes: 'toutes' })
    expect([all.status, all.text]).toEqual([422, expect.stringContaining('2\u00a0lignes en faute')])
    expect(await total()).toBe(0)
    const some = await call('POST', `${path}/acceptation`, { lignes: 'valides', adherentDepuis: '2026-01-01' })
    expect(some.status).toBe(200)
    expect((await call('GET', '/professionnels?adherent=oui')).body.total).toBe(2)
    expect((await call('POST', `${path}/acceptation`, { lignes: 'valides' })).status).toBe(409)
    const { rows } = await server.owner('select lignes::text from import_membres where etat = $1', ['accepte'])
    expect(rows[0]).toEqual({ lignes: '[]' })
  })
  it('is undone where nothing changed, and says what did', async () => {
    const { professionnels } = (await call('GET', '/professionnels?recherche=ciste')).body
    const { nom, prenom, profession, id } = professionnels[0]
    await call('PATCH', `/professionnels/${id}`, { nom, prenom, profession, telephone: '0465710009' })
    const refused = await call('POST', `${path}/annulation`, {})
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Hugo Ciste')])
    expect(await total()).toBe(2)
    const part = await call('POST', `${path}/annulation`, { partielle: true })
    expect(part.body).toEqual({ retires: 1, retablis: 0, gardes: ['Hugo Ciste'] })
    expect(await total()).toBe(1)
    expect((await server.owner(`select 1 from personne where nom = 'Aigrette'`)).rows).toEqual([])
    expect((await call('POST', `${path}/annulation`, {})).status).toBe(409)
  })
})

describe('columns', () => {
  beforeAll(fresh)
  it('that are chosen by hand are remembered', async () => {
    const file = 'Qui;Quoi;Divers\nMaud Aigrette;IDE;x\n'
    const first = await start(file)
    const { body } = await call('GET', first.path)
    expect(body.manquants).toEqual(['nom', 'prenom', 'profession'])
    expect((await call('POST', `${first.path}/acceptation`, { lignes: 'toutes' })).status).toBe(422)
    await call('PUT', `${first.path}/colonnes`, { correspondance: ['nomComplet', 'profession', null] })
    expect((await call('GET', first.path)).body.bilan).toMatchObject({ nouveaux: 1 })
    const second = await call('GET', (await start(file)).path)
    expect(second.body.colonnes.map((colonne: { champ: string }) => colonne.champ)).toEqual([
      'nomComplet',
      'profession',
      null,
    ])
    expect((await call('DELETE', first.path)).status).toBe(200)
    expect((await call('GET', first.path)).status).toBe(404)
  })
})

describe('what is exported is read back', () => {
  const odd =
    'Nom;Prénom;Profession;Lieu;FINESS;Commune;Adhérent depuis;Publication\n' +
    'Genêt;Aurèle;MG;=HYPERLINK(1);;Sète;01/03/2024;oui\nAigrette;Maud;IPA;MSP du Phare;340780477;Mèze;;non\nAigrette;Maud;IPA;Cabinet;;Frontignan;;\nVarech;-Nino;Orthophoniste;;;;;\n'
  it.each(['csv', 'xlsx'])('as %s, with formulas made harmless, and changes nothing', async (kind) => {
    await fresh()
    const first = await start(odd)
    expect((await call('GET', first.path)).body.bilan).toMatchObject({ nouveaux: 4 })
    expect((await call('POST', `${first.path}/acceptation`, { lignes: 'toutes' })).status).toBe(200)
    const file = await call('GET', `/membres.${kind}`)
    if (kind === 'csv') expect(file.text).toContain(";'=HYPERLINK(1);")
    const back = await call('GET', (await start(file.bytes, `membres.${kind}`)).path)
    expect(back.body.bilan).toEqual({ lignes: 4, nouveaux: 0, completes: 0, identiques: 4, erreurs: 0, homonymes: 0 })
    const structures = (await call('GET', '/structures')).body.structures
    expect(structures).toMatchObject([{ nom: 'MSP du Phare', genre: 'msp', finess: '340780477' }])
    expect((await call('POST', `${first.path}/annulation`, {})).status).toBe(200)
    expect([await total(), (await call('GET', '/structures')).body.structures]).toEqual([0, []])
  })
})

describe('completing fiches', () => {
  beforeAll(fresh)
  it('writes what the file says, and undoing gives back what was there', async () => {
    await call('POST', '/professionnels', {
      nom: 'Aigrette',
      prenom: 'Maud',
      profession: '60',
      rpps: '99900000003',
      telephone: '0465710001',
    })
    const before = (await call('GET', '/professionnels')).body.professionnels
    const { path } = await start(
      'RPPS;Nom;Prénom;Profession;Tél;Commune\n99900000003;Aigrette;Maud;IPA;0465710009;Mèze\n',
    )
    expect((await call('GET', `${path}?existants=garder`)).body.bilan).toMatchObject({ identiques: 1 })
    expect((await call('GET', path)).body.lignes[0].changements).toEqual(['Spécialité', 'Téléphone', 'Lieu d’exercice'])
    await call('POST', `${path}/acceptation`, { lignes: 'toutes' })
    expect((await call('GET', '/professionnels')).body.professionnels[0]).toMatchObject({
      telephone: '+33465710009',
      specialite: 'SI01',
    })
    expect((await call('POST', `${path}/annulation`, {})).body).toEqual({ retires: 0, retablis: 1, gardes: [] })
    expect((await call('GET', '/professionnels')).body.professionnels).toEqual(before)
  })
})

describe('files that are not members', () => {
  beforeAll(fresh)
  it('are refused in one sentence and leave nothing', async () => {
    const answers = [
      await start('%PDF-1.7\u0000'),
      await start(' \n'),
      await start(Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9])),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422])
    const notBase64 = await call('POST', '/imports-membres', { fichier: 'x', contenu: 'é' })
    expect(notBase64.status).toBe(422)
    expect((await call('GET', '/imports-membres')).body.imports).toEqual([])
  })
})
