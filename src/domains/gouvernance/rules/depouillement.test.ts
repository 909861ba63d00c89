import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depouille } from './depouillement.ts'

const OPTIONS = ['pour', 'contre', 'abstention'].map((cle) => ({ cle, libelle: cle }))
const LISTE = ['a', 'b', 'c'].map((cle) => ({ cle, libelle: cle.toUpperCase() }))

test('each option, blank and spoiled ballots are counted apart', () => {
  expect(depouille([['pour'], ['pour'], ['contre'], [], null, ['peut-être'], ['pour', 'contre']], OPTIONS, 1)).toEqual({
    bulletins: 7,
    voix: { pour: 2, contre: 1, abstention: 0 },
    blancs: 1,
    nuls: 3,
  })
})

test('of a list, several are chosen, each once', () => {
  expect(depouille([['a', 'b'], ['b'], ['a', 'a'], ['a', 'b', 'c']], LISTE, 2)).toEqual({
    bulletins: 4,
    voix: { a: 1, b: 2, c: 0 },
    blancs: 0,
    nuls: 2,
  })
})

const ballot = fc.option(fc.array(fc.constantFrom('a', 'b', 'c', 'z'), { maxLength: 4 }), { nil: null })

test('nothing is lost, and the order changes nothing', () => {
  fc.assert(
    fc.property(fc.array(ballot), (urne) => {
      const one = depouille(urne, LISTE, 1)
      const valid = Object.values(one.voix).reduce((sum, n) => sum + n, 0)
      expect(valid + one.blancs + one.nuls).toBe(urne.length)
      expect(depouille(urne.toReversed(), LISTE, 1)).toEqual(one)
    }),
  )
})
