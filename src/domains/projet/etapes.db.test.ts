import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { findCpts } from '../comptes/index.ts'
import { saveTerritoire } from '../territoire/index.ts'
import { readDay } from './actions/load-vie.ts'
import { advanceEtape, readDevoirs } from './index.ts'

let server: TestServer
let cpts: string
let coordination: TestPersonne

const call = async (by: TestPersonne, method: string, path: string, body?: unknown, at = cpts) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${at}/projet${path}`, body)
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : text }
}
const get = async (path: string) => (await call(coordination, 'GET', path)).body
const etapeOf = (at = cpts) =>
  withTenant(server.engine, { cptsId: at, nom: 'essai' }, async (ctx) => (await findCpts(ctx.tx, at))?.etape)
const dates = { prevuLe: null, envoyeLe: null, recuLe: null, decideLe: null, issue: null, motif: null, note: '' }
const suite = { recuLe: null, reponse: null, reponseLe: null, motif: null, note: '' }
const besoin = (titre: string, axe = 'besoin') => ({ axe, titre, texte: '', chiffre: '', source: '' })

beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
  cpts = await server.createCpts('CPTS du Môle')
  coordination = await server.signInAs(cpts, 'coordination')
})
afterAll(() => server.close())

describe('the life', () => {
  it('is empty, then follows the dates, and moves the stage of the CPTS', async () => {
    expect(await get('/vie')).toMatchObject({ atteinte: 'emergence', compteurs: [], stades: { atlas: null } })
    const sent = { ...dates, envoyeLe: '2026-01-10', recuLe: '2026-01-12', decideLe: '2026-02-02', issue: 'favorable' }
    expect((await call(coordination, 'PUT', '/vie/etapes/lettre-intention', sent)).status).toBe(200)
    const vie = await get('/vie')
    expect(vie.stades.atlas).toMatchObject({
      code: 'en-construction',
      raison: 'Lettre d’intention validée le 2\u00a0février 2026.',
    })
    expect(await etapeOf()).toBe('lettre-intention')
  })

  it('keeps the papers of a stage, each once, and those that are here only', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
    const sent = { nom: 'recepisse.pdf', contenu: pdf.toString('base64'), personnel: false }
    const kept = await server.fetch(coordination, 'POST', `/api/v1/cpts/${cpts}/documents`, sent)
    const { empreinte } = (await kept.json()) as { empreinte: string }
    const paper = { empreinte, libelle: 'Récépissé de la préfecture' }
    const add = (body: unknown) => call(coordination, 'POST', '/vie/etapes/association/papiers', body)
    expect((await add(paper)).status).toBe(200)
    expect((await add(paper)).status).toBe(409)
    expect((await add({ ...paper, empreinte: 'f'.repeat(64) })).status).toBe(422)
    const { papiers } = await get('/vie')
    expect(papiers).toMatchObject([{ etape: 'association', ...paper }])
    expect((await call(coordination, 'DELETE', `/vie/papiers/${papiers[0].id}`)).status).toBe(200)
    expect((await call(coordination, 'DELETE', `/vie/papiers/${papiers[0].id}`)).status).toBe(404)
    expect((await get('/vie')).papiers).toEqual([])
  })

  it('refuses dates out of order, a ground without objection and a mission deployed before it began', async () => {
    const refusals = [
      await call(coordination, 'PUT', '/vie/etapes/association', {
        ...dates,
        envoyeLe: '2026-02-02',
        recuLe: '2026-02-01',
      }),
      await call(coordination, 'PUT', '/vie/etapes/valide', { ...dates, issue: 'favorable', motif: 'prs' }),
      await call(coordination, 'PUT', '/vie/missions/acces', { demarreeLe: '2026-02-02', deployeeLe: '2026-02-01' }),
      await call(coordination, 'POST', '/vie/moyens', {
        genre: 'fir',
        libelle: 'Démarrage',
        centimes: null,
        heures: null,
        accordeLe: null,
        etape: null,
      }),
    ]
    expect(refusals.map(({ status }) => status)).toEqual([422, 422, 422, 422])
    expect(refusals[0]!.text).toContain('vont dans l’ordre')
  })

  it('keeps contacts and means, adds up cents and hours, and gives a CSV', async () => {
    const contact = {
      organisme: 'ars',
      nom: 'Délégation départementale',
      fonction: 'Référente CPTS',
      courriel: 'referente@exemple.invalid',
      telephone: '04 65 71 00 01',
      etapes: ['projet'],
    }
    const made = await call(coordination, 'POST', '/vie/interlocuteurs', contact)
    expect(made.status).toBe(200)
    const moyen = {
      genre: 'fir',
      libelle: 'Aide au démarrage',
      centimes: 4000050,
      heures: 120,
      accordeLe: null,
      etape: null,
    }
    await call(coordination, 'POST', '/vie/moyens', moyen)
    await call(coordination, 'POST', '/vie/moyens', { ...moyen, genre: 'coordination', centimes: null, heures: 30 })
    const vie = await get('/vie')
    expect(vie.total).toEqual({ centimes: 4000050, heures: 150 })
    expect(vie.interlocuteurs).toMatchObject([{ telephone: '+33465710001' }])
    expect(await get('/vie/export.csv')).toContain('Délégation départementale')
    await call(coordination, 'DELETE', `/vie/interlocuteurs/${made.body.id}`)
    expect((await get('/vie')).interlocuteurs).toEqual([])
    expect((await call(coordination, 'DELETE', `/vie/interlocuteurs/${made.body.id}`)).status).toBe(404)
  })

  it('is read by the staff alone, written by the bureau', async () => {
    const professionnel = await server.signInAs(cpts, 'professionnel')
    const secretariat = await server.signInAs(cpts, 'secretariat')
    expect((await call(professionnel, 'GET', '/vie')).status).toBe(403)
    expect((await call(secretariat, 'GET', '/vie')).status).toBe(200)
    expect((await call(secretariat, 'PUT', '/vie/etapes/aci', dates)).status).toBe(403)
    expect((await call(professionnel, 'GET', '/parcours')).status).toBe(200)
    expect((await call(professionnel, 'POST', '/besoins', besoin('X'))).status).toBe(403)
  })
})

describe('from an empty page to an avenant', () => {
  const ids: Record<string, string> = {}

  it('says what an empty projet misses, and refuses to send it', async () => {
    const parcours = await get('/parcours')
    expect(parcours).toMatchObject({ premier: 'diagnostic', version: { libelle: 'Projet initial', modifiable: true } })
    const refused = await call(coordination, 'POST', '/envoi', { envoyeLe: '2026-11-24' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Le territoire n’est pas dessiné')
  })

  it('takes needs, orders them, votes them, and loses the vote with the order', async () => {
    for (const titre of ['Chutes', 'Santé mentale'])
      ids[titre] = (await call(coordination, 'POST', '/besoins', besoin(titre))).body.id
    ids.force = (await call(coordination, 'POST', '/besoins', besoin('Une équipe soudée', 'force'))).body.id
    expect((await call(coordination, 'PUT', '/priorites/vote', { le: '2026-11-20' })).status).toBe(409)
    const order = (...titres: string[]) =>
      call(coordination, 'PUT', '/priorites', { besoins: titres.map((titre) => ids[titre]) })
    expect((await order('force')).status).toBe(404)
    expect((await order('Chutes', 'Chutes')).status).toBe(404)
    expect((await order('Santé mentale', 'Chutes')).status).toBe(200)
    expect((await call(coordination, 'PUT', '/priorites/vote', { le: '2026-11-25' })).status).toBe(422)
    expect((await call(coordination, 'PUT', '/priorites/vote', { le: '2026-11-20' })).status).toBe(200)
    expect(await get('/parcours')).toMatchObject({ voteLe: '2026-11-20' })
    await order('Chutes', 'Santé mentale')
    const { besoins, voteLe } = await get('/parcours')
    expect(voteLe).toBeNull()
    expect(besoins.map(({ titre, priorite }: { titre: string; priorite: number }) => [titre, priorite])).toEqual([
      ['Chutes', 1],
      ['Santé mentale', 2],
      ['Une équipe soudée', null],
    ])
    await call(coordination, 'DELETE', `/besoins/${ids.Chutes}`)
    expect((await get('/parcours')).besoins[0]).toMatchObject({ titre: 'Santé mentale', priorite: 1 })
  })

  it('links objectives to needs, and fiches to objectives', async () => {
    const objectif = { titre: 'Écouter mieux', texte: '', mission: 'parcours', besoins: [ids['Santé mentale']] }
    const made = await call(coordination, 'POST', '/objectifs', objectif)
    ids.objectif = made.body.id
    const unknown = { ...objectif, besoins: ['0192f000-0000-7000-8000-000000000000'] }
    expect((await call(coordination, 'POST', '/objectifs', unknown)).status).toBe(404)
    const fiche = await server.fetch(coordination, 'POST', `/api/v1/cpts/${cpts}/fiches-actions`, {
      titre: 'Ligne d’écoute',
      mission: 'parcours',
    })
    expect(fiche.status).toBe(200)
    ids.fiche = ((await fiche.json()) as { id: string }).id
    await server.owner('update fiche_action set objectif_id = $1 where id = $2', [ids.objectif, ids.fiche])
    expect((await get('/parcours')).fiches).toMatchObject([{ titre: 'Ligne d’écoute', objectifId: ids.objectif }])
  })

  it('freezes what is sent, with its hash; nobody changes it, even the owner of the base', async () => {
    const unites = [{ code: '34157' }]
    await server.run(saveTerritoire, coordination, cpts, {
      params: { cptsId: cpts },
      body: { depuis: '2026-01-01', note: '', unites },
    })
    expect((await get('/envoi')).bloquants).toEqual([])
    expect((await call(coordination, 'POST', '/envoi', { envoyeLe: '2026-11-25' })).status).toBe(422)
    const sent = await call(coordination, 'POST', '/envoi', { envoyeLe: '2026-11-20' })
    expect(sent.body).toMatchObject({ numero: 1, empreinte: expect.stringMatching(/^[0-9a-f]{64}$/) })
    ids.version = sent.body.id
    const read = await get(`/versions/${ids.version}`)
    expect(read.integrite).toEqual({ conforme: true, recalculee: sent.body.empreinte })
    expect(read.contenu.territoire.unites).toMatchObject([{ nom: 'Mèze' }])
    expect(read.contenu.fiches).toMatchObject([{ titre: 'Ligne d’écoute' }])
    const change = (sql: string) => server.owner(`${sql} where id = $1`, [ids.version])
    for (const column of ["contenu = '{}'", `empreinte = repeat('0', 64)`, 'numero = 9', "envoye_le = '2026-11-19'"])
      await expect(change(`update projet_version set ${column}`)).rejects.toThrow(/never changed/)
    await expect(change('delete from projet_version')).rejects.toThrow(/never changed/)
  })

  it('prints what was sent, and what is being written, to who may take names out', async () => {
    const document = (by: TestPersonne, path: string) =>
      server.fetch(by, 'GET', `/api/v1/cpts/${cpts}/projet/documents/${path}`)
    const professionnel = await server.signInAs(cpts, 'professionnel')
    expect((await document(professionnel, 'charte/pdf')).status).toBe(403)
    const startOf = async (path: string, length: number) =>
      Buffer.from(await (await document(coordination, path)).arrayBuffer()).toString('latin1', 0, length)
    expect(await startOf(`projet-de-sante/pdf?version=${ids.version}`, 5)).toBe('%PDF-')
    expect(await startOf('lettre-intention/docx', 2)).toBe('PK')
    expect(await startOf(`fiche-action/${ids.fiche}/pdf`, 5)).toBe('%PDF-')
    const dossier = Buffer.from(await (await document(coordination, 'dossier/zip')).arrayBuffer()).toString('latin1')
    for (const name of ['00-bordereau.pdf', '01-projet-de-sante.pdf', '02-projet-de-sante', '03-charte'])
      expect(dossier).toContain(name)
    const unknown = await document(coordination, `charte/pdf?version=${ids.fiche}`)
    expect(unknown.status).toBe(404)
  }, 60_000)

  it('refuses to write in a projet that was sent', async () => {
    const refused = await call(coordination, 'POST', '/besoins', besoin('Un de plus'))
    expect([refused.status, refused.body.code ?? refused.text]).toEqual([409, expect.stringContaining('frozen')])
    expect((await call(coordination, 'POST', '/envoi', { envoyeLe: '2026-11-24' })).status).toBe(409)
    const held = { ...dates, envoyeLe: '2026-11-01' }
    expect((await call(coordination, 'PUT', '/vie/etapes/projet', held)).status).toBe(409)
    expect((await call(coordination, 'PUT', '/textes/charte-preambule', { texte: 'Nous' })).status).toBe(200)
  })

  it('counts two months from the reception, then deems it validated, each night by itself', async () => {
    const follow = (body: object) => call(coordination, 'PUT', `/versions/${ids.version}/suite`, { ...suite, ...body })
    expect((await follow({ recuLe: '2026-11-19' })).status).toBe(422)
    expect((await follow({ recuLe: '2026-11-21', reponse: 'opposition', reponseLe: '2026-11-22' })).status).toBe(422)
    expect((await follow({ recuLe: '2026-11-21', reponse: 'validee' })).status).toBe(422)
    expect((await follow({ recuLe: '2026-11-21' })).status).toBe(200)
    expect((await get('/versions')).versions[0]).toMatchObject({ depot: 'delai-en-cours', dernierJour: '2027-01-21' })
    const duties = () =>
      withTenant(server.engine, { cptsId: cpts, nom: 'essai' }, async (ctx) =>
        (await readDevoirs(ctx, await readDay(ctx))).map(({ code, le }) => `${code} ${le}`),
      )
    expect(await duties()).toEqual(['ars-sans-opposition 2027-01-21'])
    expect(await etapeOf()).toBe('projet')
    server.setNow('2027-01-22T08:00:00Z')
    await withTenant(server.engine, { cptsId: cpts, nom: 'nuit' }, advanceEtape)
    expect(await etapeOf()).toBe('valide')
    expect(await duties()).toEqual(['ars-a-noter 2027-01-22'])
    expect((await follow({ recuLe: '2026-11-21', reponse: 'tacite', reponseLe: '2027-01-22' })).status).toBe(200)
    expect(await duties()).toEqual([])
  })

  it('opens an avenant once, and tells what changed', async () => {
    const opened = await call(coordination, 'POST', '/versions')
    expect(opened.body).toMatchObject({ numero: 2 })
    expect((await call(coordination, 'POST', '/versions')).status).toBe(409)
    expect((await get('/versions')).versions[0]).toMatchObject({ libelle: 'Avenant n°\u00a01', etat: 'brouillon' })
    expect(
      (await call(coordination, 'PUT', `/versions/${opened.body.id}/suite`, { ...suite, recuLe: '2027-01-22' })).status,
    ).toBe(409)
    await call(coordination, 'POST', '/besoins', besoin('Vaccination'))
    const found = await get(`/differences?de=${ids.version}`)
    expect(found).toMatchObject({ de: 'Projet initial', vers: 'Ce qui s’écrit aujourd’hui', nombre: 2 })
    expect(found.besoins).toMatchObject([{ nature: 'ajout', titre: 'Vaccination' }])
    expect(found.textes).toMatchObject([{ titre: 'Charte\u00a0: préambule' }])
    const professionnel = await server.signInAs(cpts, 'professionnel')
    expect((await call(professionnel, 'POST', '/envoi', { envoyeLe: '2027-01-22' })).status).toBe(403)
    expect((await call(coordination, 'POST', '/envoi', { envoyeLe: '2027-01-22' })).body).toMatchObject({ numero: 2 })
    expect(await etapeOf()).toBe('valide')
  })

  it('is out of the sight of another CPTS', async () => {
    const other = await server.createCpts('CPTS des Dunes')
    const there = await server.signInAs(other, 'coordination')
    expect((await call(there, 'GET', `/versions/${ids.version}`, undefined, other)).status).toBe(404)
    expect((await call(there, 'GET', '/parcours', undefined, other)).body.besoins).toEqual([])
    expect((await call(there, 'DELETE', `/objectifs/${ids.objectif}`, undefined, other)).status).toBe(404)
    expect((await call(there, 'GET', '/versions')).status).toBe(403)
  })
})

describe('after an objection', () => {
  it('the initial projet is written again, not an avenant', async () => {
    const at = await server.createCpts('CPTS des Sables')
    const by = await server.signInAs(at, 'presidence')
    await server.owner(
      `insert into projet_version (cpts_id, id, numero, nature, etat, ouverte_le, figee_le, contenu, empreinte, envoye_le, recu_le, reponse, reponse_le, motif)
       values ($1, gen_random_uuid(), 1, 'initial', 'figee', now(), now(), '{}', repeat('a', 64), '2026-01-01', '2026-01-02', 'opposition', '2026-02-01', 'territoire')`,
      [at],
    )
    await call(by, 'POST', '/versions', undefined, at)
    const { versions } = (await call(by, 'GET', '/versions', undefined, at)).body
    expect(versions[0]).toMatchObject({ libelle: 'Projet initial, envoi n°\u00a02' })
    expect(versions[1].phrase).toContain('le territoire n’est pas pertinent')
  })
})
