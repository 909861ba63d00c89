import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { newSigningKey } from '../../server/journal/signing.ts'
import { fillAnnee } from '../evaluation/samples-annee.ts'
import { dialogueActions } from './actions/index.ts'
import { setDossierKey } from './index.ts'
import { GRANDE_ANNEE, signGrandeAnnee } from './samples-annee.ts'

let server: TestServer
beforeAll(async () => {
  setDossierKey(newSigningKey())
  server = await openTestServer()
})
afterAll(() => server.close())

/** Tests share their machine: what the work costs is counted by the processor, not by the clock on the wall. */
test('the file of the year of a large CPTS is frozen in less than ten seconds', { timeout: 240_000 }, async () => {
  const { membres, actes, presences, pieces } = GRANDE_ANNEE
  const cptsId = await fillAnnee({ query: server.owner }, { actes: 0, presences: 0, membres, demandes: 0, annee: 2025 })
  const as = { cptsId, nom: 'mesure', now: server.now() }
  await withTenant(server.engine, as, (ctx) => signGrandeAnnee(ctx, '2025-01-15'))
  await server.owner('analyze')
  const president = await server.signInAs(cptsId, 'presidence')
  const before = process.cpuUsage()
  const frozen = await server.run(dialogueActions.freezeDossier, president, cptsId, {
    params: { cptsId, du: '2025-01-15' },
    body: { version: 1, motif: '' },
  })
  const { user, system } = process.cpuUsage(before)
  if (!frozen.ok) throw new Error(frozen.refusal.code)
  expect((user + system) / 1_000_000).toBeLessThan(10)
  const shown = await server.run(dialogueActions.readDossierFige, president, cptsId, {
    params: { cptsId, dossierId: frozen.value.id },
  })
  if (!shown.ok) throw new Error(shown.refusal.code)
  expect(shown.value.apercu.annexes).toEqual({ actes, presences, jointes: pieces, gardees: 0 })
  expect(shown.value.apercu.membres.adherents).toBe(membres)
})
