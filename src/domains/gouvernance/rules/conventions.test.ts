import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Duree, datesOf, devoirOf, etatConvention, preavisOf, termeOf } from './conventions.ts'

const of = (change: Partial<Duree> = {}): Duree => ({
  signeeLe: '2025-12-15',
  debut: '2026-01-01',
  fin: '2026-12-31',
  tacite: false,
  reconductionMois: null,
  preavisMois: null,
  denonceeLe: null,
  closeLe: null,
  ...change,
})
const tacit = (change: Partial<Duree> = {}) => of({ tacite: true, reconductionMois: 12, preavisMois: 3, ...change })

describe('the term', () => {
  test('of one that ends by itself is its last day', () => {
    expect(termeOf(of(), '2026-06-01')).toBe('2026-12-31')
    expect(etatConvention(of(), '2026-12-31')).toBe('en-cours')
    expect(etatConvention(of(), '2027-01-01')).toBe('finie')
    expect(termeOf(of({ fin: null }), '2030-01-01')).toBeNull()
  })
  test('of a tacit one goes on, month ends included', () => {
    expect(termeOf(tacit(), '2026-12-31')).toBe('2026-12-31')
    expect(termeOf(tacit(), '2027-01-01')).toBe('2027-12-31')
    expect(termeOf(tacit({ debut: '2026-02-01', fin: '2026-02-28', reconductionMois: 1 }), '2026-04-15')).toBe(
      '2026-04-30',
    )
  })
  test('is that of the notice when it comes in time, the next one when it comes late', () => {
    expect(preavisOf(tacit(), '2026-06-01')).toBe('2026-09-30')
    expect(termeOf(tacit({ denonceeLe: '2026-09-30' }), '2026-11-01')).toBe('2026-12-31')
    expect(termeOf(tacit({ denonceeLe: '2026-10-01' }), '2026-11-01')).toBe('2027-12-31')
    expect(etatConvention(tacit({ denonceeLe: '2026-09-30' }), '2027-01-01')).toBe('finie')
    expect(preavisOf(tacit({ denonceeLe: '2026-09-30' }), '2026-11-01')).toBeNull()
  })
  test('never comes before the day it is asked on, unless notice was given', () => {
    const months = fc.integer({ min: 1, max: 36 })
    fc.assert(
      fc.property(months, months, fc.integer({ min: 0, max: 6000 }), (reconductionMois, preavisMois, days) => {
        const jour = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
        const terme = termeOf(tacit({ reconductionMois, preavisMois }), jour)!
        expect(terme >= jour).toBe(true)
        expect(etatConvention(tacit({ reconductionMois, preavisMois }), jour)).toBe('en-cours')
      }),
    )
  })
})

describe('what it asks for', () => {
  test('notice to give, a term to prepare, an end to write down', () => {
    expect(devoirOf(tacit(), '2026-05-01')).toBeNull()
    expect(devoirOf(tacit(), '2026-07-10')).toEqual({ code: 'convention-preavis', le: '2026-09-30' })
    expect(devoirOf(of(), '2026-10-15')).toEqual({ code: 'convention-terme', le: '2026-12-31' })
    expect(devoirOf(of(), '2027-02-01')).toEqual({ code: 'convention-finie', le: '2027-02-01' })
    expect(devoirOf(of({ closeLe: '2027-01-15' }), '2027-02-01')).toBeNull()
    expect(devoirOf(of({ signeeLe: null }), '2026-10-15')).toBeNull()
  })
  test('the calendar shows both days, of those that run', () => {
    expect(datesOf(tacit(), '2026-02-01').map(({ le }) => le)).toEqual(['2026-09-30', '2026-12-31'])
    expect(datesOf(of({ signeeLe: null }), '2026-02-01')).toEqual([])
  })
})
