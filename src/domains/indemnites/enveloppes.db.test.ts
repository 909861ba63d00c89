/** Envelopes follow the sums that are owed: whatever is paid, returned, paid again or given back, every cent is somewhere. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { financementActions, listEnveloppes } from '../financement/index.ts'
import { setIbanKey } from '../tresorerie/index.ts'
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
  type Membre,
  openBureau,
  writeActe,
} from './testing.ts'

const RECU = 5_000_000
const JOUR = '2026-11-24'
let server: TestServer
let bureau: Bureau
let membre: Membre

const openContract = async (): Promise<void> => {
  const { cptsId, tresorerie } = bureau
  const params = { cptsId }
  const contrat = {
    numero: '',
    signeLe: '2026-07-01',
    debut: '2026-07-01',
    cpam: 'CPAM',
    ars: 'ARS',
    signataire: '',
    note: '',
    annees: 5,
    bareme: 'avenant-2',
    taille: 'T2' as const,
    population: null,
    source: '',
    missions: [],
  }
  given(await server.run(financementActions.createContrat, tresorerie, cptsId, { params, body: contrat }))
  const { contrats } = given(await server.run(financementActions.readContrats, tresorerie, cptsId, { params }))
  const anneeId = contrats[0]!.annees[0]!.id
  const part = { anneeId, poste: 'fonctionnement', part: 'fixe', nature: 'integral', centimes: RECU } as const
  const versement = { recuLe: '2026-07-15', libelle: 'Fonctionnement', explication: '', ligneId: null, parts: [part] }
  given(await server.run(financementActions.recordVersement, tresorerie, cptsId, { params, body: versement }))
}

beforeAll(async () => {
  setIbanKey('essai')
  server = await openTestServer()
  bureau = await openBureau(server)
  const payee = await server.signInAs(bureau.cptsId, 'professionnel')
  membre = await addMembre(server, bureau.cptsId, payee.personneId)
  const body = { titulaire: 'Dr Salomé Tramontane', iban: SAMPLE_IBANS[2] }
  given(await server.run(actions.setMonIban, payee, bureau.cptsId, { params: { cptsId: bureau.cptsId }, body }))
  await openContract()
})
afterAll(() => server.close())

let clock = Temporal.Instant.from('2026-01-05T08:00:00Z')
/** A sum that is owed: an hour, or more, of a meeting. */
const owe = async (minutes: number): Promise<string> => {
  clock = clock.add({ hours: 12 })
  const acteId = await writeActe(server, bureau.cptsId, [membre], { debut: clock.toString(), minutes })
  const [id] = await declareActe(server, bureau, acteId)
  given(await control(server, bureau, bureau.tresorerie, [id!]))
  given(await approve(server, bureau, bureau.presidence, [id!]))
  return id!
}

const virementOf = async (sommeId: string): Promise<string> => {
  const { cptsId, tresorerie } = bureau
  const { virements } = given(await server.run(actions.readSomme, tresorerie, cptsId, { params: { cptsId, sommeId } }))
  const { lotId } = virements.at(-1)!
  const lot = given(await server.run(actions.readLot, tresorerie, cptsId, { params: { cptsId, lotId } }))
  return lot.virements[0]!.id
}

const STEPS = {
  payer: async (sommeId: string) => {
    const { cptsId, tresorerie, compteId } = bureau
    const body = { compteId, executionLe: '2026-11-25', sommeIds: [sommeId] }
    const made = await server.run(actions.createLot, tresorerie, cptsId, { params: { cptsId }, body })
    if (!made.ok) return made
    const params = { cptsId, lotId: made.value.id }
    given(await server.run(actions.handLot, tresorerie, cptsId, { params }))
    return server.run(actions.payLot, tresorerie, cptsId, { params, body: { jour: JOUR } })
  },
  retourner: async (sommeId: string) =>
    server.run(actions.returnVirement, bureau.tresorerie, bureau.cptsId, {
      params: { cptsId: bureau.cptsId, virementId: await virementOf(sommeId) },
      body: { jour: JOUR, motif: 'Compte clos' },
    }),
  annuler: async (sommeId: string) =>
    server.run(actions.annulSomme, bureau.presidence, bureau.cptsId, {
      params: { cptsId: bureau.cptsId, sommeId },
      body: { motif: 'Renoncé' },
    }),
  reprendre: async (sommeId: string) => {
    const { cptsId, tresorerie, presidence } = bureau
    const params = { cptsId, sommeId }
    const body = { centimes: 1234, motif: 'Un quart d’heure de trop' }
    const asked = await server.run(actions.requestReprise, tresorerie, cptsId, { params, body })
    if (!asked.ok) return asked
    const approved = { params: { cptsId, repriseId: asked.value.id } }
    given(await server.run(actions.approveReprise, presidence, cptsId, approved))
    return server.run(actions.noteRemboursement, tresorerie, cptsId, { params, body: { centimes: 1234, jour: JOUR } })
  },
} as const
type Step = keyof typeof STEPS

const reste = async (): Promise<number> => {
  const all = await withTenant(
    server.engine,
    { cptsId: bureau.cptsId, nom: 'essai', now: server.now() },
    listEnveloppes,
  )
  return all.find(({ poste }) => poste === 'fonctionnement')!.disponible
}

/** Sums whose envelope has not paid, or does not keep aside, what they say: there is none. */
const strays = async () =>
  (
    await server.owner(
      `select s.id, s.paye_centimes, s.engage_centimes, t.paye, t.engage from somme_due s
       cross join lateral (select coalesce(sum(centimes) filter (where genre = 'paiement'), 0)::int as paye,
         coalesce(sum(centimes) filter (where genre = 'engagement'), 0)::int as engage
         from mouvement m where m.cpts_id = s.cpts_id and m.origine = 'somme-due' and m.origine_id = s.id) t
       where s.cpts_id = $1 and (t.paye, t.engage) is distinct from (s.paye_centimes, s.engage_centimes)`,
      [bureau.cptsId],
    )
  ).rows

test('a transfer that the bank returns gives its sum back, which is kept aside since it is owed still', async () => {
  const before = await reste()
  const id = await owe(60)
  const owed = before - (await reste())
  expect(owed).toBe(7500)
  expect(codeOf(await STEPS.payer(id))).toBe('ok')
  expect(await reste()).toBe(before - owed)
  expect(codeOf(await STEPS.retourner(id))).toBe('ok')
  const { rows } = await server.owner(
    `select genre, centimes::int, motif from mouvement
     where origine_id = $1 and motif like 'Retour%' order by centimes`,
    [id],
  )
  expect(rows).toEqual([
    { genre: 'paiement', centimes: -7500, motif: 'Retour de la banque\u00a0: Compte clos' },
    { genre: 'engagement', centimes: 7500, motif: 'Retour de la banque\u00a0: Compte clos' },
  ])
  expect(await reste()).toBe(before - owed)
  expect(codeOf(await STEPS.annuler(id))).toBe('ok')
  expect(await reste()).toBe(before)
  await expect(server.owner(`update mouvement set centimes = 1 where origine_id = $1`, [id])).rejects.toThrow(
    /append-only/,
  )
})

test('cents are conserved over random histories of payments, returns, annulations and sums given back', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20, max: 200 }),
      fc.array(fc.constantFrom(...(Object.keys(STEPS) as Step[])), { minLength: 3, maxLength: 7 }),
      async (minutes, steps) => {
        const before = await reste()
        const id = await owe(minutes)
        for (const step of ['payer', ...steps] as Step[]) {
          if ((await STEPS[step](id)).ok) seen.add(step)
          expect(await strays()).toEqual([])
        }
        const { rows } = await server.owner(
          'select (engage_centimes + paye_centimes)::int as held from somme_due where id = $1',
          [id],
        )
        expect(await reste()).toBe(before - Number(rows[0]!.held))
      },
    ),
    { numRuns: 25, seed: 20_261_124 },
  )
  // Chance did try each of them.
  expect([...seen].toSorted()).toEqual(Object.keys(STEPS).toSorted())
}, 120_000)
