import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import {
  bookSlot,
  type Desk,
  offerSlot,
  openDesk,
  openDoctor,
  openRequest,
  value,
} from '../../domains/soins-non-programmes/samples.ts'
import { withTenant } from '../actions/run.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { setIdentiteKey } from '../encryption/patients.ts'
import { tellListeners } from '../jobs/listen.ts'
import { listeners } from '../listeners.ts'
import { listCourriels } from './index.ts'
import { sweepCourriels } from './sweep.ts'

let server: TestServer
let desk: Desk
let rendezVousId: string

const tellAll = async () => {
  for (const event of server.events.splice(0)) await tellListeners(server.engine, listeners, event)
}
const mails = async () =>
  (await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, listCourriels)).reverse()

beforeAll(async () => {
  server = await openTestServer()
  setIdentiteKey('essai')
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server, 'CPTS d’essai')
  const doctor = await openDoctor(server, desk)
  const creneauId = await offerSlot(server, desk, doctor, '2026-11-25', '09:20')
  const demandeId = await openRequest(server, desk)
  value(
    await server.run(soinsActions.saveIdentite, desk.secretaire, desk.cptsId, {
      params: { cptsId: desk.cptsId, demandeId },
      body: { nom: 'Cormoran', prenom: 'Yann', anneeNaissance: null, telephone: null, courriel: 'yann@exemple.test' },
    }),
  )
  rendezVousId = value(await bookSlot(server, desk, creneauId, demandeId)).rendezVousId
  await tellAll()
})

describe('an appointment of a patient who gave an address', () => {
  it('is confirmed and recalled, without a name, a motive or a profession', async () => {
    // Both were written in the same millisecond: the order is that of their departure.
    const queued = (await mails()).toSorted((a, b) => a.prochainEssai.getTime() - b.prochainEssai.getTime())
    expect(queued.map(({ sujet }) => sujet)).toEqual([
      'Votre rendez-vous de mercredi 25\u00a0novembre à 9\u00a0h\u00a020',
      'Rappel\u00a0: votre rendez-vous de mercredi 25\u00a0novembre à 9\u00a0h\u00a020',
    ])
    expect(queued[1]!.prochainEssai.toISOString()).toBe('2026-11-25T06:20:00.000Z')
    expect(queued[0]!.corps).toContain('quai')
    expect(queued.map(({ destinataire }) => destinataire)).toEqual([null, null])
    expect(JSON.stringify(queued)).not.toMatch(/Cormoran|Yann\b|fi[eè]vre|Genêt|Dr |m[eé]decin|généraliste/)
  })

  it('forgets the address once shown, and the reminder when the patient is erased', async () => {
    const addresses = async () =>
      (
        await server.owner('select etat, destinataire::text from courriel where cpts_id = $1 order by prochain_essai', [
          desk.cptsId,
        ])
      ).rows
    await sweepCourriels({ engine: server.engine, mailer: null }, (error) => {
      throw error
    })
    expect(await addresses()).toEqual([
      { etat: 'montre', destinataire: 'efface@maillage.invalid' },
      { etat: 'en-attente', destinataire: 'yann@exemple.test' },
    ])
    const { rows } = await server.owner('select demande_id from rendez_vous where id = $1', [rendezVousId])
    const params = { cptsId: desk.cptsId, demandeId: String(rows[0]!.demande_id) }
    value(await server.run(soinsActions.eraseIdentite, desk.secretaire, desk.cptsId, { params }))
    await tellAll()
    expect(await addresses()).toHaveLength(1)
  })

  it('takes its mails back when it is cancelled, and says so once', async () => {
    const params = { cptsId: desk.cptsId, rendezVousId }
    value(await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, { params }))
    const events = [...server.events]
    await tellAll()
    server.events.push(...events)
    await tellAll()
    expect((await mails()).map(({ sujet }) => sujet)).toEqual(['Votre rendez-vous est annulé'])
  })
})
