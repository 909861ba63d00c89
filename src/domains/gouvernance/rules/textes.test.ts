import { describe, expect, test } from 'vitest'
import { enVigueur, etatTexte, maySee, relectureDue, revoirLe } from './textes.ts'

const versions = [
  { numero: 1, debut: '2025-01-01', revoirLe: '2026-01-01' },
  { numero: 2, debut: '2026-01-01', revoirLe: '2027-01-01' },
  { numero: 3, debut: '2027-06-01', revoirLe: null },
]
const texte = { rangeLe: null, versions }

describe('a text', () => {
  test('is in its latest version that has begun', () => {
    expect(enVigueur(versions, '2024-12-31')).toBeNull()
    expect(enVigueur(versions, '2026-11-26')?.numero).toBe(2)
    expect(enVigueur([...versions].reverse(), '2027-06-01')?.numero).toBe(3)
  })
  test('says where it stands', () => {
    expect(etatTexte({ rangeLe: null, versions: [] }, '2026-11-26')).toBe('sans-version')
    expect(etatTexte(texte, '2024-01-01')).toBe('a-venir')
    expect(etatTexte(texte, '2026-11-26')).toBe('en-vigueur')
    expect(etatTexte(texte, '2027-01-01')).toBe('a-relire')
    expect(etatTexte(texte, '2028-01-01')).toBe('en-vigueur')
    expect(etatTexte({ ...texte, rangeLe: '2026-01-01' }, '2027-01-01')).toBe('range')
  })
  test('is to be read again a month ahead, and until somebody did', () => {
    expect(relectureDue(texte, '2026-11-26')).toBeNull()
    expect(relectureDue(texte, '2026-12-05')).toBe('2027-01-01')
    expect(relectureDue(texte, '2027-03-01')).toBe('2027-01-01')
    expect(relectureDue({ ...texte, rangeLe: '2026-01-01' }, '2027-03-01')).toBeNull()
    expect(revoirLe('2026-01-31', 1)).toBe('2026-02-28')
    expect(revoirLe('2026-01-31', null)).toBeNull()
  })
  test('for the bureau is seen by who manages only', () => {
    expect([maySee('bureau', false), maySee('bureau', true), maySee('membres', false)]).toEqual([false, true, true])
  })
})
