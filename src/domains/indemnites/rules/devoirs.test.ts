import { expect, it } from 'vitest'
import { devoirsSommes } from './devoirs.ts'

it('counts a fortnight from the oldest, and says nothing of what is empty', () => {
  const found = devoirsSommes([
    ['sommes-a-controler', { nombre: 3, centimes: 45_000, depuis: '2026-11-20' }],
    ['sommes-a-approuver', { nombre: 0, centimes: 0, depuis: null }],
  ])
  expect(found).toEqual([{ code: 'sommes-a-controler', le: '2026-12-05', nombre: 3, centimes: 45_000 }])
})
