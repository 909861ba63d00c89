import { expect, test } from 'vitest'
import type { ConventionLue } from '../../contract-conventions.ts'
import { draftOf, saisieOf } from './draft.ts'

const lue: ConventionLue = {
  id: 'a',
  version: 3,
  titre: 'Salle',
  objet: 'Réunions',
  genre: 'mise-a-disposition',
  signeeLe: '2025-12-10',
  debut: '2026-01-01',
  fin: '2026-12-31',
  reconductionMois: 12,
  preavisMois: 0,
  argent: { sens: 'verse', centimes: 120_050, rythme: 'annuel' },
  mission: 'parcours',
  ficheActionId: null,
  referentId: 'b',
  decisionId: 'c',
  approuveePar: 'Conseil',
  note: '',
  parties: [{ structureId: null, nom: 'Ville' }],
  denonceeLe: null,
  closeLe: null,
  etat: 'en-cours',
  terme: '2026-12-31',
  preavisLe: '2026-12-31',
  referent: 'Maud Aigrette',
  fiche: null,
  pieces: [],
}

test('what is stored comes back as it was', () => {
  const { id: _, version: __, denonceeLe, closeLe, etat, terme, preavisLe, referent, fiche, pieces, ...saisie } = lue
  expect(saisieOf(draftOf(lue))).toEqual(saisie)
  expect([denonceeLe, closeLe, etat, terme, preavisLe, referent, fiche, pieces]).toHaveLength(8)
})

test('an amount that cannot be read is asked again, and without money none is sent', () => {
  expect(saisieOf({ ...draftOf(lue), montant: 'beaucoup' })).toBeNull()
  expect(saisieOf({ ...draftOf(lue), sens: '', montant: 'beaucoup' })?.argent).toBeNull()
})
