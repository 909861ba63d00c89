import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { runAction } from '../../server/actions/run.ts'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { listFichesActions } from './actions/read-fiches.ts'
import { playFiches, type RunOn } from './samples.ts'

const TODAY = '2026-11-24'
let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
})
afterAll(() => server.close())

const play = async (size: 'twenty' | 'eight') => {
  const cptsId = await server.createCpts()
  const coordination = await server.signInAs(cptsId, 'coordination')
  const professionnelIds: string[] = []
  for (let i = 0; i < 11; i++) {
    const body = { nom: `Nom${i}`, prenom: 'Essai', profession: '60' }
    const made = await server.fetch(coordination, 'POST', `/api/v1/cpts/${cptsId}/professionnels`, body)
    professionnelIds.push(((await made.json()) as { id: string }).id)
  }
  const run: RunOn = async (day, action, input) => {
    const now = Temporal.PlainDate.from(day).toZonedDateTime('Europe/Paris').toInstant()
    return (await runAction(server.engine, action, { by: SYSTEM, cptsId, input: { typed: input }, now })).result
  }
  const communes = ['34301', '34108', '34157']
  await playFiches(run, { cptsId, today: TODAY, seed: 7, size, professionnelIds, communes, structures: [] })
  const listed = await run(TODAY, listFichesActions, { params: { cptsId } })
  if (!listed.ok) throw new Error(listed.refusal.code)
  return listed.value.fiches.toSorted((a, b) => a.titre.localeCompare(b.titre, 'fr'))
}

test('twenty fiches in every state: past tasks are done save for a few, none is done in the future', async () => {
  const began = performance.now()
  const fiches = await play('twenty')
  console.log(`a plan of twenty fiches is played in ${Math.round(performance.now() - began)} ms`)
  expect(fiches.length).toBe(20)
  expect(new Set(fiches.map(({ etat }) => etat)).size).toBe(5)
  const done = fiches.flatMap(({ taches }) => taches.flatMap(({ faiteLe }) => faiteLe ?? []))
  expect(done.length).toBeGreaterThan(30)
  expect(done.every((day) => day < TODAY)).toBe(true)
  for (const { titre, etat, manques } of fiches) if (etat === 'prete') expect(manques, titre).toBe(0)
  expect(fiches.filter(({ partageeLe }) => partageeLe !== null).length).toBe(2)
})

test('the same seed says the same, but for the names of the lines', async () => {
  const said = async () =>
    (await play('eight')).map(({ titre, etat, taches, jalons }) => [
      titre,
      etat,
      taches.map(({ libelle, echeance, faiteLe }) => [libelle, echeance, faiteLe]),
      jalons.map(({ libelle, atteintLe }) => [libelle, atteintLe]),
    ])
  const first = await said()
  expect(first.length).toBe(8)
  expect(await said()).toEqual(first)
})
