/** Who writes the identity of a patient: those who may read it back, and nobody over an identity they did not see. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { setIdentiteKey } from '../../server/encryption/patients.ts'

import { soinsActions } from './actions/index.ts'
import { type Desk, openDesk, value } from './samples.ts'

let server: TestServer
let desk: Desk
beforeAll(async () => {
  setIdentiteKey('essai')
  server = await openTestServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

const SOMEBODY = {
  nom: 'Exemple',
  prenom: 'Pervenche',
  anneeNaissance: null,
  telephone: '06 39 98 41 27',
  courriel: null,
}
const open = (who: TestPersonne, identite: typeof SOMEBODY | null) =>
  server.run(soinsActions.openDemande, who, desk.cptsId, {
    params: { cptsId: desk.cptsId },
    body: {
      appelant: 'patient',
      trancheAge: '30-64',
      commune: '34301',
      motif: 'fievre',
      degre: '48h',
      contraintes: [],
      identite,
    },
  })
const at = (demandeId: string) => ({ params: { cptsId: desk.cptsId, demandeId } })

test('the coordination opens a request without a name, never with one', async () => {
  expect(await open(desk.coordination, SOMEBODY)).toMatchObject({ refusal: { code: 'identite-not-yours' } })
  expect((await server.owner('select 1 from demande')).rows).toHaveLength(0)
  const { id } = value(await open(desk.coordination, null))
  const written = await server.run(soinsActions.saveIdentite, desk.coordination, desk.cptsId, {
    ...at(id),
    body: SOMEBODY,
  })
  expect(written).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect((await server.owner('select 1 from identite_patient')).rows).toHaveLength(0)
})

test('secretary and regulator write, read back, correct and erase it', async () => {
  const regulator = await server.signInAs(desk.cptsId, 'regulation')
  for (const who of [desk.secretaire, regulator]) {
    const { id } = value(await open(who, SOMEBODY))
    expect(value(await server.run(soinsActions.readIdentite, who, desk.cptsId, at(id)))).toEqual(SOMEBODY)
    const other = { ...SOMEBODY, prenom: 'Lina' }
    value(await server.run(soinsActions.saveIdentite, who, desk.cptsId, { ...at(id), body: other }))
    expect(value(await server.run(soinsActions.readIdentite, who, desk.cptsId, at(id))).prenom).toBe('Lina')
    const refused = await server.run(soinsActions.eraseIdentite, desk.coordination, desk.cptsId, at(id))
    expect(refused).toMatchObject({ refusal: { code: 'not-allowed' } })
    value(await server.run(soinsActions.eraseIdentite, who, desk.cptsId, at(id)))
    expect(await server.run(soinsActions.readIdentite, who, desk.cptsId, at(id))).toMatchObject({
      refusal: { code: 'identite-unknown' },
    })
  }
})

test('a shorter time of keeping holds for requests already closed, a longer one does not', async () => {
  const { id } = value(await open(desk.secretaire, SOMEBODY))
  const close = { ...at(id), body: { cause: 'conseil' } }
  value(await server.run(soinsActions.closeDemande, desk.secretaire, desk.cptsId, close))
  const dayOfErasure = async () =>
    value(await server.run(soinsActions.readDemande, desk.secretaire, desk.cptsId, at(id))).effacementLe
  const set = (conservationJours: number) =>
    server.run(soinsActions.editReglage, desk.coordination, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      body: { regle: 'delai', conservationJours },
    })
  expect(await dayOfErasure()).toBe('2026-12-24')
  value(await set(7))
  expect(await dayOfErasure()).toBe('2026-12-01')
  value(await set(90))
  expect(await dayOfErasure()).toBe('2026-12-01')
})

test('who holds both roles holds both rights', async () => {
  const both = await server.signInAs(desk.cptsId, 'coordination', 'secretariat')
  expect((await open(both, SOMEBODY)).ok).toBe(true)
})
