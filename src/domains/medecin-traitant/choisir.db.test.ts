/** A pair chosen by hand, and what the desk is told on the home page. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { medecinTraitantActions as actions } from './actions/index.ts'
import { passPropositions, readEcheancesMt } from './index.ts'
import { openMt } from './samples-desk.ts'

let server: TestServer
let it: Awaited<ReturnType<typeof openMt>>
beforeAll(async () => {
  server = await openTestServer()
})
beforeEach(async () => {
  server.setNow('2026-11-24T08:00:00Z')
  // One address, one CPTS.
  await server.owner('delete from reglage_mt')
  it = await openMt(server)
})
afterAll(() => server.close())

const choose = (demandeMtId: string) =>
  it.must(actions.listMedecinsPossibles, { params: { cptsId: it.cptsId, demandeMtId } })
const send = (demandeId: string, capaciteId: string) =>
  server.run(actions.sendPropositions, it.secretaire, it.cptsId, {
    params: { cptsId: it.cptsId },
    body: { paires: [{ demandeId, capaciteId }] },
  })
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId: it.cptsId, nom: 'essai', now: server.now() }, work)
const duties = async () => {
  const today = server.now().toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const told = await inTenant((ctx) => readEcheancesMt(ctx, today, { demandes: true, capacites: true }))
  return told.map(({ code, le }) => [code, le.toString()])
}

test('who may take a patient, the nearest first, and all that keeps the others; asked with one click, and undone', async () => {
  const far = await it.addMedecin('Loin', { commune: '34157' })
  const near = await it.addMedecin('Proche')
  await it.addMedecin('Jeunes', { tranchesAge: ['0-15'], criteres: ['ald'] })
  await it.addMedecin('Repos', { suspendueJusqu: '2027-01-01' })
  await it.addMedecin('Complet', { parMois: 0 })
  const { id } = await it.ask('Lavande')
  const before = await choose(id)
  expect(before.demande).toMatchObject({ id, statut: 'attente', proposition: null })
  expect(before.medecins.map(({ capaciteId }) => capaciteId).slice(0, 2)).toEqual([near.capaciteId, far.capaciteId])
  expect(before.medecins[0]).toMatchObject({ km: 0, parMois: 2, restantes: 2, empechements: [] })
  expect(before.medecins[1]!.km).toBeGreaterThan(5)
  const why = new Map(before.medecins.slice(2).map(({ nom, empechements }) => [nom.split(' ').at(-1), empechements]))
  expect(Object.fromEntries(why)).toEqual({ Jeunes: ['age', 'critere'], Repos: ['pause'], Complet: ['complet'] })
  expect(JSON.stringify(before)).not.toContain('Lavande')

  const sent = await send(id, far.capaciteId)
  expect(sent.ok).toBe(true)
  const after = await choose(id)
  expect(after.demande).toMatchObject({ statut: 'proposee', proposition: { statut: 'ouverte' } })
  expect(after.medecins.find(({ capaciteId }) => capaciteId === far.capaciteId)).toMatchObject({
    restantes: 1,
    empechements: ['deja-propose'],
  })
  await it.must(actions.withdrawProposition, {
    params: { cptsId: it.cptsId, propositionMtId: after.demande.proposition!.id },
  })
  expect(await choose(id)).toEqual(before)
})

test('a doctor who may not take the patient is refused by the server too; an unknown request is unknown', async () => {
  const { capaciteId } = await it.addMedecin('Jeunes', { tranchesAge: ['0-15'] })
  const { id } = await it.ask('Lavande')
  expect(await send(id, capaciteId)).toMatchObject({ ok: false, refusal: { code: 'medecin-may-not-take' } })
  const unknown = await server.run(actions.listMedecinsPossibles, it.secretaire, it.cptsId, {
    params: { cptsId: it.cptsId, demandeMtId: it.cptsId },
  })
  expect(unknown).toMatchObject({ ok: false, refusal: { code: 'demande-unknown' } })
})

test('the home page tells what was never proposed, what has no answer in time, what doctors said long ago', async () => {
  expect(await duties()).toEqual([])
  const { capaciteId } = await it.addMedecin('Proche')
  const { id } = await it.ask('Lavande')
  expect(await duties()).toEqual([['demandes-mt-a-proposer', '2026-11-24']])
  await send(id, capaciteId)
  expect(await duties()).toEqual([])
  // Past its day, before and after the work that gives the place back.
  server.setNow('2026-12-01T09:00:00Z')
  expect(await duties()).toEqual([['propositions-sans-reponse', '2026-12-01']])
  await inTenant(passPropositions)
  expect(await duties()).toEqual([['propositions-sans-reponse', '2026-12-01']])
  // Asked of another, it is waited for again.
  const other = await it.addMedecin('Autre')
  await send(id, other.capaciteId)
  expect(await duties()).toEqual([])
  server.setNow('2027-05-24T20:00:00Z')
  await server.owner(`update capacite_mt set declaree_le = '2026-11-25' where cpts_id = $1`, [it.cptsId])
  expect((await duties()).map(([code]) => code)).not.toContain('capacites-mt-a-revoir')
  await server.owner(`update capacite_mt set declaree_le = '2026-11-20' where cpts_id = $1 and id = $2`, [
    it.cptsId,
    capaciteId,
  ])
  expect(await duties()).toContainEqual(['capacites-mt-a-revoir', '2027-05-31'])
})
