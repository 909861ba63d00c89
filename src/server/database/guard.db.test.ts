import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectWalls } from './guard.ts'
import { type OwnerClient, openOwner } from './owner.ts'
import { policies } from './policies.ts'
import { openTestBase, type TestBase } from './testing.ts'

let base: TestBase
let owner: OwnerClient
let superuser: pg.Client
beforeAll(async () => {
  base = await openTestBase()
  owner = await openOwner(base.ownerUrl)
  superuser = new pg.Client({ connectionString: base.superUrl })
  await superuser.connect()
})
afterAll(async () => {
  await owner.end()
  await superuser.end()
  await base.close()
})

/** What the guard says after a change that is then undone. */
const heardAfter = async (client: OwnerClient, sql: string): Promise<string> => {
  await client.query('begin')
  try {
    await client.query(sql)
    return (await inspectWalls(client)).join(' | ')
  } finally {
    await client.query('rollback')
  }
}

test('the walls of a migrated base are whole', async () => {
  expect(await inspectWalls(owner)).toEqual([])
})

test('the loss of any one policy is caught, and named', async () => {
  expect(policies.length).toBeGreaterThan(20)
  const uncaught: string[] = []
  for (const [table, name] of policies) {
    const said = await heardAfter(owner, `drop policy ${name} on ${table}`)
    if (!said.includes(`la règle ${table}.${name} a disparu`)) uncaught.push(`${table}.${name}`)
  }
  expect(uncaught).toEqual([])
})

describe('other ways to lower a wall', () => {
  test.each([
    ['create policy open on personne for select to maillage_app using (true)', 'la règle personne.open est inconnue'],
    ['alter policy readers on personne using (true)', 'la règle personne.readers a changé'],
    ['alter policy tenant on appartenance to public', 'la règle appartenance.tenant a changé'],
    ['alter table personne no force row level security', 'la sécurité par ligne de personne n’est pas forcée'],
    ['alter table personne disable row level security', 'la table personne est sans sécurité par ligne'],
    ['create table oubliee (id int)', 'la table oubliee est sans sécurité par ligne'],
    ['grant create on schema public to maillage_app', 'le rôle maillage_app peut créer des tables'],
  ])('%s', async (sql, expected) => {
    expect(await heardAfter(owner, sql)).toContain(expected)
  })

  test.each([
    ['alter role maillage_app superuser', 'est superutilisateur'],
    ['alter role maillage_app bypassrls', 'contourne la sécurité par ligne'],
    ['alter role maillage_app createrole', 'peut créer des rôles'],
    ['grant pg_read_all_data to maillage_app', 'est membre d’un autre rôle'],
    ['alter table cpts owner to maillage_app', 'possède quelque chose'],
  ])('%s', async (sql, expected) => {
    expect(await heardAfter(superuser, sql)).toContain(expected)
  })
})
