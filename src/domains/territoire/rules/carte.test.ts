import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contiguity } from './contiguite.ts'
import type { Pair } from './graphe.ts'
import { holes } from './trous.ts'
import { neighbours } from './voisinage.ts'

/** A square country of `size` × `size` communes: a commune touches those beside, above and below it. */
const name = (x: number, y: number): string => `${x}-${y}`
const square = (size: number) => {
  const codes: string[] = []
  const pairs: Pair[] = []
  const edge = new Set<string>()
  for (let x = 0; x < size; x++)
    for (let y = 0; y < size; y++) {
      codes.push(name(x, y))
      if (x === 0 || y === 0 || x === size - 1 || y === size - 1) edge.add(name(x, y))
      if (x + 1 < size) pairs.push({ a: name(x, y), b: name(x + 1, y), longueur: 1000 })
      if (y + 1 < size) pairs.push({ a: name(x, y), b: name(x, y + 1), longueur: 1000 })
    }
  return { codes, pairs, edge }
}
const country = square(7)
const everything = new Set(country.codes)
const read = (codes: string[], more: Partial<Parameters<typeof contiguity>[0]> = {}) =>
  contiguity({
    codes,
    pairs: country.pairs,
    withContour: everything,
    islands: new Set(),
    waterOf: () => undefined,
    ...more,
  })
const holesOf = (chosen: string[], withContour = everything) =>
  holes({ chosen, around: country.codes, pairs: country.pairs, withContour, onEdge: country.edge })
const someCodes = fc.uniqueArray(fc.constantFrom(...country.codes), { minLength: 1 })

describe('contiguity', () => {
  it('is unknown as soon as one outline is missing, and names it', () => {
    const withContour = new Set(country.codes.filter((code) => code !== '0-0'))
    expect(read(['0-0', '0-1'], { withContour })).toEqual({ etat: 'inconnue', sansContour: ['0-0'] })
  })

  it('counts the pieces, the largest first', () => {
    const result = read(['0-0', '0-1', '1-1', '5-5'])
    expect(result.etat === 'connue' && result.groupes).toEqual([['0-0', '0-1', '1-1'], ['5-5']])
  })

  it('partitions whatever is chosen', () => {
    fc.assert(
      fc.property(someCodes, (codes) => {
        const result = read(codes)
        if (result.etat !== 'connue') throw new Error('every outline is there')
        expect(result.groupes.flat().sort()).toEqual([...codes].sort())
      }),
    )
  })

  it('says when the pieces hold by water only', () => {
    const wet = (a: string, b: string) => (a === '0-0' && b === '0-1' ? 'l’estuaire' : undefined)
    const result = read(['0-0', '0-1'], { waterOf: wet })
    expect(result.etat === 'connue' && result.parEau).toEqual([{ a: '0-0', b: '0-1', eau: 'l’estuaire' }])
    const around = read(['0-0', '0-1', '1-0', '1-1'], { waterOf: wet })
    expect(around.etat === 'connue' && around.parEau).toEqual([])
  })
})

describe('holes', () => {
  it('finds what is surrounded and nothing else', () => {
    const ring = ['1-1', '1-2', '1-3', '2-1', '2-3', '3-1', '3-2', '3-3']
    expect(holesOf(ring)).toEqual({ etat: 'connus', trous: [['2-2']] })
    expect(holesOf(ring.slice(1))).toEqual({ etat: 'connus', trous: [['2-2']] })
    expect(holesOf(ring.filter((code) => code !== '1-2'))).toEqual({ etat: 'connus', trous: [] })
  })

  it('are unknown when an outline of the frame is missing', () => {
    expect(holesOf(['1-1'], new Set(country.codes.slice(1)))).toEqual({ etat: 'inconnus', sansContour: ['0-0'] })
  })

  it('disappear when they are filled, and nobody from outside is ever one', () => {
    fc.assert(
      fc.property(someCodes, (codes) => {
        const found = holesOf(codes)
        if (found.etat !== 'connus') throw new Error('every outline is there')
        const inside = found.trous.flat()
        for (const code of inside) expect(country.edge.has(code) || codes.includes(code)).toBe(false)
        expect(holesOf([...codes, ...inside])).toEqual({ etat: 'connus', trous: [] })
      }),
    )
  })
})

describe('neighbours', () => {
  it('touch the territory, are out of it, and come by length of border', () => {
    fc.assert(
      fc.property(someCodes, (codes) => {
        const around = neighbours(codes, country.pairs)
        for (const { code } of around) expect(codes).not.toContain(code)
        const lengths = around.map(({ longueur }) => longueur)
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
      }),
    )
  })
})
