import { expect, test } from 'vitest'
import { openView } from './view-places.ts'

const views = [
  { to: '/finances' },
  { to: '/finances/contrat', also: ['/finances/part-variable'] },
  { to: '/finances/contrats-anciens' },
]

test.each([
  ['/finances', '/finances'],
  ['/finances/enveloppes/3', '/finances'],
  ['/finances/contrat', '/finances/contrat'],
  ['/finances/contrat/12/lignes', '/finances/contrat'],
  ['/finances/part-variable/7', '/finances/contrat'],
  ['/finances/contrats-anciens', '/finances/contrats-anciens'],
])('%s stands under %s', (pathname, to) => {
  expect(openView(pathname, views)?.to).toBe(to)
})

test('an address of another room stands under none', () => {
  expect(openView('/finance', views)).toBeUndefined()
})
