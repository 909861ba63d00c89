import { expect, test } from 'vitest'
import { findDisorder, readEntries, readEnums, readStatuses } from './check-glossary.ts'

test('entries carry their term, their code names and their section', () => {
  expect(readEntries('## Words\n\n- **créneau** (`creneau`): an interval. Source: ANS. Avoid: slot.')).toEqual([
    { term: 'créneau', codes: ['creneau'], text: 'an interval. Source: ANS. Avoid: slot.', section: 'Words' },
  ])
})

test('statuses are read from check constraints and from enums of contracts', () => {
  expect(readStatuses("etat text check (etat in ('ouvert',\n 'clos'))")).toEqual([
    { column: 'etat', value: 'ouvert' },
    { column: 'etat', value: 'clos' },
  ])
  expect(readEnums("const statutDemande = z.enum(['ouverte'])")).toEqual([
    { column: 'statutDemande', value: 'ouverte' },
  ])
})

test('entries out of order are told, accents and case aside', () => {
  const entries = readEntries('## Words\n- **Étape**: x\n- **acte**: x\n- **ALD**: x')
  expect(findDisorder(entries)).toEqual(['Words: « acte » stands after « Étape »'])
})
