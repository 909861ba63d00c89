import { expect, test } from 'vitest'
import { matchChoices } from './choices.ts'

const communes = [
  { value: '34023', label: 'Balaruc-les-Bains', detail: '34540' },
  { value: '34157', label: 'Mèze', detail: '34140' },
  { value: '34301', label: 'Sète', detail: '34200' },
  { value: '34150', label: 'Marseillan', detail: '34340', words: 'Marseillan-Plage' },
]
const found = (typed: string) => matchChoices(communes, typed).map(({ label }) => label)

test('accents, hyphens and case do not count', () => {
  expect(found('MEZ')).toEqual(['Mèze'])
  expect(found('balaruc les')).toEqual(['Balaruc-les-Bains'])
})

test('the beginning of the name comes before the inside of it', () => {
  expect(found('m')).toEqual(['Mèze', 'Marseillan'])
  expect(found('se')).toEqual(['Sète', 'Marseillan'])
})

test('a postcode or another word leads there too', () => {
  expect(found('34200')).toEqual(['Sète'])
  expect(found('plage')).toEqual(['Marseillan'])
  expect(found('zz')).toEqual([])
})
