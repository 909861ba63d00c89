import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { ETAPES } from '../../../referentials/index.ts'
import {
  type Depot,
  type Etape,
  etapeAtteinte,
  etatDepot,
  etatEtape,
  joinVie,
  lastDayOfArs,
  reachedOn,
  valideLe,
} from './vie.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const etape = (code: Etape['code'], dates: Partial<Etape>): Etape => ({
  code,
  prevuLe: null,
  envoyeLe: null,
  recuLe: null,
  decideLe: null,
  issue: null,
  motif: null,
  note: '',
  ...dates,
})
const depot = (facts: Partial<Depot> = {}): Depot => ({
  id: '1',
  numero: 1,
  nature: 'initial',
  envoyeLe: '2026-10-01',
  recuLe: null,
  reponse: null,
  reponseLe: null,
  motif: null,
  ...facts,
})

describe('the two months of the ARS', () => {
  it.each([
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2027-12-30', '2028-02-29'],
    ['2028-02-29', '2028-04-29'],
    ['2026-06-30', '2026-08-30'],
    ['2026-07-31', '2026-09-30'],
    // Clocks change on 25 October: days are civil, nothing moves.
    ['2026-10-24', '2026-12-24'],
  ])('received on %s, the last day is %s', (recu, last) => {
    expect(lastDayOfArs(recu).toString()).toBe(last)
  })

  it('are over the day after the last one, not on it', () => {
    const filed = { recuLe: '2026-12-31', reponse: null }
    expect(etatDepot(filed, day('2027-02-28'))).toBe('delai-en-cours')
    expect(etatDepot(filed, day('2027-03-01'))).toBe('repute-valide')
    const vie = joinVie([etape('projet', { envoyeLe: '2026-12-30', recuLe: '2026-12-31' })], [], [])
    expect(valideLe(vie, day('2027-02-28'))).toBeNull()
    expect(valideLe(vie, day('2027-03-01'))).toBe('2027-03-01')
  })

  it('do not run before the file is received, and end with an answer', () => {
    expect(etatDepot({ recuLe: null, reponse: null }, today)).toBe('envoye')
    expect(etatDepot({ recuLe: '2026-01-01', reponse: 'opposition' }, today)).toBe('oppose')
    expect(etatDepot({ recuLe: '2026-11-01', reponse: 'validee' }, today)).toBe('valide')
    expect(etatDepot({ recuLe: '2026-11-01', reponse: 'tacite' }, today)).toBe('valide')
  })
})

describe('the life of a CPTS', () => {
  it('begins with its emergence, and has each stage', () => {
    const vie = joinVie([], [], [])
    expect(Object.keys(vie.etapes)).toEqual([...ETAPES])
    expect(etapeAtteinte(vie, today)).toBe('emergence')
    expect(etatEtape(vie, 'emergence', today)).toBe('en-cours')
    expect(etatEtape(vie, 'projet', today)).toBe('a-venir')
  })

  it('takes the dates of the projet from the version that was sent', () => {
    const typed = etape('projet', { envoyeLe: '2025-01-01', recuLe: '2025-01-02', prevuLe: '2026-09-30' })
    const vie = joinVie([typed], [depot({ recuLe: '2026-10-05', reponse: 'validee', reponseLe: '2026-11-02' })], [])
    expect(vie.etapes.projet).toMatchObject({ envoyeLe: '2026-10-01', recuLe: '2026-10-05', prevuLe: '2026-09-30' })
    expect(vie.etapes.valide).toMatchObject({ decideLe: '2026-11-02', issue: 'favorable' })
    expect(etapeAtteinte(vie, today)).toBe('valide')
  })

  it('is not moved by an avenant, but by a new initial projet after an objection', () => {
    const objected = depot({ recuLe: '2026-03-01', reponse: 'opposition', reponseLe: '2026-04-01', motif: 'prs' })
    const first = joinVie([], [objected], [])
    expect([etapeAtteinte(first, today), etatEtape(first, 'valide', today)]).toEqual(['projet', 'refusee'])
    const again = joinVie([], [objected, depot({ numero: 2, envoyeLe: '2026-05-01', recuLe: '2026-05-02' })], [])
    expect(etapeAtteinte(again, today)).toBe('valide')
    const avenant = depot({ numero: 3, nature: 'avenant', envoyeLe: '2026-11-01' })
    expect(joinVie([], [depot({ recuLe: '2026-08-01' }), avenant], []).etapes.projet.recuLe).toBe('2026-08-01')
  })

  it('a letter that was refused is no stage reached, a day to come is not either', () => {
    const refused = joinVie([etape('lettre-intention', { decideLe: '2026-02-01', issue: 'defavorable' })], [], [])
    expect(reachedOn(refused, 'lettre-intention', today)).toBeNull()
    const later = joinVie([etape('aci', { decideLe: '2026-11-25' })], [], [])
    expect(etapeAtteinte(later, today)).toBe('emergence')
    expect(etapeAtteinte(later, day('2026-11-25'))).toBe('aci')
  })

  it('a later stage proves the ones before it', () => {
    const signed = joinVie([etape('aci', { decideLe: '2026-03-03' })], [], [])
    expect(ETAPES.map((code) => etatEtape(signed, code, today))).toEqual([
      'faite',
      'faite',
      'faite',
      'faite',
      'faite',
      'faite',
      'en-cours',
      'a-venir',
    ])
    const led = joinVie([], [], [{ mission: 'acces', demarreeLe: '2026-06-01', deployeeLe: null }])
    expect(etapeAtteinte(led, today)).toBe('missions')
  })
})
