import { expect, it } from 'vitest'
import { NOTHING, queryOf, readChosen, writeChosen } from './address.ts'

it('reads what was written, and leaves out what no screen writes', () => {
  const chosen = { ...NOTHING, recherche: '2026', genre: 'reunion', du: '2026-01-01' }
  expect(readChosen(writeChosen(chosen))).toEqual(chosen)
  expect(readChosen({ recherche: 2026, genre: { a: 1 }, autre: 'x', mission: null })).toEqual({
    ...NOTHING,
    recherche: '2026',
  })
})

it('asks for what was chosen, under the names of the API', () => {
  expect(queryOf({ ...NOTHING, recherche: '  ', personne: 'p', fiche: 'f', grade: 'signee' })).toEqual({
    grade: 'signee',
    professionnelId: 'p',
    ficheActionId: 'f',
  })
})
