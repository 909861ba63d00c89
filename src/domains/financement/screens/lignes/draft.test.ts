import { expect, it } from 'vitest'
import { emptyDraft, newPalier, paliersOf, readFigure, reshape, saisieOf, writeFigure } from './draft.ts'

it('reads a figure as people type it, and nothing else', () => {
  expect(['66,26', '66.26 %', '1 234', '−10', '-10 %', '+700', '0'].map(readFigure)).toEqual([
    66.26, 66.26, 1234, -10, -10, 700, 0,
  ])
  expect(['', 'dix', '1,2,3', '4 000 euros', '1.23456'].map(readFigure)).toEqual([null, null, null, null, null])
  expect([readFigure(writeFigure(-10.5)), writeFigure(null)]).toEqual([-10.5, ''])
})

it('sends the steps that can be read, and one amount without a bound for what is done or not done', () => {
  const draft = {
    ...emptyDraft(),
    depart: '219',
    cible: '50',
    paliers: [newPalier({ seuil: '≤ 50', centimes: 1 }), newPalier({ seuil: '100', centimes: 600_000 }), newPalier()],
    preuves: 'Requête de la CPAM\n\n Relevé ',
    referents: [{ professionnelId: null, nom: 'Quelqu’un d’autre' }],
  }
  expect(paliersOf(draft)).toEqual([{ seuil: 100, centimes: 600_000, nom: '' }])
  expect(saisieOf(draft)).toMatchObject({ depart: 219, preuves: ['Requête de la CPAM', 'Relevé'], referents: [] })
  expect(saisieOf(reshape(draft, 'fait'))).toMatchObject({
    depart: null,
    cible: null,
    paliers: [{ seuil: 1, centimes: 1, nom: '' }],
  })
})
