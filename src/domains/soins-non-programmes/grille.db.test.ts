import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { eraseFiche } from '../communaute/index.ts'
import { forgetParcours } from './actions/grille/parcours.ts'
import { type GrilleEnvoyee, whenGrilleSent } from './actions/grille/valider.ts'
import { setIdentiteKey } from './actions/identite-chiffre.ts'
import { soinsActions } from './actions/index.ts'
import { grilleExemple } from './rules/grille/exemple.ts'
import type { Grille, Pas } from './rules/grille/modele.ts'
import { type Desk, type Doctor, openDesk, openDoctor, openRequest, value } from './samples.ts'

let server: TestServer
let desk: Desk
let doctor: Doctor
let sent: GrilleEnvoyee[] = []
const RPPS = '10100000019'
beforeAll(async () => {
  setIdentiteKey('essai')
  whenGrilleSent(async (_ctx, one) => {
    sent.push(one)
  })
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  sent = []
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
  await server.owner(`update professionnel set rpps = null where rpps = $1`, [RPPS])
  await server.owner(`update professionnel set rpps = $1, courriel = 'genet@essai.invalid' where id = $2`, [
    RPPS,
    doctor.professionnelId,
  ])
})
type Who = Desk['secretaire']
const here = () => ({ cptsId: desk.cptsId })
const at = (grilleId: string) => ({ params: { ...here(), grilleId } })
const start = async (depuis = 'exemple') =>
  value(
    await server.run(soinsActions.createGrille, desk.coordination, desk.cptsId, { params: here(), body: { depuis } }),
  ).id
const readAs = async (by: Who, grilleId: string) =>
  value(await server.run(soinsActions.readGrille, by, desk.cptsId, at(grilleId)))
const validate = (by: Who, grilleId: string, empreinte: string) =>
  server.run(soinsActions.validateGrille, by, desk.cptsId, { ...at(grilleId), body: { empreinte } })
const putInUse = (grilleId: string) => server.run(soinsActions.useGrille, desk.coordination, desk.cptsId, at(grilleId))
const save = (grilleId: string, contenu: Grille, empreinte: string) =>
  server.run(soinsActions.saveGrille, desk.coordination, desk.cptsId, { ...at(grilleId), body: { contenu, empreinte } })
const validated = async () => {
  const id = await start()
  value(await validate(doctor.personne, id, (await readAs(doctor.personne, id)).empreinte))
  value(await putInUse(id))
  return id
}
const keep = (demandeId: string, grilleId: string, pas: Pas[]) =>
  server.run(soinsActions.keepParcours, desk.secretaire, desk.cptsId, {
    params: { ...here(), demandeId },
    body: { grilleId, pas },
  })
const close = (demandeId: string) =>
  server.run(soinsActions.closeDemande, desk.secretaire, desk.cptsId, {
    params: { ...here(), demandeId },
    body: { cause: 'conseil' },
  })
const SOON: Pas[] = [
  { question: 'signes', reponse: 'non' },
  { question: 'besoin', reponse: 'soignant' },
  { question: 'medecin-traitant', reponse: 'aucun' },
  { question: 'delai', reponse: 'jour' },
]
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('a version and its validation', () => {
  test('the example is a draft; the desk cannot use it before a physician validated what they read', async () => {
    const id = await start()
    const draft = await readAs(desk.secretaire, id)
    expect(draft).toMatchObject({ numero: 1, statut: 'brouillon', origine: 'exemple', fautes: 0, validation: null })
    expect(await putInUse(id)).toMatchObject(refused('grille-not-validated'))
    const demande = await openRequest(server, desk)
    expect(await keep(demande, id, SOON)).toMatchObject(refused('grille-not-in-use'))
    expect(
      value(await server.run(soinsActions.readGrilleEnUsage, desk.secretaire, desk.cptsId, { params: here() })).grille,
    ).toBeNull()

    // Neither the coordination nor a nurse; nor a physician who read another text.
    expect(await validate(desk.coordination, id, draft.empreinte)).toMatchObject(refused('not-allowed'))
    const nurse = await openDoctor(server, desk, { profession: '60', nom: 'Iris' })
    expect(await validate(nurse.personne, id, draft.empreinte)).toMatchObject(refused('medecin-needed'))
    const changed = { ...grilleExemple(), titre: 'Autre titre' }
    const { empreinte } = value(await save(id, changed, draft.empreinte))
    expect(await validate(doctor.personne, id, draft.empreinte)).toMatchObject(refused('grille-changed'))
    value(await validate(doctor.personne, id, empreinte))
    expect(await readAs(desk.secretaire, id)).toMatchObject({
      statut: 'validee',
      validation: { nom: 'Dr\u00a0Aurèle Genêt', rpps: RPPS, voie: 'compte', le: '2026-11-24T08:10:00Z' },
    })
    value(await putInUse(id))
    value(await keep(demande, id, SOON))
  })

  test('what was validated is never written again, not even by the base; a copy must be validated anew', async () => {
    const id = await validated()
    const used = await readAs(desk.secretaire, id)
    expect(await save(id, { ...grilleExemple(), titre: 'Encore' }, used.empreinte)).toMatchObject(
      refused('grille-not-draft'),
    )
    await expect(
      server.owner(`update grille_triage set contenu = '{}'::jsonb where id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'grille_figee' })
    await expect(
      server.owner(`update grille_triage set statut = 'en-usage', en_usage_le = now() where id = $1`, [
        await start('vide'),
      ]),
    ).rejects.toMatchObject({ constraint: 'grille_triage_validee' })

    const next = await start(id)
    expect(await readAs(desk.secretaire, next)).toMatchObject({
      statut: 'brouillon',
      origine: 'copie',
      validation: null,
    })
    value(await validate(doctor.personne, next, used.empreinte))
    value(await putInUse(next))
    const { grilles } = value(
      await server.run(soinsActions.listGrilles, desk.secretaire, desk.cptsId, { params: here() }),
    )
    expect(grilles.map(({ numero, statut }) => [numero, statut])).toEqual([
      [3, 'en-usage'],
      [2, 'brouillon'],
      [1, 'retiree'],
    ])
    value(await server.run(soinsActions.withdrawGrille, desk.coordination, desk.cptsId, at(next)))
    expect(await keep(await openRequest(server, desk), next, SOON)).toMatchObject(refused('grille-not-in-use'))
  })

  test('a grid with a fault is not validated, nor sent; two writers do not overwrite each other', async () => {
    const id = await start()
    const read = await readAs(desk.secretaire, id)
    const looping = grilleExemple()
    looping.questions[2]!.reponses[3]!.vers = 'besoin'
    const { empreinte } = value(await save(id, looping, read.empreinte))
    expect((await readAs(desk.secretaire, id)).problemes.map(({ genre, ou }) => [genre, ou])).toEqual([
      ['boucle', 'delai'],
    ])
    expect(await validate(doctor.personne, id, empreinte)).toMatchObject(refused('grille-faulty'))
    const send = { ...at(id), body: { professionnelId: doctor.professionnelId } }
    expect(await server.run(soinsActions.sendGrille, desk.coordination, desk.cptsId, send)).toMatchObject(
      refused('grille-faulty'),
    )
    expect(await save(id, grilleExemple(), read.empreinte)).toMatchObject(refused('grille-changed'))
    value(await server.run(soinsActions.dropGrille, desk.coordination, desk.cptsId, at(id)))
  })

  test('by a signed link sent to the physician, who reads and validates without an account', async () => {
    const id = await start()
    const send = { ...at(id), body: { professionnelId: doctor.professionnelId } }
    const first = value(await server.run(soinsActions.sendGrille, desk.coordination, desk.cptsId, send))
    const made = value(await server.run(soinsActions.sendGrille, desk.coordination, desk.cptsId, send))
    expect(made).toMatchObject({ nom: 'Dr\u00a0Aurèle Genêt', courrielEnvoye: true })
    expect(sent.map(({ courriel }) => courriel)).toEqual(['genet@essai.invalid', 'genet@essai.invalid'])
    const exchange = (lien: string) =>
      server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton: lien.split('/').at(-1) })
    expect((await exchange(first.lien)).status).toBe(410)
    const opened = await exchange(made.lien)
    expect(opened.status).toBe(200)
    const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0]!
    const path = `/api/v1/cpts/${desk.cptsId}/ma-grille`
    const read = (await (await server.fetch(null, 'GET', path, undefined, { cookie, acces: 'lien' })).json()) as {
      medecin: string
      grille: { empreinte: string; numero: number }
    }
    expect(read).toMatchObject({ medecin: 'Dr\u00a0Aurèle Genêt', rpps: RPPS, grille: { numero: 1 } })
    const sign = () =>
      server.fetch(null, 'POST', `${path}/valider`, { empreinte: read.grille.empreinte }, { cookie, acces: 'lien' })
    expect(
      (
        await server.fetch(null, 'GET', `/api/v1/cpts/${desk.cptsId}/soins/grilles`, undefined, {
          cookie,
          acces: 'lien',
        })
      ).status,
    ).toBe(403)
    expect((await sign()).status).toBe(200)
    expect((await readAs(desk.secretaire, id)).validation).toMatchObject({ voie: 'lien', rpps: RPPS })
    // The link has served.
    expect((await sign()).status).toBeGreaterThanOrEqual(401)
  })

  test('an erased physician leaves the fact and the day, not their name', async () => {
    const id = await validated()
    await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, async (ctx) => {
      await eraseFiche(ctx, doctor.professionnelId)
    })
    expect(await readAs(desk.secretaire, id)).toMatchObject({
      statut: 'en-usage',
      validation: { nom: null, rpps: null, le: '2026-11-24T08:10:00Z' },
    })
  })
})

describe('text and paper', () => {
  test('what is exported is imported again the same, in YAML and in JSON', async () => {
    const id = await start()
    for (const format of ['yaml', 'json'] as const) {
      const file = value(
        await server.run(soinsActions.exportGrille, desk.secretaire, desk.cptsId, { ...at(id), query: { format } }),
      )
      const again = value(
        await server.run(soinsActions.importGrille, desk.coordination, desk.cptsId, {
          params: here(),
          body: { texte: String(file.body) },
        }),
      )
      const read = await readAs(desk.secretaire, again.id)
      expect(read.contenu).toEqual(grilleExemple())
      expect(read).toMatchObject({ origine: 'import', statut: 'brouillon' })
      expect(read.empreinte).toBe((await readAs(desk.secretaire, id)).empreinte)
    }
  })
  test('it prints, validated or not', async () => {
    const id = await start()
    const file = value(await server.run(soinsActions.printGrille, doctor.personne, desk.cptsId, at(id)))
    expect(
      Buffer.from(file.body as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})

describe('the path of a call', () => {
  test('is played again by the server, shown with its request, and goes with the identity', async () => {
    const id = await validated()
    const opened = value(
      await server.run(soinsActions.openDemande, desk.secretaire, desk.cptsId, {
        params: here(),
        body: {
          ...{
            appelant: 'patient',
            trancheAge: '30-64',
            commune: '34301',
            motif: 'fievre',
            degre: 'jour',
            contraintes: [],
          },
          identite: { nom: 'Exemple', prenom: 'Pervenche', anneeNaissance: null, telephone: null, courriel: null },
        },
      }),
    )
    expect(await keep(opened.id, id, SOON.slice(0, 3))).toMatchObject(refused('parcours-invalid'))
    expect(await keep(opened.id, id, [...SOON.slice(0, 3), { question: 'delai', reponse: 'hier' }])).toMatchObject(
      refused('parcours-invalid'),
    )
    value(await keep(opened.id, id, SOON))
    const demande = { params: { ...here(), demandeId: opened.id } }
    expect(value(await server.run(soinsActions.readDemande, desk.secretaire, desk.cptsId, demande)).aUnParcours).toBe(
      true,
    )
    const shown = value(await server.run(soinsActions.readParcours, desk.secretaire, desk.cptsId, demande))
    expect(shown).toMatchObject({ numero: 1, issue: 'Un créneau aujourd’hui', effacementLe: null })
    expect(shown.lignes.at(-1)).toEqual({ question: grilleExemple().questions[2]!.texte, reponse: 'Aujourd’hui' })
    const stored = await server.owner('select pas, issue, degre from demande_parcours where demande_id = $1', [
      opened.id,
    ])
    expect(stored.rows).toEqual([{ pas: SOON, issue: 'creneau-jour', degre: 'jour' }])
    value(await server.run(soinsActions.eraseIdentite, desk.secretaire, desk.cptsId, demande))
    expect(await server.run(soinsActions.readParcours, desk.secretaire, desk.cptsId, demande)).toMatchObject(
      refused('parcours-unknown'),
    )
  })

  test('without identity, it goes on the day when one would have gone', async () => {
    const id = await validated()
    const demande = await openRequest(server, desk)
    value(await keep(demande, id, SOON))
    value(await close(demande))
    const forget = () => withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, forgetParcours)
    server.setNow('2026-12-24T08:09:00Z')
    expect(await forget()).toBe(0)
    server.setNow('2026-12-24T08:10:00Z')
    expect(await forget()).toBe(1)
    expect(await keep(demande, id, SOON)).toMatchObject(refused('demande-closed'))
  })
})
