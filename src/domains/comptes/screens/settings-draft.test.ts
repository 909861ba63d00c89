import { expect, test } from 'vitest'
import { draftOf, settingsOf } from './settings-draft.ts'

test('what is stored comes back as it was', () => {
  const cpts = {
    nom: 'CPTS d’essai',
    etape: 'aci',
    finess: '340012345',
    reglages: { signatureAci: '2025-03-03', creneauxParSemaine: 40, autre: true },
  }
  expect(settingsOf(draftOf(cpts))).toEqual({
    nom: 'CPTS d’essai',
    etape: 'aci',
    finess: '340012345',
    reglages: { signatureAci: '2025-03-03', projetDepose: null, creneauxParSemaine: 40 },
  })
})

test('an empty field is nothing known, not an empty text', () => {
  const empty = { nom: 'X', etape: 'emergence', finess: null, reglages: {} }
  expect(settingsOf(draftOf(empty))).toMatchObject({
    finess: null,
    reglages: { signatureAci: null, creneauxParSemaine: null },
  })
})
