import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { projetActions } from '../projet/index.ts'
import {
  createEntretien,
  listEntretiens,
  readSynthese,
  removeEntretien,
  restoreEntretien,
  updateEntretien,
} from './actions/entretiens.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne
let partenaire: TestPersonne
let entretienId = ''

const BODY = {
  jour: '2026-11-20',
  aupresDe: 'Infirmière libérale',
  notes: 'Longue conversation.',
  extraits: [
    { theme: 'offre' as const, sens: 'faiblesse' as const, texte: 'Personne ne prend le relais le vendredi.' },
    { theme: 'recours' as const, sens: 'opportunite' as const, texte: 'L’hôpital ouvre une consultation avancée.' },
  ],
}
const synthese = async () => {
  const read = await server.run(readSynthese, partenaire, cptsId, { params: { cptsId } })
  if (!read.ok) throw new Error('refused')
  return read.value
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
  partenaire = await server.signInAs(cptsId, 'partenaire')
  const body = { texte: '', chiffre: '', source: '' }
  await server.run(projetActions.createBesoin, coordination, cptsId, {
    params: { cptsId },
    body: { ...body, axe: 'force', titre: 'Une MSP' },
  })
  const made = await server.run(projetActions.createBesoin, coordination, cptsId, {
    params: { cptsId },
    body: { ...body, axe: 'besoin', titre: 'Un médecin pour tous' },
  })
  if (!made.ok) throw new Error('refused')
  const objectif = { titre: 'Trouver un médecin', texte: '', mission: 'acces' as const, besoins: [made.value.id] }
  await server.run(projetActions.createObjectif, coordination, cptsId, { params: { cptsId }, body: objectif })
})
afterAll(() => server.close())

test('an interview fills the boxes, without who said it', async () => {
  const made = await server.run(createEntretien, coordination, cptsId, { params: { cptsId }, body: BODY })
  if (!made.ok) throw new Error('refused')
  entretienId = made.value.id
  const { cases, besoins } = await synthese()
  expect(cases.map(({ sens, lignes }) => [sens, lignes.map(({ texte, origine }) => [texte, origine])])).toEqual([
    ['force', [['Une MSP', 'projet']]],
    ['faiblesse', [['Personne ne prend le relais le vendredi.', 'entretien']]],
    ['opportunite', [['L’hôpital ouvre une consultation avancée.', 'entretien']]],
    ['menace', []],
  ])
  expect(JSON.stringify(cases)).not.toContain('Infirmière')
  expect(besoins).toMatchObject([{ titre: 'Un médecin pour tous', objectifs: ['Trouver un médecin'], fiches: [] }])
})

test('notes are not for everybody', async () => {
  const path = `/api/v1/cpts/${cptsId}/diagnostic/entretiens`
  expect((await server.fetch(partenaire, 'GET', path)).status).toBe(403)
  expect((await server.fetch(coordination, 'GET', path)).status).toBe(200)
})

test('it is corrected, taken back and put again', async () => {
  const at = { params: { cptsId, entretienId } }
  const body = { ...BODY, extraits: [BODY.extraits[0]!] }
  expect((await server.run(updateEntretien, coordination, cptsId, { ...at, body })).ok).toBe(true)
  expect((await synthese()).cases[2]!.lignes).toEqual([])
  await server.run(removeEntretien, coordination, cptsId, at)
  const list = async () => server.run(listEntretiens, coordination, cptsId, { params: { cptsId } })
  expect(await list()).toMatchObject({ value: { entretiens: [] } })
  expect(await server.run(updateEntretien, coordination, cptsId, { ...at, body })).toMatchObject({
    refusal: { code: 'entretien-unknown' },
  })
  await server.run(restoreEntretien, coordination, cptsId, at)
  expect(await list()).toMatchObject({
    value: { entretiens: [{ aupresDe: BODY.aupresDe, extraits: [{ sens: 'faiblesse' }] }] },
  })
})
