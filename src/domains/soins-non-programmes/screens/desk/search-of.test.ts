import { expect, test } from 'vitest'
import { type Draft, START } from './desk-state.ts'
import { professionnelOf, searchOf } from './search-of.ts'

const of = (change: Partial<Draft>, personneId: string | null = null) =>
  searchOf({ ...START.draft, ...change }, { profession: null, personneId }, 20)

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

test('an address that names a professional keeps the desk to what this one offers', () => {
  const id = '0190a1b2-0000-7000-8000-000000000001'
  expect(professionnelOf(`?professionnel=${id}&origin=sas`)).toBe(id)
  expect(professionnelOf('?professionnel=x')).toBeNull()
  expect(of({}, id)).toMatchObject({ personneId: id, genres: 'cabinet,domicile,teleconsultation' })
  expect(of({ contraintes: ['ne-se-deplace-pas'] }, id).genres).toBe('domicile')
})
