/** A transfer that a line of the bank shows is paid on its day, and its statement cannot be taken back from under it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { wireReleves } from '../../server/listeners.ts'
import {
  acceptReleve,
  listLignesLibres,
  removeRapprochement,
  setIbanKey,
  startReleve,
  undoReleve,
} from '../tresorerie/index.ts'
import { indemnitesActions as actions } from './actions/index.ts'
import { SAMPLE_IBANS } from './samples.ts'
import {
  addMembre,
  approve,
  type Bureau,
  codeOf,
  control,
  declareActe,
  given,
  openBureau,
  writeActe,
} from './testing.ts'

let server: TestServer
let bureau: Bureau

beforeAll(async () => {
  setIbanKey('essai')
  wireReleves()
  server = await openTestServer()
  bureau = await openBureau(server)
})
afterAll(() => server.close())

const payable = async (): Promise<{ virementId: string; centimes: number }> => {
  const { cptsId, tresorerie, presidence, compteId } = bureau
  const payee = await server.signInAs(cptsId, 'professionnel')
  const membre = await addMembre(server, cptsId, payee.personneId)
  const iban = { titulaire: 'Dr Salomé Tramontane', iban: SAMPLE_IBANS[2] }
  given(await server.run(actions.setMonIban, payee, cptsId, { params: { cptsId }, body: iban }))
  const acteId = await writeActe(server, cptsId, [membre], { debut: '2026-11-20T18:00:00Z', minutes: 60 })
  const sommeIds = await declareActe(server, bureau, acteId)
  given(await control(server, bureau, tresorerie, sommeIds))
  given(await approve(server, bureau, presidence, sommeIds))
  const body = { compteId, executionLe: '2026-11-25', sommeIds }
  const { id: lotId } = given(await server.run(actions.createLot, tresorerie, cptsId, { params: { cptsId }, body }))
  const params = { cptsId, lotId }
  given(await server.run(actions.handLot, tresorerie, cptsId, { params }))
  const [virement] = given(await server.run(actions.readLot, tresorerie, cptsId, { params })).virements
  return { virementId: virement!.id, centimes: virement!.centimes }
}

const importLine = async (centimes: number): Promise<string> => {
  const { cptsId, tresorerie, compteId } = bureau
  const euros = (centimes / 100).toFixed(2).replace('.', ',')
  const csv = ['Date;Libellé;Référence;Montant', `24/11/2026;VIR SEPA INDEMNITES;;-${euros}`].join('\r\n')
  const contenu = Buffer.from(csv).toString('base64')
  const body = { compteBancaireId: compteId, fichier: 'novembre.csv', contenu }
  const { id } = given(await server.run(startReleve, tresorerie, cptsId, { params: { cptsId }, body }))
  const params = { cptsId, releveId: id }
  given(await server.run(acceptReleve, tresorerie, cptsId, { params, body: { lignes: 'toutes' } }))
  return id
}

const undo = (releveId: string, avecRapprochements: boolean) =>
  server.run(undoReleve, bureau.tresorerie, bureau.cptsId, {
    params: { cptsId: bureau.cptsId, releveId },
    body: { avecRapprochements },
  })

it('the day is that of the bank, and the statement stays as its proof', async () => {
  const { cptsId, tresorerie } = bureau
  const { virementId, centimes } = await payable()
  const releveId = await importLine(centimes)
  const [line] = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => listLignesLibres(ctx, 'sorties'))
  const params = { cptsId, virementId }
  const body = { jour: '2026-11-25', ligneReleveId: line!.id }
  given(await server.run(actions.payVirement, tresorerie, cptsId, { params, body }))
  expect(codeOf(await undo(releveId, false))).toBe('releve-rapproche')
  const refused = await undo(releveId, true)
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'releve-paie', facts: { nombre: 1 } } })
  const matched = await server.owner('select id from rapprochement where cpts_id = $1', [cptsId])
  const one = { params: { cptsId, rapprochementId: matched.rows[0]!.id as string } }
  expect(codeOf(await server.run(removeRapprochement, tresorerie, cptsId, one))).toBe('releve-paie')
  const kept = await server.owner(
    `select v.etat, v.paye_le::text as jour, v.paye_par, l.rapproche_centimes from virement v
      join rapprochement r on r.cpts_id = v.cpts_id and r.id = v.rapprochement_id
      join ligne_releve l on l.cpts_id = r.cpts_id and l.id = r.ligne_id where v.cpts_id = $1 and v.id = $2`,
    [cptsId, virementId],
  )
  expect(kept.rows).toEqual([{ etat: 'paye', jour: '2026-11-24', paye_par: 'releve', rapproche_centimes: -centimes }])
})

it('what was paid leaves in both formats: lots, transfers, people, entries, balance and charges by mission', async () => {
  const { cptsId, tresorerie } = bureau
  const exercice = { params: { cptsId }, body: { debut: '2026-01-01', fin: '2026-12-31' } }
  const { id: exerciceId } = given(await server.run(actions.createExercice, tresorerie, cptsId, exercice))
  const take = async (path: string) => {
    const response = await server.fetch(tresorerie, 'GET', `/api/v1/cpts/${cptsId}/${path}`)
    expect([path, response.status]).toEqual([path, 200])
    return response
  }
  const read = async (path: string) => (await (await take(`${path}/csv`)).text()).split('\r\n').filter(Boolean)
  const paths = {
    lots: 'exports/paiements/lots',
    virements: 'exports/paiements/virements',
    aPayer: 'exports/paiements/a-payer',
    personnes: 'exports/indemnites-par-personne',
    sommes: 'exports/sommes-dues',
    ecritures: `exercices/${exerciceId}/exports/ecritures`,
    balance: `exercices/${exerciceId}/exports/balance`,
    missions: `exercices/${exerciceId}/exports/missions`,
  }
  const lines = Object.fromEntries(
    await Promise.all(Object.entries(paths).map(async ([name, path]) => [name, await read(path)] as const)),
  )
  expect(lines.lots).toHaveLength(2)
  expect(lines.lots![1]).toContain('Exécuté')
  expect(lines.virements![1]).toMatch(/Dr Salomé Tramontane;.*;Payé;2026-11-24;un relevé;/)
  expect(lines.aPayer).toHaveLength(1)
  expect(lines.personnes![1]).toContain('Salomé Tramontane')
  expect(lines.sommes).toHaveLength(2)
  // What is debited is credited, entry by entry and over all.
  const euros = (cell: string | undefined) => Math.round(Number((cell ?? '0').replace(',', '.') || 0) * 100)
  const cells = (name: string) => lines[name]!.slice(1).map((line) => line.split(';'))
  const total = (name: string, column: number) => cells(name).reduce((sum, row) => sum + euros(row.at(column)), 0)
  expect(total('ecritures', -2)).toBeGreaterThan(0)
  expect(total('ecritures', -2)).toBe(total('ecritures', -1))
  expect(total('balance', 2)).toBe(total('ecritures', -2))
  expect(total('balance', -1)).toBe(0)
  expect(total('missions', -1)).toBe(total('personnes', 4))
  for (const path of Object.values(paths)) {
    const bytes = new Uint8Array(await (await take(`${path}/xlsx`)).arrayBuffer())
    expect([path, String.fromCharCode(...bytes.slice(0, 2))]).toEqual([path, 'PK'])
  }
})
