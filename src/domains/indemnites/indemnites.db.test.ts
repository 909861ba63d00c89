/** From an acte to a payment, on a real base. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLAFONDS } from '../../referentials/baremes/plafonds.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { readPdf } from '../../server/documents/testing-pdf.ts'
import { correctActe } from '../registre/index.ts'
import { setIbanKey } from '../tresorerie/index.ts'
import { indemnitesActions as actions } from './actions/index.ts'
import { checkFec } from './rules/fec.ts'
import { SAMPLE_IBANS } from './samples.ts'
import {
  addMembre,
  approve,
  type Bureau,
  codeOf,
  control,
  declareActe,
  given,
  type Membre,
  openBureau,
  writeActe,
} from './testing.ts'

let server: TestServer
let bureau: Bureau
let membre: Membre
beforeAll(async () => {
  setIbanKey('essai')
  server = await openTestServer()
  bureau = await openBureau(server)
  membre = await addMembre(server, bureau.cptsId)
  payee = await signInPayee()
})
afterAll(() => server.close())

const at = () => ({ params: { cptsId: bureau.cptsId } })
const somme = (sommeId: string) => ({ params: { cptsId: bureau.cptsId, sommeId } })
const read = async (sommeId: string) =>
  given(await server.run(actions.readSomme, bureau.tresorerie, bureau.cptsId, somme(sommeId)))
/** The member themselves, signed in: here they also hold the roles of the office, to be refused for what they are. */
let payee: TestPersonne
const signInPayee = async (): Promise<TestPersonne> => {
  const signed = await server.signInAs(bureau.cptsId, 'presidence', 'tresorerie', 'professionnel')
  await server.owner('update session set personne_id = $2 where personne_id = $1', [
    signed.personneId,
    membre.personneId,
  ])
  await server.owner('update appartenance set personne_id = $2 where personne_id = $1', [
    signed.personneId,
    membre.personneId,
  ])
  return { ...signed, personneId: membre.personneId }
}

test('the ceilings of the base are those of the referentials', async () => {
  const { rows } = await server.owner('select annee, centimes from plafond_connu order by annee')
  expect(rows).toEqual(PLAFONDS.map(({ annee, centimes }) => ({ annee, centimes })))
})

describe('a presence of the registre', () => {
  test('becomes a sum by the scale, with its warnings, once', async () => {
    const acteId = await writeActe(server, bureau.cptsId, [membre], { debut: '2026-11-10T11:30:00Z', minutes: 90 })
    const { propositions } = given(
      await server.run(actions.listPropositions, bureau.coordination, bureau.cptsId, { ...at(), query: { acteId } }),
    )
    expect(propositions).toMatchObject([
      { nature: 'indemnite', tarif: 'Perte de revenus, médecin', centimes: 11_250, minutes: 90, sommeId: null },
    ])
    expect(propositions[0]!.avertissements.join(' ')).toContain('Aucun mandat')
    const [id] = await declareActe(server, bureau, acteId)
    expect(await read(id!)).toMatchObject({ etat: 'declaree', centimes: 11_250, acteId, par: 'acte' })
    const again = await server.run(actions.declarePresences, bureau.coordination, bureau.cptsId, {
      ...at(),
      body: { presences: [{ acteId, rang: 1 }] },
    })
    expect(given(again)).toMatchObject({ faites: 0, refus: [{ phrase: expect.stringContaining('déjà comptée') }] })
  })

  test('that falls in a time already counted is refused, in another CPTS too', async () => {
    const other = await openBureau(server, 1)
    const there = await addMembre(server, other.cptsId, membre.personneId)
    const acteId = await writeActe(server, other.cptsId, [there], { debut: '2026-11-10T12:00:00Z', minutes: 30 })
    const declared = await server.run(actions.declarePresences, other.coordination, other.cptsId, {
      params: { cptsId: other.cptsId },
      body: { presences: [{ acteId, rang: 1 }] },
    })
    expect(codeOf(declared)).toBe('temps-deja-compte')
  })

  test('of an acte annulled since gives nothing', async () => {
    const acteId = await writeActe(server, bureau.cptsId, [membre], { debut: '2026-11-11T09:00:00Z', minutes: 60 })
    await withTenant(server.engine, { cptsId: bureau.cptsId, nom: 'essai', now: server.now() }, (ctx) =>
      correctActe(ctx, acteId, { raison: 'annulation', note: 'N’a pas eu lieu' }),
    )
    const shown = await server.run(actions.listPropositions, bureau.coordination, bureau.cptsId, {
      ...at(),
      query: { acteId },
    })
    expect(given(shown).propositions).toEqual([])
  })
})

describe('the whole way to the bank', () => {
  let ids: string[]
  let lotId: string

  test('checked, then approved by another; never alone, never by the payee', async () => {
    const acteId = await writeActe(server, bureau.cptsId, [membre], { debut: '2026-10-01T10:00:00Z', minutes: 120 })
    ids = await declareActe(server, bureau, acteId)
    expect(codeOf(await control(server, bureau, payee, ids))).toBe('somme-pas-soi-meme')
    expect(codeOf(await approve(server, bureau, bureau.presidence, ids))).toBe('somme-etape')
    expect(codeOf(await control(server, bureau, bureau.tresorerie, ids))).toBe('ok')
    expect(codeOf(await approve(server, bureau, bureau.tresorerie, ids))).toBe('somme-deux-personnes')
    expect(codeOf(await approve(server, bureau, payee, ids))).toBe('somme-pas-soi-meme')
    expect(codeOf(await approve(server, bureau, bureau.presidence, ids))).toBe('ok')
    expect(await read(ids[0]!)).toMatchObject({
      etat: 'approuvee',
      engageCentimes: 15_000,
      mouvements: [{ nature: 'approbation' }],
    })
  })

  test('no lot without an IBAN; the person gives it, and only its end is ever shown', async () => {
    const body = { compteId: bureau.compteId, executionLe: '2026-11-25', sommeIds: ids }
    const create = () => server.run(actions.createLot, bureau.tresorerie, bureau.cptsId, { ...at(), body })
    expect(codeOf(await create())).toBe('iban-absent')
    const wrong = await server.run(actions.setMonIban, payee, bureau.cptsId, {
      ...at(),
      body: { titulaire: 'Dr Salomé Tramontane', iban: 'FR1420041010050500013M02607' },
    })
    expect(codeOf(wrong)).toBe('iban-key')
    given(
      await server.run(actions.setMonIban, payee, bureau.cptsId, {
        ...at(),
        body: { titulaire: 'Dr Salomé Tramontane', iban: SAMPLE_IBANS[2] },
      }),
    )
    const kept = await server.owner('select iban_scelle from coordonnees_bancaires')
    expect(String(kept.rows[0]!.iban_scelle)).not.toContain(SAMPLE_IBANS[2].slice(4, 20))
    lotId = given(await create()).id
    expect(codeOf(await create())).toBe('lot-vide')
  })

  test('the file passes its checks, its sum is the one of the ledger, and it does not change once handed', async () => {
    const lot = () =>
      server.run(actions.readLot, bureau.tresorerie, bureau.cptsId, { params: { cptsId: bureau.cptsId, lotId } })
    const file = () =>
      server.run(actions.readFichierLot, bureau.tresorerie, bureau.cptsId, { params: { cptsId: bureau.cptsId, lotId } })
    expect(codeOf(await file())).toBe('lot-pas-remis')
    given(
      await server.run(actions.handLot, bureau.tresorerie, bureau.cptsId, { params: { cptsId: bureau.cptsId, lotId } }),
    )
    const shown = given(await lot())
    expect(shown.controles.every(({ conforme }) => conforme)).toBe(true)
    const xml = String(given(await file()).body)
    expect(xml).toContain('<CtrlSum>150.00</CtrlSum>')
    expect(xml).toContain(`<IBAN>${SAMPLE_IBANS[2]}</IBAN>`)
    const { rows } = await server.owner(
      `select sum(engage_centimes)::int as centimes from somme_due where id = any($1)`,
      [ids],
    )
    expect(rows).toEqual([{ centimes: shown.centimes }])
    expect(String(given(await file()).body)).toBe(xml)
  })

  test('paid, returned by the bank, paid again: each is an entry, and nothing else changed', async () => {
    const [virement] = given(
      await server.run(actions.readLot, bureau.tresorerie, bureau.cptsId, { params: { cptsId: bureau.cptsId, lotId } }),
    ).virements
    const params = { cptsId: bureau.cptsId, virementId: virement!.id }
    const late = await server.run(actions.payVirement, bureau.tresorerie, bureau.cptsId, {
      params,
      body: { jour: '2027-01-01', ligneReleveId: null },
    })
    expect(codeOf(late)).toBe('jour-a-venir')
    given(
      await server.run(actions.payVirement, bureau.tresorerie, bureau.cptsId, {
        params,
        body: { jour: '2026-11-24', ligneReleveId: null },
      }),
    )
    expect(await read(ids[0]!)).toMatchObject({ engageCentimes: 0, payeCentimes: 15_000 })
    given(
      await server.run(actions.returnVirement, bureau.tresorerie, bureau.cptsId, {
        params,
        body: { jour: '2026-11-24', motif: 'Compte clos' },
      }),
    )
    expect((await read(ids[0]!)).mouvements.map(({ nature }) => nature)).toEqual(['approbation', 'paiement', 'retour'])
    const body = { compteId: bureau.compteId, executionLe: '2026-11-25', sommeIds: ids }
    const second = given(await server.run(actions.createLot, bureau.tresorerie, bureau.cptsId, { ...at(), body })).id
    const inSecond = { params: { cptsId: bureau.cptsId, lotId: second } }
    given(await server.run(actions.handLot, bureau.tresorerie, bureau.cptsId, inSecond))
    expect(
      given(
        await server.run(actions.payLot, bureau.tresorerie, bureau.cptsId, {
          ...inSecond,
          body: { jour: '2026-11-24' },
        }),
      ),
    ).toEqual({ payes: 1 })
    expect(await read(ids[0]!)).toMatchObject({ payeCentimes: 15_000 })
  })

  test('what was paid by mistake comes back by two people, and by entries', async () => {
    const asked = await server.run(actions.requestReprise, bureau.tresorerie, bureau.cptsId, {
      ...somme(ids[0]!),
      body: { centimes: 5000, motif: 'Une heure de trop' },
    })
    const params = { cptsId: bureau.cptsId, repriseId: given(asked).id }
    expect(codeOf(await server.run(actions.approveReprise, bureau.tresorerie, bureau.cptsId, { params }))).toBe(
      'somme-deux-personnes',
    )
    given(await server.run(actions.approveReprise, bureau.presidence, bureau.cptsId, { params }))
    const give = (centimes: number) =>
      server.run(actions.noteRemboursement, bureau.tresorerie, bureau.cptsId, {
        ...somme(ids[0]!),
        body: { centimes, jour: '2026-11-24' },
      })
    expect(codeOf(await give(5001))).toBe('reprise-trop')
    expect(codeOf(await give(5000))).toBe('ok')
    expect(await read(ids[0]!)).toMatchObject({ payeCentimes: 10_000, recouvrerCentimes: 0 })
  })

  test('the yearly statement says what was received', async () => {
    const pdf = given(
      await server.run(actions.readReleveAnnuel, bureau.tresorerie, bureau.cptsId, {
        params: { cptsId: bureau.cptsId, professionnelId: membre.id },
        query: { annee: 2026 },
      }),
    )
    const { text } = await readPdf(pdf.body as Uint8Array)
    expect(text.replaceAll(/\s/g, ' ')).toContain('100 €')
  })

  test('the FEC of the exercice is balanced, and a closed exercice takes nothing more', async () => {
    const exercice = (debut: string, fin: string) =>
      server.run(actions.createExercice, bureau.tresorerie, bureau.cptsId, { ...at(), body: { debut, fin } })
    const { id } = given(await exercice('2026-01-01', '2026-12-31'))
    expect(codeOf(await exercice('2026-06-01', '2027-05-31'))).toBe('exercice-chevauche')
    const params = { cptsId: bureau.cptsId, exerciceId: id }
    expect(codeOf(await server.run(actions.exportFec, bureau.tresorerie, bureau.cptsId, { params }))).toBe(
      'siren-absent',
    )
    given(
      await server.run(actions.saveReglageComptable, bureau.tresorerie, bureau.cptsId, {
        ...at(),
        body: { siren: '732 829 320', comptes: [] },
      }),
    )
    const file = given(await server.run(actions.exportFec, bureau.tresorerie, bureau.cptsId, { params }))
    expect(file.name).toBe('732829320FEC20261231.txt')
    expect(checkFec(String(file.body))).toEqual([])
    expect(String(file.body).split('\r\n').length).toBeGreaterThan(12)
    expect(codeOf(await server.run(actions.closeExercice, bureau.tresorerie, bureau.cptsId, { params }))).toBe(
      'exercice-pas-fini',
    )
    server.setNow('2027-01-04T08:00:00Z')
    given(await server.run(actions.closeExercice, bureau.tresorerie, bureau.cptsId, { params }))
    const late = await server.run(actions.noteRemboursement, bureau.tresorerie, bureau.cptsId, {
      ...somme(ids[0]!),
      body: { centimes: 1, jour: '2026-12-01' },
    })
    expect(late.ok).toBe(false)
    server.setNow('2026-11-24T08:00:00Z')
  })
})
