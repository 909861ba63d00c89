import { expect, test } from 'vitest'
import { type Attaches, finDeConservation } from './conservation.ts'

const TODAY = '2026-11-24'
const end = (attaches: Partial<Attaches>, mois = 12) =>
  finDeConservation({ adhesions: [], partiLe: null, dernierLien: null, ...attaches }, mois, TODAY)
const adhesion = (debut: string, fin: string | null, motifFin: string | null = null) => ({ debut, fin, motifFin })

test('a year after the end of the last adhésion', () => {
  const adhesions = [adhesion('2020-01-01', '2022-01-01'), adhesion('2023-01-01', '2025-11-24', 'demission')]
  expect(end({ adhesions })).toBe('2026-11-24')
  expect(end({ adhesions }, 24)).toBe('2027-11-24')
})
test('never while an adhésion is in force or to come', () => {
  expect(end({ adhesions: [adhesion('2020-01-01', null)], partiLe: '2024-01-01' })).toBeNull()
  expect(end({ adhesions: [adhesion('2020-01-01', '2026-12-31')] })).toBeNull()
  expect(end({ adhesions: [adhesion('2027-01-01', null)] })).toBeNull()
})
test('an acte or a slot after it puts the day off', () => {
  const adhesions = [adhesion('2020-01-01', '2024-01-01')]
  expect(end({ adhesions, dernierLien: '2026-06-15' })).toBe('2027-06-15')
  expect(end({ adhesions, dernierLien: '2021-06-15' })).toBe('2025-01-01')
})
test('who left without having adhered goes a year after', () => {
  expect(end({ partiLe: '2025-02-28' })).toBe('2026-02-28')
})
test('a professional of the territory who never adhered stays', () => {
  expect(end({ dernierLien: '2019-01-01' })).toBeNull()
  expect(end({ adhesions: [adhesion('2020-01-01', '2020-01-02', 'erreur')] })).toBeNull()
})
