import { expect, it } from 'vitest'
import { sayDevoirSommes } from './labels-devoirs.ts'
import { CODES_SOMMES } from './rules/devoirs.ts'
import { indemnitesScreens } from './screens/index.ts'

it.each(CODES_SOMMES)('%s is said in full and leads to a screen', (code) => {
  const { titre, raison, vers } = sayDevoirSommes({ code, le: '2026-12-01', nombre: 2, centimes: 4550 })
  expect(titre).toMatch(/2\u00a0sommes dues, 45,50\u00a0€$/)
  expect(raison).toMatch(/\.$/)
  expect(indemnitesScreens.routes.map(({ path }) => path)).toContain(vers)
})
