/**
 * Ten thousand histories of what a CPTS owes: whatever people try, in whatever order, every cent is found again in the
 * ledger and in the accounts, nobody approves alone nor for themselves, and no ceiling is passed.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Result } from '../../../kernel/result.ts'
import {
  applyMouvement,
  type CycleRefusal,
  type Mouvement,
  mayAnnul,
  mayApprove,
  mayControl,
  mayPay,
  mayRecover,
  mayRefuse,
  mayReimburse,
  mayReturn,
  type Somme,
} from './cycle.ts'
import { ecritureOf, type LigneLedger, soldesOf } from './ecritures.ts'
import { checkFec, writeFec } from './fec.ts'
import { checkPlafond } from './plafond.ts'
import { planOf } from './plan-comptable.ts'

const PLAFOND = 10_000
const PEOPLE = ['ana', 'bob', 'cleo', 'dan']
type Known = Somme & { genre: LigneLedger['genre'] }
type Line = Mouvement & { rank: number }
type World = { sommes: Known[]; ledger: Line[] }

const person = fc.constantFrom(...PEOPLE)
const step = fc.record({
  rank: fc.nat({ max: 5 }),
  what: fc.constantFrom(
    'advance',
    'advance',
    'advance',
    'advance',
    'control',
    'approve',
    'refuse',
    'annul',
    'lot',
    'pay',
    'return',
    'recover',
    'reimburse',
  ),
  who: person,
  other: person,
  cents: fc.integer({ min: 1, max: 6000 }),
})
const somme = fc.record({
  centimes: fc.integer({ min: 1, max: 6000 }),
  personneId: fc.option(person, { nil: null, freq: 5 }),
  genre: fc.constantFrom('indemnite' as const, 'remuneration' as const, 'frais' as const),
})

const cumulOf = ({ sommes }: World, personneId: string): number =>
  sommes
    .filter((one) => one.personneId === personneId && one.genre !== 'frais')
    .reduce((sum, { engageCentimes, payeCentimes }) => sum + engageCentimes + payeCentimes, 0)

const decide = (world: World, one: Known, act: Act): Result<Mouvement, CycleRefusal> | null => {
  const { who, other, cents } = act
  if (act.what === 'approve') {
    const asked = mayApprove(one, who)
    const isUnder =
      one.genre === 'frais' ||
      one.personneId === null ||
      checkPlafond({ plafondCentimes: PLAFOND, compteCentimes: cumulOf(world, one.personneId) }, 2026, one.centimes)
        .autorise
    return isUnder ? asked : null
  }
  if (act.what === 'annul') return mayAnnul(one, who)
  if (act.what === 'pay') return one.enLot ? mayPay(one) : null
  if (act.what === 'return') return mayReturn(one)
  if (act.what === 'recover') return mayRecover(one, cents, other, who)
  if (act.what === 'reimburse') return mayReimburse(one, cents)
  return null
}

const AFTER: Partial<Record<string, (one: Known, who: string) => Partial<Known>>> = {
  approve: (_, who) => ({ etat: 'approuvee', approuveePar: who }),
  annul: () => ({ etat: 'annulee' }),
  pay: () => ({ enLot: false }),
}

type Act = { rank: number; what: string; who: string; other: string; cents: number }
type Owed = Pick<Known, 'centimes' | 'personneId' | 'genre'>

/** What people usually do next: without it, few random histories would get as far as a payment. */
const nextOf = (one: Known): string => {
  if (one.etat === 'declaree') return 'control'
  if (one.etat === 'controlee') return 'approve'
  if (one.enLot) return 'pay'
  if (one.engageCentimes > 0) return 'lot'
  return one.recouvrerCentimes > 0 ? 'reimburse' : 'recover'
}

const play = (world: World, asked: Act): void => {
  const rank = asked.rank % world.sommes.length
  const one = world.sommes[rank]!
  const act = asked.what === 'advance' ? { ...asked, what: nextOf(one) } : asked
  const change = (changes: Partial<Known>) => {
    world.sommes[rank] = { ...world.sommes[rank]!, ...changes }
  }
  if (act.what === 'control' && mayControl(one, act.who).ok) change({ etat: 'controlee', controleePar: act.who })
  if (act.what === 'refuse' && mayRefuse(one, act.who).ok) change({ etat: 'refusee' })
  if (act.what === 'lot' && mayPay(one).ok) change({ enLot: true })
  const decided = decide(world, one, act)
  if (!decided?.ok) return
  world.ledger.push({ ...decided.value, rank })
  change({ ...applyMouvement(one, decided.value), ...AFTER[act.what]?.(one, act.who) })
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

const entriesOf = ({ sommes, ledger }: World) =>
  ledger.map((line, index) =>
    ecritureOf(
      {
        ...line,
        sequence: index + 1,
        genre: sommes[line.rank]!.genre,
        jour: '2026-11-24',
        beneficiaire: 'Quelqu’un',
        auxiliaire: `P${line.rank}`,
        objet: 'Réunion\tdu bureau',
        mission: line.rank % 2 ? 'acces' : null,
        piece: `S${line.rank}`,
        jourPiece: '2026-11-20',
        ecritLe: '2026-11-24T09:00:00Z',
      },
      planOf({}),
    ),
  )

/** What a world must be, whatever happened in it. */
const check = (world: World): void => {
  const { sommes, ledger } = world
  for (const [rank, one] of sommes.entries()) {
    const own = ledger.filter((line) => line.rank === rank)
    expect(one.engageCentimes).toBe(sum(own.map(({ engage }) => engage)))
    expect(one.payeCentimes).toBe(sum(own.map(({ paye }) => paye)))
    expect(Math.min(one.engageCentimes, one.payeCentimes, one.recouvrerCentimes)).toBeGreaterThanOrEqual(0)
    expect(one.engageCentimes + one.payeCentimes).toBeLessThanOrEqual(one.centimes)
    expect(one.recouvrerCentimes).toBeLessThanOrEqual(one.payeCentimes)
    if (own.length === 0) continue
    expect(one.approuveePar).not.toBeNull()
    expect(new Set([one.controleePar, one.approuveePar, one.personneId]).size).toBe(3)
  }
  for (const who of PEOPLE) expect(cumulOf(world, who)).toBeLessThanOrEqual(PLAFOND)
  checkAccounts(world)
}

const checkAccounts = (world: World): void => {
  const entries = entriesOf(world)
  for (const { lignes } of entries)
    expect(sum(lignes.map(({ debit }) => debit))).toBe(sum(lignes.map(({ credit }) => credit)))
  const left = (starts: string) =>
    sum(
      soldesOf(entries)
        .filter(({ compte }) => compte.startsWith(starts))
        .map(({ debit, credit }) => debit - credit),
    )
  const of = (name: 'engageCentimes' | 'payeCentimes' | 'recouvrerCentimes') =>
    sum(world.sommes.map((one) => one[name]))
  expect(0 - left('512')).toBe(of('payeCentimes'))
  expect(0 - left('467')).toBe(of('engageCentimes') - of('recouvrerCentimes'))
  expect(left('6')).toBe(of('engageCentimes') + of('payeCentimes') - of('recouvrerCentimes'))
}

const begin = (sommes: readonly Owed[]): World => ({
  ledger: [],
  sommes: sommes.map((one) => ({
    ...one,
    etat: 'declaree',
    controleePar: null,
    approuveePar: null,
    engageCentimes: 0,
    payeCentimes: 0,
    recouvrerCentimes: 0,
    enLot: false,
  })),
})

it('conserves every cent over ten thousand histories, by two people, under the ceiling', () => {
  let paid = 0
  let returned = 0
  fc.assert(
    fc.property(
      fc.array(somme, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 40, size: 'max' }),
      (sommes, steps) => {
        const world = begin(sommes)
        for (const act of steps) play(world, act)
        check(world)
        paid += world.ledger.filter(({ nature }) => nature === 'paiement').length
        returned += world.ledger.filter(({ nature }) => nature === 'remboursement').length
      },
    ),
    { numRuns: 10_000 },
  )
  // The histories go all the way: they do not pass because nothing happens in them.
  expect(paid).toBeGreaterThan(1000)
  expect(returned).toBeGreaterThan(50)
}, 120_000)

it('writes a FEC that reads back balanced, from any history', () => {
  fc.assert(
    fc.property(
      fc.array(somme, { minLength: 1, maxLength: 4 }),
      fc.array(step, { maxLength: 40, size: 'max' }),
      (sommes, steps) => {
        const world = begin(sommes)
        for (const act of steps) play(world, act)
        expect(checkFec(writeFec(entriesOf(world)))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

it('tells a FEC that was changed by hand', () => {
  const line = { ...begin([{ centimes: 1000, personneId: 'ana', genre: 'indemnite' }]), ledger: [] } as World
  line.ledger.push({ nature: 'approbation', centimes: 1000, engage: 1000, paye: 0, recouvrer: 0, rank: 0 })
  const text = writeFec(entriesOf(line))
  expect(checkFec(text.replace('10,00', '10,01'))).toEqual([{ ligne: 0, phrase: 'L’écriture 1 n’est pas équilibrée.' }])
  expect(checkFec(text.replaceAll('20261124', '24/11/2026')).length).toBeGreaterThan(0)
})
