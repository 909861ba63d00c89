/**
 * The rule of the two people, against the base itself: whatever a program of the application would write, in whatever
 * order, a sum is owed only when two people who are not paid by it signed for it, each for themselves.
 */
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { setIbanKey } from '../tresorerie/index.ts'
import { addMembre, type Bureau, declareActe, openBureau, writeActe } from './testing.ts'

let server: TestServer
let bureau: Bureau
let application: pg.Client
let people: string[]
let sommes: string[]
beforeAll(async () => {
  setIbanKey('essai')
  server = await openTestServer()
  bureau = await openBureau(server)
  const membre = await addMembre(server, bureau.cptsId)
  people = [membre.personneId, bureau.presidence.personneId, bureau.tresorerie.personneId]
  sommes = []
  for (let day = 1; day <= 21; day++) {
    const debut = `2026-09-${String(day).padStart(2, '0')}T09:00:00Z`
    const acteId = await writeActe(server, bureau.cptsId, [membre], { debut, minutes: 60 })
    sommes.push(...(await declareActe(server, bureau, acteId)))
  }
  application = new pg.Client({ connectionString: server.base.appUrl })
  await application.connect()
})
afterAll(async () => {
  await application.end()
  await server.close()
})

type Attempt = {
  somme: number
  asks: number
  etat: string | null
  controle: number | null
  approbation: number | null
  ledger: boolean
}
const who = fc.nat({ max: 2 })
const wild = fc.record({
  somme: fc.nat({ max: 19 }),
  asks: who,
  etat: fc.option(fc.constantFrom('controlee', 'approuvee', 'annulee', 'declaree', 'refusee'), { freq: 8 }),
  controle: fc.option(who, { freq: 1 }),
  approbation: fc.option(who, { freq: 1 }),
  ledger: fc.boolean(),
})

const place = fc.record({ somme: fc.nat({ max: 19 }), asks: who })
/** What the application itself would write: without them, few sums would get far. */
const proper = (etat: 'controlee' | 'approuvee') =>
  place.map(({ somme, asks }) => ({
    somme,
    asks,
    etat,
    controle: etat === 'controlee' ? asks : null,
    approbation: etat === 'approuvee' ? asks : null,
    ledger: false,
  }))
const attempt = fc.oneof({ weight: 3, arbitrary: wild }, proper('controlee'), proper('approuvee'))

/** Everything that the statement may set, as the application, under the name of who asks. */
const tryOne = async ({ somme, asks, etat, controle, approbation, ledger }: Attempt): Promise<boolean> => {
  const id = sommes[somme]!
  const sets = [
    ...(etat ? [`etat = '${etat}'`] : []),
    ...(controle === null ? [] : [`controlee_par = '${people[controle]}', controlee_le = '2026-11-24T09:00:00Z'`]),
    ...(approbation === null
      ? []
      : [`approuvee_par = '${people[approbation]}', approuvee_le = '2026-11-24T09:00:00Z'`]),
    ...(etat === 'annulee' || etat === 'refusee' ? [`rejet_le = '2026-11-24T09:00:00Z', rejet_motif = 'essai'`] : []),
  ]
  await application.query('begin')
  try {
    await application.query(`select set_config('maillage.cpts', $1, true), set_config('maillage.personne', $2, true)`, [
      bureau.cptsId,
      people[asks],
    ])
    if (sets.length > 0)
      await application.query(`update somme_due set ${sets.join(', ')} where cpts_id = $1 and id = $2`, [
        bureau.cptsId,
        id,
      ])
    if (ledger && sets.length === 0)
      await application.query(
        `insert into mouvement_somme (cpts_id, sequence, somme_id, nature, jour, centimes, engage, paye, recouvrer, annee_engage, annee_paye, acteur, ecrit_le)
          values ($1, 1, $2, 'paiement', '2026-11-24', 7500, -7500, 7500, 0, 2026, 2026, '', now())`,
        [bureau.cptsId, id],
      )
    await application.query('commit')
    return true
  } catch {
    await application.query('rollback')
    return false
  }
}

const BROKEN = `select s.id from somme_due s
  where (s.engage_centimes > 0 or s.paye_centimes > 0) and (s.controlee_par is null or s.approuvee_par is null
      or s.controlee_par = s.approuvee_par or s.personne_id in (s.controlee_par, s.approuvee_par))
    or s.approuvee_le is not null and (s.controlee_par = s.approuvee_par or s.personne_id in (s.controlee_par, s.approuvee_par))
    or s.etat = 'approuvee' and not exists (select 1 from mouvement_somme m where m.somme_id = s.id and m.nature = 'approbation')
    or s.engage_centimes <> (select coalesce(sum(engage), 0) from mouvement_somme m where m.somme_id = s.id)
    or s.paye_centimes <> (select coalesce(sum(paye), 0) from mouvement_somme m where m.somme_id = s.id)`

test('no order of statements gives a sum that one person, or the payee, approved', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 20, maxLength: 60, size: 'max' }), async (attempts) => {
      for (const one of attempts) if (await tryOne(one)) done++
      expect((await server.owner(BROKEN)).rows).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(done).toBeGreaterThan(20)
  // The rule is not kept by refusing everything: the last sum, that chance never touched, goes through by two people.
  const signed = { somme: 20, controle: null, approbation: null, ledger: false }
  expect(await tryOne({ ...signed, asks: 1, etat: 'controlee', controle: 1 })).toBe(true)
  expect(await tryOne({ ...signed, asks: 1, etat: 'approuvee', approbation: 1 })).toBe(false)
  expect(await tryOne({ ...signed, asks: 2, etat: 'approuvee', approbation: 2 })).toBe(true)
  const { rows } = await server.owner(`select engage_centimes from somme_due where id = '${sommes[20]}'`)
  expect(rows[0]!.engage_centimes).toBeGreaterThan(0)
  expect((await server.owner(BROKEN)).rows).toEqual([])
}, 120_000)

test('what was declared is never rewritten, nor the ledger', async () => {
  await application.query('begin')
  await application.query(`select set_config('maillage.cpts', $1, true)`, [bureau.cptsId])
  const refused: string[] = []
  for (const statement of [
    `update somme_due set centimes = centimes + 1`,
    `update somme_due set engage_centimes = 1`,
    `update somme_due set personne_id = gen_random_uuid()`,
    `update temps_indemnise set minutes = minutes + 1`,
    `update temps_indemnise set compte = true where not compte`,
    `update mouvement_somme set centimes = 1`,
    `delete from mouvement_somme`,
    `delete from somme_due`,
    `update bareme_indemnites set nom = 'autre'`,
    `delete from tarif_indemnite`,
    `select move_cumul('${people[0]}', 2026, 100, 0, true)`,
    `update cumul_plafond set engage_centimes = 0`,
  ]) {
    await application.query('savepoint here')
    const done = await application.query(statement).then(
      ({ rowCount }) => rowCount,
      () => 'refused',
    )
    if (done === 'refused' || done === 0) refused.push(statement)
    await application.query('rollback to here')
  }
  await application.query('rollback')
  expect(refused).toHaveLength(12)
})
