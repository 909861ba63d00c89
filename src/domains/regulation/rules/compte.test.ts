import { expect, test } from 'vitest'
import { comesFromSas } from './compte.ts'

test('who comes from the SAS says so', () => {
  for (const origine of ['sas', 'sas-preprod', 'sas-recette2']) expect(comesFromSas(origine)).toBe(true)
  for (const origine of ['', null, undefined, 'SAS', 'sas-', 'sassafras', 'pas-sas', 'sas-x y'])
    expect(comesFromSas(origine)).toBe(false)
})
