import { expect, test } from 'vitest'
import { draftOf, settingsOf } from './settings-draft.ts'

test('what is stored comes back as it was', () => {
  const cpts = {
    nom: 'CPTS d’essai',
    finess: '340012345',
    reglages: {
      creneauxParSemaine: 40,
      adresse: '4 place de la Halle',
      courriel: 'a@b.fr',
      telephone: '04 65',
      autre: true,
    },
  }
  expect(settingsOf(draftOf(cpts))).toEqual({
    nom: 'CPTS d’essai',
    finess: '340012345',
    reglages: { creneauxParSemaine: 40, adresse: '4 place de la Halle', courriel: 'a@b.fr', telephone: '04 65' },
  })
})

test('an empty field is nothing known, not an empty text', () => {
  const empty = { nom: 'X', finess: null, reglages: {} }
  expect(settingsOf(draftOf(empty))).toMatchObject({
    finess: null,
    reglages: { creneauxParSemaine: null, adresse: null, courriel: null, telephone: null },
  })
})
