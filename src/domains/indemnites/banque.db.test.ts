/** A transfer that a line of the bank shows is paid on its day, and its statement cannot be taken back from under it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { wireReleves } from '../../server/listeners.ts'
import { acceptReleve, listLignesLibres, setIbanKey, startReleve, undoReleve } from '../tresorerie/index.ts'
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
  const kept = await server.owner(
    `select v.etat, v.paye_le::text as jour, v.paye_par, l.rapproche_centimes from virement v
      join rapprochement r on r.cpts_id = v.cpts_id and r.id = v.rapprochement_id
      join ligne_releve l on l.cpts_id = r.cpts_id and l.id = r.ligne_id where v.cpts_id = $1 and v.id = $2`,
    [cptsId, virementId],
  )
  expect(kept.rows).toEqual([{ etat: 'paye', jour: '2026-11-24', paye_par: 'releve', rapproche_centimes: -centimes }])
})
