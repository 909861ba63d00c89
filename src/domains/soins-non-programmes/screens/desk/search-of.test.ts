import { expect, test } from 'vitest'
import { type Draft, START } from './desk-state.ts'
import { searchOf } from './search-of.ts'

const of = (change: Partial<Draft>) => searchOf({ ...START.draft, ...change }, null, 20)

test('without constraint: at the practice, within the degree asked', () => {
  expect(of({})).toEqual({ degre: '24h', genres: 'cabinet', limite: 20 })
  expect(of({ commune: '34157', degre: '48h' })).toMatchObject({ depuis: '34157', degre: '48h' })
})

test('who cannot move is visited; a video consultation only when accepted', () => {
  expect(of({ contraintes: ['ne-se-deplace-pas'] }).genres).toBe('domicile')
  expect(of({ contraintes: ['teleconsultation-possible'] }).genres).toBe('cabinet,teleconsultation')
})

test('a half-day narrows, having no car puts the nearest first', () => {
  expect(of({ contraintes: ['apres-18h'] }).moment).toBe('soir')
  expect(of({ commune: '34157', contraintes: ['sans-voiture'] }).regle).toBe('distance')
  expect(of({ contraintes: ['sans-voiture'] }).regle).toBeUndefined()
})
