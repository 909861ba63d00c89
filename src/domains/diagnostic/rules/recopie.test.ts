import { expect, it } from 'vitest'
import { indicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { type Indication, MASQUEE } from './indication.ts'
import { estComparable, masquerRecopie } from './recopie.ts'
import { TERRITOIRE } from './terrain.ts'

const naissances = indicateurTerritorial('naissances')!
const at = (valeur: number) => ({ zone: 'territoire' as const, etat: 'observe' as const, valeur })

it('compares what has the same unit, or says none', () => {
  expect(['%', 'pour cent', ''].map((unite) => estComparable(unite, { unite: '%' }))).toEqual([true, true, true])
  expect(estComparable('€', { unite: 'euros' })).toBe(true)
  expect(estComparable('pour 100 000 habitants', { unite: '%' })).toBe(false)
})

it('hides small counts, and a figure that a source hides', () => {
  expect(masquerRecopie(naissances, [at(4)], [])).toEqual([{ zone: 'territoire', etat: 'masque', valeur: null }])
  expect(masquerRecopie(naissances, [at(400)], [])).toEqual([at(400)])
  const hidden = { zones: new Map([[TERRITOIRE, MASQUEE]]) } as unknown as Indication
  const france = { zone: 'france' as const, etat: 'observe' as const, valeur: 700_000 }
  expect(masquerRecopie(naissances, [at(400), france], [hidden])).toEqual([
    { zone: 'territoire', etat: 'masque', valeur: null },
    france,
  ])
})
