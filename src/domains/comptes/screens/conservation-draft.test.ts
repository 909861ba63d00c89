import { expect, test } from 'vitest'
import { conservationDraftOf, conservationFaults, conservationSettingsOf } from './conservation-draft.ts'

test('what is stored comes back as it was, and the proposal stays unsaid', () => {
  const stored = { conservationMembreMois: 24, conservationCourrielsJours: 15, signatureAci: '2025-03-03' }
  const draft = conservationDraftOf(stored)
  expect(draft).toMatchObject({ membreMois: '24', courrielsJours: '15', journalMois: '' })
  expect(conservationSettingsOf(draft)).toEqual({
    conservationMembreMois: 24,
    conservationPresencesAnnees: null,
    conservationJournalMois: null,
    conservationCourrielsJours: 15,
    conservationLiensJours: null,
    conservationSondagesJours: null,
    conservationAppelsMois: null,
  })
})

test('a duration out of its bounds is told before it is sent', () => {
  const draft = { ...conservationDraftOf({}), journalMois: '6', liensJours: '30' }
  expect(conservationFaults(draft)).toEqual({ journalMois: 'Entre 12 et 36.' })
})
