import { expect, test } from 'vitest'
import { countParCommune } from './couverture.ts'

test('a fiche without communes bears on all of them; a commune outside of the territory is counted too', () => {
  const fiches = [{ communes: [] }, { communes: ['34301'] }, { communes: ['34301', '34999'] }]
  expect([...countParCommune(fiches, ['34301', '34157'])]).toEqual([
    ['34301', 3],
    ['34157', 1],
    ['34999', 1],
  ])
  expect([...countParCommune([], ['34301'])]).toEqual([['34301', 0]])
})
