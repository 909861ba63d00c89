import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../../server/actions/action.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { recordComputedActe, signActe } from '../registre/index.ts'
import { samplePlage, sampleReunion } from '../registre/samples.ts'
import { acceptImportValeurs, undoImportValeurs } from './actions/accept-import.ts'
import { listActesOfIndicateur } from './actions/actes-of-indicateur.ts'
import { setCible } from './actions/cibles.ts'
import { createIndicateur } from './actions/edit-indicateur.ts'
import { exportIndicateursCsv } from './actions/export-indicateurs.ts'
import { readImportValeurs, startImportValeurs } from './actions/imports.ts'
import { listIndicateurs } from './actions/list-indicateurs.ts'
import { readIndicateur } from './actions/read-indicateur.ts'
import {
  addValeurExterne,
  annulValeurExterne,
  correctValeurExterne,
  listValeursExternes,
} from './actions/valeurs-externes.ts'
import { type Periode, readValeurs } from './index.ts'

let server: TestServer
let cptsId: string
let office: TestPersonne
let partner: TestPersonne

const YEAR: Periode = { genre: 'civile', debut: '2026-01-01', fin: '2027-01-01' }
const KEY = 'civile.2026-01-01'

const inCpts = <T>(work: (ctx: Ctx) => Promise<T>, id = cptsId) =>
  withTenant(server.engine, { cptsId: id, nom: 'essai', now: server.now() }, work)
const readValue = async (code: string, known?: Temporal.Instant) =>
  inCpts(async (ctx) => (await readValeurs(ctx, { codes: [code], periodes: [YEAR], ...(known ? { known } : {}) }))[0]!)
const read = async (by: TestPersonne, code: string, periode = KEY) => {
  const found = await server.run(readIndicateur, by, cptsId, { params: { cptsId, code }, query: { periode } })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const plage = (source: string, day: string, offerts: number) =>
  inCpts((ctx) => {
    const debut = Temporal.Instant.from(`${day}T13:00:00Z`)
    const fin = debut.add({ hours: 3 })
    const acte = samplePlage({
      source,
      debut,
      fin,
      faits: { minutes: 180, offerts, reserves: 7, honores: 6, absents: 1 },
    })
    return recordComputedActe(ctx, { ...acte, participants: acte.participants.map((one) => ({ ...one, debut, fin })) })
  })

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  office = await server.signInAs(cptsId, 'coordination')
  partner = await server.signInAs(cptsId, 'partenaire')
})
afterAll(() => server.close())

describe('values computed from the registre', () => {
  test('a value is the sum of its actes, and opens on them', async () => {
    await plage('plage:a', '2026-03-02', 9)
    await plage('plage:b', '2026-06-03', 4)
    await plage('plage:c', '2025-06-03', 100)
    const value = await readValue('snp-creneaux-offerts')
    expect(value).toMatchObject({ valeur: 13, actes: 2, grade: 'calculee', texte: '13\u00a0créneaux' })
    const listed = await server.run(listActesOfIndicateur, office, cptsId, {
      params: { cptsId, code: 'snp-creneaux-offerts' },
      query: { periode: KEY, limite: 100 },
    })
    if (!listed.ok) throw new Error(listed.refusal.code)
    expect(listed.value.actes.map(({ apport }) => apport).sort()).toEqual([4, 9])
    expect(listed.value.actes.map(({ id }) => id).sort()).toEqual([...value.acteIds].sort())
  })

  test('it is computed again to the same number from the registre as it stood that day', async () => {
    const before = await readValue('snp-creneaux-offerts')
    const then = server.now()
    server.setNow(then.add({ hours: 1 }).toString())
    // A plage is counted again with other slots: the former acte is corrected; another one is added.
    await plage('plage:a', '2026-03-02', 2)
    await plage('plage:d', '2026-07-03', 5)
    expect((await readValue('snp-creneaux-offerts')).valeur).toBe(11)
    const again = await readValue('snp-creneaux-offerts', then)
    expect(again.valeur).toBe(before.valeur)
    expect(again.acteIds).toEqual(before.acteIds)
  })

  test('presences, time and actes of a kind that the CPTS chooses make an indicator of its own', async () => {
    await inCpts((ctx) => signActe(ctx, sampleReunion(newId(), { mission: 'qualite' })))
    const made = await server.run(createIndicateur, office, cptsId, {
      params: { cptsId },
      body: {
        nom: 'Temps passé en réunion de qualité',
        mission: 'qualite',
        formule: {
          forme: 'nombre',
          de: {
            sur: 'actes',
            compte: 'minutes',
            genres: ['reunion'],
            mission: 'qualite',
            ficheActionId: null,
            etayes: true,
            depuisOrigine: false,
          },
        },
        sens: 'hausse',
        unite: 'minutes',
        source: 'Registre',
        frequence: 'continue',
        grade: 'signee',
        petitsNombres: 'aucun',
      },
    })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(await readValue(made.value.code)).toMatchObject({ valeur: 270, grade: 'signee', actes: 1 })
    const refused = await server.run(createIndicateur, office, cptsId, {
      params: { cptsId },
      body: {
        nom: 'Ce que personne ne compte',
        mission: null,
        formule: {
          forme: 'nombre',
          de: {
            sur: 'actes',
            compte: { fait: 'situations' },
            genres: ['reunion'],
            mission: null,
            ficheActionId: null,
            etayes: false,
            depuisOrigine: false,
          },
        },
        sens: 'hausse',
        unite: '',
        source: 'Registre',
        frequence: 'continue',
        grade: 'calculee',
        petitsNombres: 'aucun',
      },
    })
    expect(refused).toMatchObject({ refusal: { code: 'fait-unknown' } })
  })
})

describe('figures from outside', () => {
  const enter = (valeur: number | null, parts: object = {}) =>
    server.run(addValeurExterne, office, cptsId, {
      params: { cptsId },
      body: {
        code: 'depistage-sein',
        debut: '2026-01-01',
        au: '2026-12-31',
        valeur,
        numerateur: null,
        denominateur: null,
        source: 'Requête de la CPAM',
        millesime: 'données 2026',
        note: '',
        ...parts,
      },
    })

  test('a value keeps its source; a correction cites it and both can be read', async () => {
    const first = await enter(66.26)
    if (!first.ok) throw new Error(first.refusal.code)
    expect(await enter(70)).toMatchObject({ refusal: { code: 'valeur-already-there' } })
    const corrected = await server.run(correctValeurExterne, office, cptsId, {
      params: { cptsId, valeurId: first.value.id },
      body: {
        valeur: null,
        numerateur: 697,
        denominateur: 1000,
        source: 'Requête de la CPAM, reprise',
        millesime: 'données 2026',
        note: '',
        raison: 'La première requête oubliait deux communes',
      },
    })
    expect(corrected.ok).toBe(true)
    expect(await readValue('depistage-sein')).toMatchObject({
      valeur: 69.7,
      texte: '69,7\u00a0%',
      grade: 'externe',
      externe: { source: 'Requête de la CPAM, reprise' },
    })
    const listed = await server.run(listValeursExternes, office, cptsId, {
      params: { cptsId },
      query: { code: 'depistage-sein' },
    })
    if (!listed.ok) throw new Error(listed.refusal.code)
    expect(listed.value.valeurs.map(({ enVigueur, valeur }) => [enVigueur, valeur])).toEqual([
      [true, 69.7],
      [false, 66.26],
    ])
    const again = await server.run(correctValeurExterne, office, cptsId, {
      params: { cptsId, valeurId: first.value.id },
      body: { valeur: 1, numerateur: null, denominateur: null, source: 'X', millesime: '', note: '', raison: 'Y' },
    })
    expect(again).toMatchObject({ refusal: { code: 'valeur-not-in-force' } })
    // What was in force before the correction is still told of that day.
    const latest = listed.value.valeurs[0]!
    await server.run(annulValeurExterne, office, cptsId, { params: { cptsId, valeurId: latest.id } })
    expect((await readValue('depistage-sein')).valeur).toBe(66.26)
  })

  test('what is computed here is never typed, and what is said twice must agree', async () => {
    expect(await enter(12, { code: 'snp-creneaux-offerts' })).toMatchObject({
      refusal: { code: 'indicateur-not-external' },
    })
    const twice = await enter(50, { code: 'depistage-col', numerateur: 600, denominateur: 1000 })
    expect(twice).toMatchObject({ refusal: { code: 'valeur-terms' } })
    expect(await enter(120, { code: 'depistage-col' })).toMatchObject({ refusal: { code: 'valeur-not-a-share' } })
  })

  test('a file is read line by line, written, then undone: what it corrected speaks again', async () => {
    const csv = [
      'Extraction Rezone;;;',
      'Indicateur;Année;Valeur;Données',
      'Dépistage du cancer du sein;2026;71,2;2026',
      'depistage-col;2026;64,08 %;2026',
      'Dépistage du cancer de la thyroïde;2026;12;2026',
      'Dépistage du cancer colorectal;l’an dernier;23,5;2026',
      ';;;',
    ].join('\r\n')
    const begun = await server.run(startImportValeurs, office, cptsId, {
      params: { cptsId },
      body: { source: 'CPAM de l’Hérault', fichier: 'rezone.csv', contenu: Buffer.from(csv).toString('base64') },
    })
    if (!begun.ok) throw new Error(begun.refusal.code)
    const params = { cptsId, importId: begun.value.id }
    const draft = await server.run(readImportValeurs, office, cptsId, { params })
    expect(draft).toMatchObject({
      value: { bilan: { nouvelles: 1, corrections: 1, erreurs: 2 }, manquants: [] },
    })
    expect(await server.run(acceptImportValeurs, office, cptsId, { params, body: { lignes: 'toutes' } })).toMatchObject(
      {
        refusal: { code: 'import-has-errors' },
      },
    )
    const written = await server.run(acceptImportValeurs, office, cptsId, { params, body: { lignes: 'valides' } })
    expect(written.ok).toBe(true)
    expect(await readValue('depistage-sein')).toMatchObject({ valeur: 71.2, externe: { millesime: '2026' } })
    const undone = await server.run(undoImportValeurs, office, cptsId, { params })
    expect(undone).toMatchObject({ value: { valeurs: 2 } })
    expect((await readValue('depistage-sein')).valeur).toBe(66.26)
    expect((await readValue('depistage-col')).valeur).toBeNull()
  })
})

describe('what is published', () => {
  test('few professionals: the office reads the figure, whoever is outside does not, in the page, the list or a file', async () => {
    const inside = await read(office, 'snp-creneaux-offerts')
    expect(inside.valeur).toMatchObject({ valeur: 11, masquee: false, publiable: false })
    const outside = await read(partner, 'snp-creneaux-offerts')
    expect(outside.valeur).toMatchObject({ valeur: null, masquee: true, texte: 'non publié' })
    expect(outside.serie.lignes.flatMap(({ valeurs }) => valeurs).filter((one) => one !== null && one > 0)).toEqual([])
    const list = await server.run(listIndicateurs, partner, cptsId, { params: { cptsId }, query: { periode: KEY } })
    if (!list.ok) throw new Error(list.refusal.code)
    const line = list.value.indicateurs.find(({ code }) => code === 'snp-creneaux-offerts')
    expect(line?.valeur).toMatchObject({ valeur: null, masquee: true })
    const csv = await server.run(exportIndicateursCsv, office, cptsId, { params: { cptsId }, query: { periode: KEY } })
    if (!csv.ok) throw new Error(csv.refusal.code)
    const row = String(csv.value.body)
      .split('\r\n')
      .find((one) => one.startsWith('snp-creneaux-offerts'))
    expect(row).toContain('non publié')
    expect(row).not.toContain('11')
  })

  test('periods that are not published are not read from outside', async () => {
    const asked = await server.run(readIndicateur, partner, cptsId, {
      params: { cptsId, code: 'snp-creneaux-offerts' },
      query: { periode: 'libre.2026-03-01.2026-03-08' },
    })
    expect(asked).toMatchObject({ refusal: { code: 'periode-not-published' } })
  })
})

test('a target is of one year and no other, and the value says if it is reached', async () => {
  const set = await server.run(setCible, office, cptsId, {
    params: { cptsId, code: 'snp-creneaux-offerts' },
    body: { periode: KEY, depart: 5, departLe: '2025-12-31', cible: 12, note: '' },
  })
  expect(set.ok).toBe(true)
  expect((await read(office, 'snp-creneaux-offerts')).cible).toMatchObject({ cible: 12, depart: 5, atteinte: false })
  expect((await read(office, 'snp-creneaux-offerts', 'civile.2025-01-01')).cible).toBeNull()
})
