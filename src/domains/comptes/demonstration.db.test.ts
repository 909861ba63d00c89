import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { createDemonstrationAccount } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ nature: 'demonstration' })
})
afterAll(() => server.close())

const enrol = async (nom: string, courriel: `${string}@demo.invalid`): Promise<void> => {
  const cptsId = await server.createCpts(nom)
  await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) =>
    createDemonstrationAccount(ctx, { nom: 'Essai', prenom: 'Une', courriel, roles: ['coordination'] }),
  )
}

test('the accounts of the CPTS that was created first come first, whatever its name', async () => {
  await enrol('CPTS du Zéphyr', 'coordination.zephyr@demo.invalid')
  await enrol('CPTS des Alizés', 'coordination.alizes@demo.invalid')
  const response = await server.fetch(null, 'GET', '/api/v1/demonstration/identifiants')
  const { identifiants } = (await response.json()) as { identifiants: { courriel: string }[] }
  expect(identifiants.map(({ courriel }) => courriel)).toEqual([
    'coordination.zephyr@demo.invalid',
    'coordination.alizes@demo.invalid',
  ])
})
