/** « Ce que voit le SAS » says of each slot what the search of the SAS says, and why one is not there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { soinsActions } from './actions/index.ts'
import type { RaisonNonVu } from './rules/sas-raisons.ts'
import { bookSlot, openDoctor, openRequest, value } from './samples.ts'
import { ALONE, offerAt, openSasWorld, type SasWorld, SHARED, TWO_PLACES } from './samples-sas.ts'

let server: TestServer
let world: SasWorld

beforeAll(async () => {
  server = await openTestServer()
  world = await openSasWorld(server)
})
afterAll(() => server.close())

const read = async ({ cptsId, coordination } = world.desk) =>
  value(await server.run(soinsActions.readVueSas, coordination, cptsId, { params: { cptsId } }))
const reasonsOf = async (): Promise<(RaisonNonVu | null)[]> => (await read()).creneaux.map(({ raison }) => raison)

describe('what the SAS sees', () => {
  test('the slots of three days, each as what it is shown', async () => {
    const { du, au, creneaux, finess, telephone } = await read()
    expect([du, au]).toEqual(['2026-11-24T08:00:00Z', '2026-11-26T22:59:59.999Z'])
    expect([finess, telephone]).toEqual(['bon', 'bon'])
    expect(creneaux.map(({ natures }) => natures.join())).toEqual(['PUBLIC,SNP', 'SNP', 'PRO', 'SNP', 'SNP', 'CPTS'])
    expect(creneaux.at(-1)).toMatchObject({ cpts: ['CPTS du Port', 'CPTS voisine'], raison: null })
  })
  test('the other CPTS follows what is shared with it, and nothing else', async () => {
    const { creneaux, lieux } = await read(world.other)
    expect(creneaux).toMatchObject([{ agendaId: null, natures: ['CPTS'], raison: null }])
    expect(lieux).toEqual([])
  })
})

describe('why a slot is not there', () => {
  test('booked, out of the index, without RPPS, without a FINESS', async () => {
    const [first, second] = (await read()).creneaux
    expect((await bookSlot(server, world.desk, first!.creneauId, await openRequest(server, world.desk))).ok).toBe(true)
    await server.owner('delete from creneau_publie where creneau_id = $1', [second!.creneauId])
    const unknown = await openDoctor(server, world.desk)
    await offerAt(server, world.desk, unknown, '2026-11-26T10:00', { visibilites: ['SNP'] })
    await server.owner('update cpts set finess = null')
    expect(await reasonsOf()).toEqual(['reserve', 'non-publie', null, null, null, 'cpts-sans-finess', 'sans-rpps'])
    await server.owner(`update cpts set finess = '340000017' where id = $1`, [world.desk.cptsId])
  })
  test('a place that cannot be shown', async () => {
    const { agendaId, professionnelId } = world.doctors[SHARED]!
    await server.owner('update lieu_consultation set adresse = null where agenda_id = $1', [agendaId])
    await server.owner(`update lieu_exercice set adresse = '' where professionnel_id = $1`, [professionnelId])
    expect((await reasonsOf())[5]).toBe('lieu-sans-adresse')
    await server.owner(
      `update lieu_consultation set lieu_exercice_id = null, adresse = '1 rue', commune = '34157' where agenda_id = $1`,
      [agendaId],
    )
    await server.owner(`update commune set codes_postaux = '{}' where code = '34157'`)
    expect((await reasonsOf())[5]).toBe('lieu-sans-code-postal')
  })
})

describe('what a place lacks', () => {
  const lacking = async (rpps: string) =>
    (await read()).lieux.find(({ agendaId }) => agendaId === world.doctors[rpps]!.agendaId)!
  const give = async (identifiant: string | null) => {
    const { id: lieuId, agendaId } = await lacking(ALONE)
    const { cptsId, coordination } = world.desk
    const params = { cptsId, agendaId, lieuId }
    return server.run(soinsActions.setIdentifiantLieu, coordination, cptsId, { params, body: { identifiant } })
  }
  test('its identifier is given here, and taken back', async () => {
    expect((await lacking(ALONE)).manques).toEqual(['identifiant'])
    expect((await lacking(TWO_PLACES)).manques).toContain('telephone')
    expect((await give('356 000 000 00048')).ok).toBe(true)
    expect(await lacking(ALONE)).toMatchObject({ manques: [], identifiantNational: '335600000000048' })
    expect((await give(null)).ok).toBe(true)
    expect((await lacking(ALONE)).manques).toEqual(['identifiant'])
  })
  test('what is no identifier is refused', async () => {
    expect(await give('12345')).toMatchObject({ ok: false, refusal: { code: 'identifiant-malformed' } })
  })
})
