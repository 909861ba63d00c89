import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { setIdentiteKey } from '../../server/encryption/patients.ts'
import { forgetAppels } from './actions/appels/appels.ts'
import { soinsActions } from './actions/index.ts'
import { grilleExemple } from './rules/grille/exemple.ts'
import { type Desk, openDesk, openDoctor, openRequest, value } from './samples.ts'

let server: TestServer
let desk: Desk
beforeAll(async () => {
  setIdentiteKey('essai')
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
})
type Body = Parameters<typeof server.run<typeof soinsActions.noteAppel.route>>[3]['body']
const here = () => ({ cptsId: desk.cptsId })
const refused = (code: string) => ({ ok: false, refusal: { code } })
const appel = (parts: Partial<Body> = {}): Body => ({
  ...{ recuLe: '2026-11-24T08:00:00Z', dureeSecondes: 90, appelant: 'patient', issue: 'information' },
  ...{ demandeId: null, rappelLe: null, telephone: null },
  ...parts,
})
const note = (parts: Partial<Body> = {}, by = desk.secretaire) =>
  server.run(soinsActions.noteAppel, by, desk.cptsId, { params: here(), body: appel(parts) })
const list = async (query: object = {}) =>
  value(
    await server.run(soinsActions.listAppels, desk.secretaire, desk.cptsId, {
      params: here(),
      query: { limite: 50, ...query },
    }),
  )
const rappels = async () =>
  value(await server.run(soinsActions.listRappels, desk.coordination, desk.cptsId, { params: here() })).appels
const close = (demandeId: string, cause: string) =>
  server.run(soinsActions.closeDemande, desk.secretaire, desk.cptsId, {
    params: { ...here(), demandeId },
    body: { cause },
  })
const orient = (
  demandeId: string,
  destination: 'pharmacie' | 'urgences' | 'sas' | 'autre',
  structureId: string | null = null,
) =>
  server.run(soinsActions.orientDemande, desk.secretaire, desk.cptsId, {
    params: { ...here(), demandeId },
    body: { destination, structureId },
  })
const orientations = async (query: object = {}) =>
  value(
    await server.run(soinsActions.listOrientations, desk.coordination, desk.cptsId, {
      params: here(),
      query: { etat: 'toutes', limite: 50, ...query },
    }),
  )
const readDemande = async (demandeId: string) =>
  value(await server.run(soinsActions.readDemande, desk.secretaire, desk.cptsId, { params: { ...here(), demandeId } }))
const openPharmacy = async (): Promise<string> => {
  const id = newId()
  await server.owner(
    `insert into structure (cpts_id, id, nom, genre, creee_le) values ($1, $2, 'Pharmacie du quai', 'officine', now())`,
    [desk.cptsId, id],
  )
  return id
}

describe('the log of calls', () => {
  test('a call is noted, found, counted and corrected; it holds no name', async () => {
    const demandeId = await openRequest(server, desk)
    const first = value(await note({ issue: 'demande', demandeId, dureeSecondes: 150 }))
    value(await note({ recuLe: '2026-11-23T08:00:00Z', appelant: 'professionnel' }))
    const all = await list()
    expect(all).toMatchObject({ total: 2, dureeMoyenneSecondes: 120 })
    expect(all.appels[0]).toMatchObject({ id: first.id, communeNom: 'Sète', par: expect.stringContaining('Essai') })
    expect((await list({ du: '2026-11-24' })).total).toBe(1)
    expect((await list({ recherche: 'sete' })).total).toBe(1)
    expect((await list({ appelant: 'professionnel', issue: 'information' })).total).toBe(1)
    const edit = (body: object) =>
      server.run(soinsActions.editAppel, desk.secretaire, desk.cptsId, {
        params: { ...here(), appelId: all.appels[1]!.id },
        body: { dureeSecondes: 30, appelant: 'autre', issue: 'erreur', rappelLe: null, ...body },
      })
    expect(await edit({ issue: 'demande' })).toMatchObject(refused('appel-needs-demande'))
    value(await edit({}))
    expect((await list({ issue: 'erreur' })).appels).toMatchObject([{ appelant: 'autre', dureeSecondes: 30 }])
    const csv = value(
      await server.run(soinsActions.exportAppels, desk.coordination, desk.cptsId, { params: here(), query: {} }),
    )
    expect(String(csv.body).split('\r\n')[1]).toContain('2026-11-24 09:00;150;Le patient;Demande de soins;Sète')
  })

  test('what does not hold together is refused', async () => {
    expect(await note({ issue: 'demande' })).toMatchObject(refused('appel-needs-demande'))
    expect(await note({ issue: 'demande', demandeId: newId() })).toMatchObject(refused('demande-unknown'))
    expect(await note({ issue: 'rappel' })).toMatchObject(refused('rappel-needs-hour'))
    expect(await note({ recuLe: '2026-11-24T09:00:00Z' })).toMatchObject(refused('appel-to-come'))
    expect(await note({ telephone: '06 39 98 41 27' })).toMatchObject(refused('telephone-without-rappel'))
    const rappel = { issue: 'rappel' as const, rappelLe: '2026-11-24T10:00:00Z', telephone: '06 39 98 41 27' }
    expect(await note(rappel, desk.coordination)).toMatchObject(refused('telephone-not-yours'))
  })

  test('who is to be called back: the number is sealed, its reading traced, and it goes once it has served', async () => {
    const { id } = value(await note({ issue: 'rappel', rappelLe: '2026-11-24T10:00:00Z', telephone: '06 39 98 41 27' }))
    value(await note({ issue: 'rappel', rappelLe: '2026-11-24T09:30:00Z' }))
    expect((await rappels()).map(({ aUnTelephone }) => aUnTelephone)).toEqual([false, true])
    const stored = await server.owner('select telephone_chiffre from appel where id = $1', [id])
    expect((stored.rows[0]!.telephone_chiffre as Buffer).toString('latin1')).not.toContain('39 98')
    const params = { ...here(), appelId: id }
    const number = (by: Desk['secretaire']) => server.run(soinsActions.readTelephoneRappel, by, desk.cptsId, { params })
    expect(await number(desk.coordination)).toMatchObject(refused('not-allowed'))
    expect(value(await number(desk.secretaire)).telephone).toBe('06 39 98 41 27')
    const reads = await server.owner(`select objet from journal where operation = 'lecture' and objet_id = $1`, [id])
    expect(reads.rows).toEqual([{ objet: 'appel' }])
    const end = () =>
      server.run(soinsActions.endRappel, desk.secretaire, desk.cptsId, { params, body: { issue: 'joint' } })
    value(await end())
    expect(await end()).toMatchObject(refused('rappel-done'))
    expect(await number(desk.secretaire)).toMatchObject(refused('telephone-unknown'))
    expect(await rappels()).toHaveLength(1)
    expect((await list({ issue: 'rappel' })).appels.find((one) => one.id === id)).toMatchObject({
      rappelIssue: 'joint',
      rappelPar: expect.stringContaining('Essai'),
      rappelFaitLe: '2026-11-24T08:10:00Z',
    })
  })

  test('numbers go after thirty days, calls after a year', async () => {
    value(await note({ issue: 'rappel', rappelLe: '2026-11-24T10:00:00Z', telephone: '06 39 98 41 27' }))
    const forget = () => withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, forgetAppels)
    server.setNow('2026-12-24T08:00:00Z')
    expect(await forget()).toBe(0)
    expect((await rappels())[0]).toMatchObject({ aUnTelephone: false })
    server.setNow('2027-11-24T08:00:00Z')
    expect(await forget()).toBe(1)
  })
})

describe('sent elsewhere', () => {
  test('to the 15 with nothing said: closed at once, out of the count', async () => {
    const send = (body: object) =>
      server.run(soinsActions.sendTo15, desk.secretaire, desk.cptsId, {
        params: here(),
        body: {
          ...{
            appelant: 'proche' as const,
            contraintes: [],
            trancheAge: null,
            commune: null,
            motif: null,
            parcours: null,
          },
          ...body,
        },
      })
    const { id } = value(await send({}))
    expect(await readDemande(id)).toMatchObject({
      ...{ statut: 'close', cause: 'orientee-15', motif: 'non-dit', trancheAge: 'non-dite' },
      communeNom: 'commune non dite',
    })
    // A path that no longer holds delays nothing either.
    value(await send({ parcours: { grilleId: newId(), pas: [{ question: 'signes', reponse: 'oui' }] } }))
    const board = value(
      await server.run(soinsActions.readTableauSoins, desk.coordination, desk.cptsId, { params: here(), query: {} }),
    )
    expect(board.motifs).toMatchObject([{ libelle: 'Motif non dit', demandes: 2, ecartees: 2, denominateur: 0 }])
    expect(board.communes[0]).toMatchObject({ libelle: 'commune non dite' })
    expect((await orientations()).total).toBe(0)
  })

  test('a sign of alarm keeps its path; another path does not go there', async () => {
    const doctor = await openDoctor(server, desk)
    await server.owner('update professionnel set rpps = $1 where id = $2', ['10100000027', doctor.professionnelId])
    const { id: grilleId } = value(
      await server.run(soinsActions.createGrille, desk.coordination, desk.cptsId, {
        params: here(),
        body: { depuis: 'exemple' },
      }),
    )
    const at = { params: { ...here(), grilleId } }
    const { empreinte } = value(await server.run(soinsActions.readGrille, doctor.personne, desk.cptsId, at))
    value(await server.run(soinsActions.validateGrille, doctor.personne, desk.cptsId, { ...at, body: { empreinte } }))
    value(await server.run(soinsActions.useGrille, desk.coordination, desk.cptsId, at))
    const send = (pas: { question: string; reponse: string }[]) =>
      server.run(soinsActions.sendTo15, desk.secretaire, desk.cptsId, {
        params: here(),
        body: {
          ...{ appelant: 'proche', contraintes: [], trancheAge: null, commune: '34301', motif: null },
          parcours: { grilleId, pas },
        },
      })
    const { id } = value(await send([{ question: 'signes', reponse: 'oui' }]))
    expect(await readDemande(id)).toMatchObject({ aUnParcours: true, communeNom: 'Sète', motif: 'non-dit' })
    expect(
      await send([
        { question: 'signes', reponse: 'non' },
        { question: 'besoin', reponse: 'doute' },
      ]),
    ).toMatchObject(refused('parcours-invalid'))
    expect(grilleExemple().signes.length).toBeGreaterThan(0)
  })

  test('to a pharmacy: closed, counted without an answer, followed, and taken back', async () => {
    const demande = await openRequest(server, desk)
    const structureId = await openPharmacy()
    expect(await orient(demande, 'pharmacie', newId())).toMatchObject(refused('structure-unknown'))
    value(await orient(demande, 'pharmacie', structureId))
    expect(await orient(demande, 'pharmacie')).toMatchObject(refused('demande-closed'))
    expect((await orientations({ etat: 'a-suivre' })).orientations).toMatchObject([
      { destination: 'pharmacie', structureNom: 'Pharmacie du quai', motif: 'Fièvre', suite: null },
    ])
    const tell = (suite: 'aboutie' | null) =>
      server.run(soinsActions.noteSuite, desk.secretaire, desk.cptsId, {
        params: { ...here(), demandeId: demande },
        body: { suite },
      })
    value(await tell('aboutie'))
    expect(await orientations({ etat: 'a-suivre' })).toMatchObject({ total: 0, aSuivre: 0 })
    expect((await orientations({ etat: 'suivies' })).orientations[0]).toMatchObject({
      suite: 'aboutie',
      suiteLe: '2026-11-24T08:10:00Z',
    })
    value(await tell(null))
    expect((await orientations()).aSuivre).toBe(1)
    value(
      await server.run(soinsActions.reopenDemande, desk.secretaire, desk.cptsId, {
        params: { ...here(), demandeId: demande },
      }),
    )
    expect((await orientations()).total).toBe(0)
    value(await orient(demande, 'urgences'))
    expect((await orientations({ destination: 'urgences' })).total).toBe(1)
  })

  test('closing for the SAS is followed too, but not what regulation brought', async () => {
    const demande = await openRequest(server, desk)
    value(await close(demande, 'orientee-sas'))
    expect((await orientations({ destination: 'sas' })).total).toBe(1)
    const brought = await openRequest(server, desk)
    await server.owner(`update demande set appelant = 'regulation' where id = $1`, [brought])
    value(await close(brought, 'orientee-sas'))
    expect((await orientations({ destination: 'sas' })).total).toBe(1)
  })

  test('the board: the 15 and the SAS stay out of the count, the others in; what it gave is told', async () => {
    const [toSas, toPharmacy, toOther] = [
      await openRequest(server, desk),
      await openRequest(server, desk),
      await openRequest(server, desk),
    ]
    value(await orient(toSas, 'sas'))
    value(await orient(toPharmacy, 'pharmacie'))
    value(await orient(toOther, 'autre'))
    value(
      await server.run(soinsActions.noteSuite, desk.secretaire, desk.cptsId, {
        params: { ...here(), demandeId: toPharmacy },
        body: { suite: 'aboutie' },
      }),
    )
    value(await note())
    const { chiffres, motifs } = value(
      await server.run(soinsActions.readTableauSoins, desk.coordination, desk.cptsId, { params: here(), query: {} }),
    )
    expect(motifs[0]).toMatchObject({ demandes: 3, ecartees: 1, denominateur: 2, sansReponse: 2 })
    const figure = (code: string) => chiffres.find((one) => one.code === code)
    expect(figure('orientees')).toMatchObject({ valeur: 3 })
    expect(figure('orientees')?.explication.entrees.join(' ')).toMatch(/1 vers une pharmacie/)
    expect(figure('suites-connues')).toMatchObject({ valeur: 1 / 3 })
    expect(figure('appels')).toMatchObject({ valeur: 1 })
  })
})
