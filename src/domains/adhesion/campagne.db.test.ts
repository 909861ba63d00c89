/** Dues of a year: who is called, what is paid by which line of the bank, who is reminded, what is undone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { createProfessionnel, eraseFiche, saveCotisation } from '../communaute/index.ts'
import { acceptReleve, startReleve, undoReleve } from '../tresorerie/index.ts'
import { callCampagne, remindCotisations } from './actions/appeler.ts'
import { closeCampagne, readCampagne, saveCampagne } from './actions/campagnes.ts'
import { matchCotisation, matchSures, readEncaissement } from './actions/encaissement.ts'
import { exportAppelsCsv } from './actions/export-appels.ts'
import { addReglement, exemptAppel, removeReglement } from './actions/reglements.ts'
import { MONTANTS_MODELES } from './samples.ts'
import { mailsOf, openAdhesion } from './testing.ts'

let server: TestServer
let cptsId: string
let it: Awaited<ReturnType<typeof openAdhesion>>
const ids: string[] = []

const PEOPLE = [
  { nom: 'Tramontane', prenom: 'Salomé', profession: '10', specialite: 'SM54' },
  { nom: 'Genêt', prenom: 'Aurèle', profession: '60', specialite: null },
  { nom: 'Varech', prenom: 'Nino', profession: '60', specialite: null },
  { nom: 'Ciste', prenom: 'Hugo', profession: '70', specialite: null },
]
const add = async (one: (typeof PEOPLE)[number], adherentDepuis: string | null = '2025-01-01') =>
  (
    await it.must(createProfessionnel, {
      params: { cptsId },
      body: {
        ...one,
        titre: null,
        rpps: null,
        telephone: null,
        departPrevu: null,
        courriel: `${one.prenom
          .toLowerCase()
          .normalize('NFD')
          .replaceAll(/[^a-z]/g, '')}@exemple.example`,
        publie: [],
        lieu: null,
        personneId: null,
        adherentDepuis,
      },
    })
  ).id
const campaign = () => it.must(readCampagne, { params: { cptsId, annee: 2026 } })
const callOf = async (nom: string) => (await campaign()).lesAppels.find((one) => one.nom.includes(nom))!
const bank = async (lines: string[], fichier = `${lines.length}.csv`) => {
  const contenu = Buffer.from(['Date;Libellé;Montant', ...lines].join('\r\n')).toString('base64')
  const { id: releveId } = await it.must(startReleve, {
    params: { cptsId },
    body: { compteBancaireId: it.compteBancaireId, fichier, contenu },
  })
  await it.must(acceptReleve, { params: { cptsId, releveId }, body: { lignes: 'toutes' } })
  return releveId
}
const dues = async (professionnelId: string) =>
  (
    await server.owner(
      `select du_centimes, paye_centimes, paye_le::text from cotisation where professionnel_id = $1 and annee = 2026`,
      [professionnelId],
    )
  ).rows[0]

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  it = await openAdhesion(server, cptsId)
  for (const one of PEOPLE) ids.push(await add(one))
  await add({ nom: 'Voisin', prenom: 'Paul', profession: '60', specialite: null }, null)
})
afterAll(() => server.close())

test('each member is called once, by the line of the scale that is theirs; who is no member is not', async () => {
  // One paid before the campaign was opened: it is a payment of the call.
  await it.must(saveCotisation, {
    params: { cptsId, professionnelId: ids[3]!, annee: 2026 },
    body: { duCentimes: 3000, payeCentimes: 1000, payeLe: '2026-02-01' },
  })
  const called = await it.must(callCampagne, { params: { cptsId, annee: 2026 }, body: { envoyer: true } })
  expect(called).toEqual({ appeles: 4, dispenses: 0, envoyes: 4 })
  const again = await it.must(callCampagne, { params: { cptsId, annee: 2026 }, body: { envoyer: true } })
  expect(again).toEqual({ appeles: 0, dispenses: 0, envoyes: 0 })
  const read = await campaign()
  expect(read).toMatchObject({ duCentimes: 14000, payeCentimes: 1000, aAppeler: 0, sansMontant: [] })
  expect(new Set(read.lesAppels.map(({ reference }) => reference)).size).toBe(4)
  expect(await callOf('Tramontane')).toMatchObject({ duCentimes: 5000, libelle: 'Médecins', etat: 'due' })
  expect(await callOf('Ciste')).toMatchObject({ etat: 'partielle', reglements: [{ moyen: 'reprise', centimes: 1000 }] })
  expect(await dues(ids[0]!)).toEqual({ du_centimes: 5000, paye_centimes: 0, paye_le: null })
})

test('mails carry the reference and the account, and leave one after the other', async () => {
  const mails = await mailsOf(server, cptsId, 'cotisation:%:appel:%')
  expect(mails).toHaveLength(4)
  const call = await callOf('Tramontane')
  const mine = mails.find(({ cle }) => cle.includes(call.id))!
  expect(mine.corps.replaceAll('\u00a0', '')).toContain(call.reference)
  expect(mine.corps).toContain('Assemblée générale')
  expect(mine.corps).toContain('FR14\u00a02004')
  expect(new Set(mails.map(({ prochain_essai }) => prochain_essai.getTime())).size).toBe(4)
})

test('once called, the scale no longer changes, nor the dues beside their call', async () => {
  const body = {
    decision: 'Assemblée générale',
    decisionId: null,
    decideeLe: '2026-01-20',
    echeance: '2026-12-20',
    compteBancaireId: it.compteBancaireId,
    relances: [10, 20],
    montants: MONTANTS_MODELES,
  }
  await it.must(saveCampagne, { params: { cptsId, annee: 2026 }, body })
  const other = await server.run(saveCampagne, it.office, cptsId, {
    params: { cptsId, annee: 2026 },
    body: { ...body, montants: MONTANTS_MODELES.slice(1) },
  })
  expect(other).toMatchObject({ refusal: { code: 'campagne-was-called' } })
  const beside = await server.run(saveCotisation, it.office, cptsId, {
    params: { cptsId, professionnelId: ids[0]!, annee: 2026 },
    body: { duCentimes: 5000, payeCentimes: 5000, payeLe: '2026-03-01' },
  })
  expect(beside).toMatchObject({ refusal: { code: 'cotisation-appelee' } })
})

let releveId: string
test('the bank pays: sure by its reference, proposed by its name, never in silence on a doubt', async () => {
  const [tramontane, genet] = [await callOf('Tramontane'), await callOf('Genêt')]
  releveId = await bank([
    `24/11/2026;VIR MME S TRAMONTANE ${tramontane.reference};50,00`,
    '24/11/2026;VIR GENET AURELE COTISATION;30,00',
    '24/11/2026;VIR NINO VARECH;40,00',
    '24/11/2026;VIR INCONNU;12,00',
    '23/11/2026;FRAIS;-5,00',
  ])
  const found = await it.must(readEncaissement, { params: { cptsId } })
  expect(found).toMatchObject({ sures: 1, suresCentimes: 5000, inconnues: 1 })
  expect(found.propositions.map(({ sure, candidats }) => [sure, candidats[0]!.raison])).toEqual([
    [false, 'nom-et-montant'],
    [false, 'nom'],
    [true, 'reference'],
  ])
  expect(await it.must(matchSures, { params: { cptsId }, body: {} })).toEqual({ rapprochees: 1, centimes: 5000 })
  expect(await dues(ids[0]!)).toEqual({ du_centimes: 5000, paye_centimes: 5000, paye_le: '2026-11-24' })
  expect(await callOf('Genêt')).toMatchObject({ payeCentimes: 0 })

  const line = found.propositions[0]!
  const match = (parts: { appelCotisationId: string; centimes: number }[]) =>
    server.run(matchCotisation, it.office, cptsId, {
      params: { cptsId },
      body: { ligneReleveId: line.ligneId, parts, propose: true },
    })
  expect(await match([{ appelCotisationId: genet.id, centimes: 5000 }])).toMatchObject({
    refusal: { code: 'appel-overpaid' },
  })
  const varech = await callOf('Varech')
  expect(
    await match([
      { appelCotisationId: genet.id, centimes: 3000 },
      { appelCotisationId: varech.id, centimes: 1 },
    ]),
  ).toMatchObject({ refusal: { code: 'ligne-depassee' } })
  // Nothing of a refused match is kept.
  expect(await callOf('Genêt')).toMatchObject({ payeCentimes: 0 })
  expect((await match([{ appelCotisationId: genet.id, centimes: 3000 }])).ok).toBe(true)
  expect(await callOf('Genêt')).toMatchObject({ etat: 'payee', reglements: [{ duReleve: true }] })
})

test('what waits to leave about paid dues is taken back; who has not paid is reminded, once a day that was chosen', async () => {
  const about = async (nom: string) => {
    const { id } = await callOf(nom)
    return (await mailsOf(server, cptsId, `cotisation:${id}:%`)).map(({ cle }) => cle.split(':')[2]!)
  }
  expect(await about('Tramontane')).toEqual([])
  const night = (day: string) => {
    server.setNow(`${day}T22:30:00Z`)
    return withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, remindCotisations)
  }
  await night('2026-12-03')
  expect(await about('Varech')).toEqual(['appel'])
  await night('2026-12-04')
  await night('2026-12-05')
  expect(await about('Varech')).toEqual(['relance-1', 'appel'])
  expect(await about('Genêt')).toEqual([])
  const varech = await callOf('Varech')
  const { id } = await it.must(addReglement, {
    params: { cptsId, appelCotisationId: varech.id },
    body: { centimes: 1000, le: '2026-12-05', moyen: 'cheque', note: 'Chèque 123' },
  })
  await night('2026-12-15')
  const partial = (await mailsOf(server, cptsId, `cotisation:${varech.id}:relance-2`))[0]!
  expect(partial.corps).toContain('Il reste 20\u00a0€')
  await it.must(addReglement, {
    params: { cptsId, appelCotisationId: varech.id },
    body: { centimes: 2000, le: '2026-12-15', moyen: 'especes', note: '' },
  })
  await night('2026-12-31')
  expect((await callOf('Varech')).relances).toBe(2)
  await it.must(removeReglement, { params: { cptsId, reglementCotisationId: id } })
  expect(await callOf('Varech')).toMatchObject({ payeCentimes: 2000, etat: 'en-retard' })
  server.setNow('2026-11-24T08:00:00Z')
})

test('undoing a statement makes dues again of what it paid', async () => {
  const undone = await it.must(undoReleve, { params: { cptsId, releveId }, body: { avecRapprochements: true } })
  expect(undone).toEqual({ lignes: 5, rapprochements: 2 })
  expect(await callOf('Tramontane')).toMatchObject({ payeCentimes: 0, payeLe: null, reglements: [] })
  expect(await dues(ids[0]!)).toEqual({ du_centimes: 5000, paye_centimes: 0, paye_le: null })
})

test('somebody is exempted with a reason, and owes again what the scale says', async () => {
  const { id } = await callOf('Genêt')
  const exempt = (raison: string | null) =>
    server.run(exemptAppel, it.office, cptsId, { params: { cptsId, appelCotisationId: id }, body: { raison } })
  expect((await exempt('Retraite en cours d’année')).ok).toBe(true)
  expect(await callOf('Genêt')).toMatchObject({ etat: 'dispensee', duCentimes: 0 })
  expect((await exempt(null)).ok).toBe(true)
  expect(await callOf('Genêt')).toMatchObject({ etat: 'due', duCentimes: 3000 })
})

test('two payments at once never exceed what is due', async () => {
  const { id } = await callOf('Genêt')
  const pay = () =>
    server.run(addReglement, it.office, cptsId, {
      params: { cptsId, appelCotisationId: id },
      body: { centimes: 2000, le: '2026-11-20', moyen: 'carte', note: '' },
    })
  const done = await Promise.all(Array.from({ length: 6 }, pay))
  expect(done.filter((one) => one.ok)).toHaveLength(1)
  expect(await callOf('Genêt')).toMatchObject({ payeCentimes: 2000, etat: 'partielle' })
})

test('the table leaves as CSV; a closed campaign calls nobody', async () => {
  const out = await it.must(exportAppelsCsv, { params: { cptsId, annee: 2026 } })
  expect(String(out.body)).toContain('Médecins;50;0;50;À payer')
  await it.must(closeCampagne, { params: { cptsId, annee: 2026 }, body: { close: true } })
  const call = { params: { cptsId, annee: 2026 }, body: { envoyer: true } }
  expect(await server.run(callCampagne, it.office, cptsId, call)).toMatchObject({
    refusal: { code: 'campagne-is-closed' },
  })
  await it.must(closeCampagne, { params: { cptsId, annee: 2026 }, body: { close: false } })
})

test('a member who is erased owes nothing more; what they paid stays in the accounts under no name', async () => {
  await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, (ctx) => eraseFiche(ctx, ids[1]!))
  await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, (ctx) => eraseFiche(ctx, ids[0]!))
  const { lesAppels, payeCentimes } = await campaign()
  expect(lesAppels.filter(({ nom }) => nom === 'Personne effacée')).toMatchObject([
    { duCentimes: 2000, payeCentimes: 2000 },
  ])
  expect(payeCentimes).toBe(5000)
})
