import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { queueCourriel } from '../../server/mail/index.ts'
import { projetActions } from '../projet/index.ts'
import { recordComputedActe, verifyAndNote } from '../registre/index.ts'
import { samplePlage } from '../registre/samples.ts'
import { listCourriels } from './actions/list-courriels.ts'
import { readAccueil } from './actions/read-accueil.ts'
import { searchPartout } from './actions/search-partout.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId, nom: 'essai' }, work)
const read = async (by: TestPersonne) => {
  const done = await server.run(readAccueil, by, cptsId, { params: { cptsId } })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
const sign = (le: string | null) =>
  server.run(projetActions.saveEtape, coordination, cptsId, {
    params: { cptsId, etape: 'aci' },
    body: { prevuLe: null, envoyeLe: null, recuLe: null, decideLe: le, issue: null, motif: null, note: '' },
  })

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

describe('ce qui vous attend', () => {
  it('starts a new CPTS with its territory, its members, its projet and its statutes', async () => {
    const home = await read(coordination)
    expect(home.titre).toBe('Quatre échéances vous attendent, toutes d’ici trois jours')
    expect(home.echeances.map(({ code, dans, pressant }) => [code, dans, pressant])).toEqual([
      ['territoire-a-dessiner', 'aujourd’hui', true],
      ['membres-a-importer', 'aujourd’hui', true],
      ['projet-a-ecrire', 'aujourd’hui', true],
      ['statuts-a-enregistrer', 'aujourd’hui', true],
    ])
    expect(home.missions.map(({ code, vivante }) => [code, vivante])).toEqual([
      ['acces', true],
      ['parcours', false],
      ['prevention', false],
      ['crise', false],
      ['qualite', false],
      ['accompagnement', false],
    ])
    expect(home.dernierActe).toBeNull()
  })

  it('tells the delays of the contract with their source, to who can act on them', async () => {
    await sign('2025-03-03')
    const home = await read(coordination)
    expect(home.echeances.at(-1)).toMatchObject({
      code: 'missions-a-deployer',
      le: '2027-03-03',
      titre: 'Déployer les missions Parcours et Prévention',
      raison: 'Vingt-quatre mois après la signature du contrat ACI, le 3\u00a0mars 2025.',
      source: expect.stringContaining('PAPS'),
    })
    expect(home.periode).toEqual({ du: '2026-03-03', au: '2027-03-02', contrat: true })
    const professionnel = await server.signInAs(cptsId, 'professionnel')
    expect((await read(professionnel)).echeances).toEqual([])
    // What should have begun and was never told stays, late, with the day when it was due.
    expect(home.echeances.find(({ code }) => code === 'missions-a-demarrer')).toMatchObject({
      le: '2025-09-03',
      dans: 'en retard de 447\u00a0jours',
      titre: 'Démarrer les missions Accès aux soins et Crise',
    })
    await sign(null)
    expect((await read(coordination)).periode.contrat).toBe(false)
  })

  it('counts the actes of the missions and asks to verify the chain', async () => {
    const debut = server.now().subtract({ hours: 24 * 40 })
    await inTenant((ctx) => recordComputedActe(ctx, samplePlage({ debut, fin: debut.add({ hours: 3 }) })))
    await inTenant((ctx) => recordComputedActe(ctx, samplePlage({ source: 'hier' })))
    const home = await read(coordination)
    expect(home.missions[0]).toMatchObject({ actes: 2, grades: [{ grade: 'calculee', nombre: 2 }] })
    expect(home.missions[0]!.semaines).toEqual([
      { lundi: '2026-10-12', nombre: 1 },
      { lundi: '2026-11-23', nombre: 1 },
    ])
    expect(home.dernierActe?.pagePublique).toContain('Sète')
    const codes = async () => (await read(coordination)).echeances.map(({ code }) => code)
    expect(await codes()).toContain('registre-a-verifier')
    await inTenant((ctx) => verifyAndNote(ctx, 'essai'))
    expect(await codes()).not.toContain('registre-a-verifier')
  })
})

describe('the board of missions', () => {
  it('counts the fiches-actions of each mission, without those given up or put away', async () => {
    const open = async (titre: string, etat?: 'abandonnee' | 'en-cours') => {
      const made = await server.run(projetActions.createFicheAction, coordination, cptsId, {
        params: { cptsId },
        body: { titre, mission: 'crise', modele: null, debut: null },
      })
      if (!made.ok) throw new Error(made.refusal.code)
      if (etat) await server.owner('update fiche_action set etat = $2 where id = $1', [made.value.id, etat])
    }
    await open('Canicule')
    await open('Plan de crise', 'en-cours')
    await open('Abandonnée', 'abandonnee')
    const { missions } = await read(coordination)
    expect(missions.find(({ code }) => code === 'crise')?.fiches).toEqual({ total: 2, enCours: 1 })
    expect(missions.find(({ code }) => code === 'acces')?.fiches).toEqual({ total: 0, enCours: 0 })
  })
})

describe('search', () => {
  const search = async (by: TestPersonne, q: string) => {
    const done = await server.run(searchPartout, by, cptsId, { params: { cptsId }, query: { q } })
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value.resultats.map(({ genre, titre }) => [genre, titre])
  }

  it('finds people and actes by words without accents, as far as the person may', async () => {
    const created = await server.fetch(coordination, 'POST', `/api/v1/cpts/${cptsId}/professionnels`, {
      nom: 'Genêt',
      prenom: 'Aurèle',
      profession: '60',
    })
    expect(created.status, await created.text()).toBe(200)
    expect(await search(coordination, 'aurele gen')).toEqual([['professionnel', 'Aurèle Genêt']])
    expect(await search(coordination, 'tramontane')).toEqual([
      ['acte', 'Plage de soins non programmés'],
      ['acte', 'Plage de soins non programmés'],
    ])
    const partenaire = await server.signInAs(cptsId, 'partenaire')
    expect(await search(partenaire, 'aurele')).toEqual([])
    expect(await search(partenaire, 'tramontane')).toEqual([])
    const professionnel = await server.signInAs(cptsId, 'professionnel')
    expect(await search(professionnel, 'aurele')).toEqual([])
    await server.owner(`update professionnel set publie = '{annuaire}' where cpts_id = $1`, [cptsId])
    expect(await search(professionnel, 'aurele')).toEqual([['professionnel', 'Aurèle Genêt']])
  })
})

describe('the desk of the médecin traitant', () => {
  it('tells its duties to who keeps it, and to nobody else', async () => {
    await server.owner(
      `insert into demande_mt (cpts_id, id, suivi_empreinte, regles, canal, demandeur, tranche_age, commune, commune_nom, criteres, consentement_le, deposee_le, confirmee_le)
       values ($1, gen_random_uuid(), repeat('ab', 32), 1, 'secretariat', 'patient', '50-69', '34301', 'Sète', '{}', now(), now(), now())`,
      [cptsId],
    )
    const told = async (role: 'secretariat' | 'professionnel') => {
      const done = await server.run(readAccueil, await server.signInAs(cptsId, role), cptsId, { params: { cptsId } })
      return done.ok ? done.value.echeances.filter(({ code }) => code === 'demandes-mt-a-proposer') : null
    }
    expect(await told('secretariat')).toMatchObject([
      { titre: 'Proposer une demande de médecin traitant', vers: '/soins/medecin-traitant/repartir' },
    ])
    expect(await told('professionnel')).toEqual([])
  })
})

describe('mails', () => {
  it('are listed to the bureau, with their text in a demonstration', async () => {
    await inTenant((ctx) =>
      queueCourriel(ctx, {
        cle: 'essai',
        destinataire: 'a@exemple.test',
        sujet: 'Bienvenue',
        corps: 'Voici un lien',
        expireLe: ctx.now.add({ hours: 1 }),
      }),
    )
    const done = await server.run(listCourriels, coordination, cptsId, { params: { cptsId } })
    expect(done).toMatchObject({
      ok: true,
      value: { envoie: false, courriels: [{ sujet: 'Bienvenue', corps: 'Voici un lien', etat: 'en-attente' }] },
    })
    const professionnel = await server.signInAs(cptsId, 'professionnel')
    const refused = await server.run(listCourriels, professionnel, cptsId, { params: { cptsId } })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })
})
