/** An address given to one CPTS is not learnt by another that adds the same person by RPPS. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'

const RPPS = '99900000003'
const GIVEN = 'maud.aigrette@exemple.invalid'
let server: TestServer
let application: pg.Client
let mine: string
let other: string
let there: TestPersonne
const personneId = newId()

beforeAll(async () => {
  server = await openTestServer({ nature: 'reelle', patients: false })
  application = new pg.Client({ connectionString: server.base.appUrl })
  await application.connect()
  mine = await server.createCpts('CPTS du Môle')
  other = await server.createCpts('CPTS des Dunes')
  await server.owner(`insert into personne (id, nom, prenom, rpps) values ($1, 'Aigrette', 'Maud', $2)`, [
    personneId,
    RPPS,
  ])
  await server.owner(`insert into identifiant (personne_id, courriel, mot_de_passe) values ($1, $2, 'x')`, [
    personneId,
    GIVEN,
  ])
  await server.owner(
    `insert into appartenance (cpts_id, personne_id, roles, depuis, courriel) values ($1, $2, '{professionnel}', '2025-01-01', $3)`,
    [mine, personneId, GIVEN],
  )
  await server.owner(
    `insert into professionnel (cpts_id, id, personne_id, rpps, nom, prenom, profession, courriel, cree_le)
     values ($1, $2, $3, $4, 'Aigrette', 'Maud', '60', $5, '2025-01-01')`,
    [mine, newId(), personneId, RPPS, GIVEN],
  )
  there = await server.signInAs(other, 'coordination')
  const fiche = { nom: 'Aigrette', prenom: 'Maud', profession: '60', rpps: RPPS }
  const added = await server.fetch(there, 'POST', `/api/v1/cpts/${other}/professionnels`, fiche)
  expect(added.status).toBe(200)
})
afterAll(async () => {
  await application.end()
  await server.close()
})

/** Every table that the application may read in this tenant, as this person, and holds the address. */
const whereRead = async (cptsId: string, personne = ''): Promise<string[]> => {
  const { rows: tables } = await server.owner(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    await application.query('begin')
    await application.query(`select set_config('maillage.cpts', $1, true), set_config('maillage.personne', $2, true)`, [
      cptsId,
      personne,
    ])
    const read = await application.query(`select t::text as row from "${name}" t`).catch((error: { code: string }) => {
      if (error.code !== '42501') throw error
      return { rows: [] }
    })
    await application.query('rollback')
    if (read.rows.some(({ row }) => row.includes(GIVEN))) found.push(String(name))
  }
  return found
}

test('it is the same person, whom the other CPTS sees by name', async () => {
  const { rows } = await server.owner('select cpts_id from professionnel where personne_id = $1', [personneId])
  expect(rows.map((row) => row.cpts_id).toSorted()).toEqual([mine, other].toSorted())
  await application.query('begin')
  await application.query(`select set_config('maillage.cpts', $1, true)`, [other])
  const seen = await application.query('select nom from personne where id = $1', [personneId])
  await application.query('rollback')
  expect(seen.rows).toEqual([{ nom: 'Aigrette' }])
})

test('the application role reads the address where it was given, and nowhere in the other CPTS', async () => {
  expect(await whereRead(mine)).toEqual(['appartenance', 'professionnel'])
  expect(await whereRead(other)).toEqual([])
  expect(await whereRead(other, there.personneId)).toEqual([])
})

test('the person reads the address of their own account, wherever they are', async () => {
  expect(await whereRead(other, personneId)).toEqual(['appartenance', 'identifiant'])
})

test('no answer of the other CPTS holds it', async () => {
  for (const path of ['acces', 'professionnels', 'annuaire', 'membres.csv', 'journal']) {
    const response = await server.fetch(there, 'GET', `/api/v1/cpts/${other}/${path}`)
    expect(response.status, path).toBe(200)
    expect(await response.text(), path).not.toContain(GIVEN)
  }
})

test('who gives access in the CPTS of the person sees it', async () => {
  const coordination = await server.signInAs(mine, 'coordination')
  const response = await server.fetch(coordination, 'GET', `/api/v1/cpts/${mine}/acces`)
  expect(await response.text()).toContain(GIVEN)
})
