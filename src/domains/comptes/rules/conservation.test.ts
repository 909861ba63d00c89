import { describe, expect, test } from 'vitest'
import { conservationOf, outOfBounds } from './conservation.ts'

describe('durations of a CPTS', () => {
  test('the proposals, where nothing is said', () => {
    expect(conservationOf({})).toEqual({
      membreMois: 12,
      presencesAnnees: 3,
      journalMois: 12,
      courrielsJours: 30,
      liensJours: 30,
      sondagesJours: 90,
      appelsMois: 12,
    })
  })
  test('what the settings say, within the bounds', () => {
    const reglages = { conservationMembreMois: 24, conservationPresencesAnnees: 10, conservationJournalMois: 18 }
    expect(conservationOf(reglages)).toMatchObject({ membreMois: 24, presencesAnnees: 10, journalMois: 18 })
  })
  test('a setting that does not hold never shortens nor lengthens', () => {
    for (const value of [0, -1, 11, 37, 12.5, '24', null, true])
      expect(conservationOf({ conservationJournalMois: value }).journalMois, String(value)).toBe(12)
  })
  test('what is out of bounds is named before it is written', () => {
    expect(outOfBounds({ conservationJournalMois: 11 })).toBe('journalMois')
    expect(outOfBounds({ conservationCourrielsJours: 'un mois' })).toBe('courrielsJours')
    expect(outOfBounds({ conservationLiensJours: null, signatureAci: '2025-03-03' })).toBeUndefined()
  })
})
