import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBorders } from './borders.ts'
import { type Outline, parseContours } from './parse-contours.ts'
import { prepareContours } from './prepare-contours.ts'

/** A square of a tenth of a degree. */
const square = (x: number, y: number): [number, number][] =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ].map(([dx, dy]) => [3 + (x + dx!) / 10, 43 + (y + dy!) / 10])
const outline = (code: string, x: number, y: number): Outline => ({
  code,
  geometry: { type: 'Polygon', coordinates: [square(x, y)] },
})
const collection = (outlines: Outline[], name = 'code') =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: outlines.map(({ code, geometry }) => ({ type: 'Feature', properties: { [name]: code }, geometry })),
  })

describe('reading a file of outlines', () => {
  it('takes the code under its usual names', () => {
    for (const name of ['code', 'INSEE_COM', 'codgeo', 'insee']) {
      const read = parseContours(collection([outline('34301', 0, 0)], name), 'x')
      expect(read.ok && read.value[0]?.code).toBe('34301')
    }
  })

  it('names the file and the line of what it cannot read', () => {
    expect(parseContours('{\n"type": "FeatureCollection",\n oups', 'herault.json')).toEqual({
      ok: false,
      refusal: { code: 'contours-unreadable', facts: { fichier: 'herault.json', ligne: 3 } },
    })
    const two = `{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"code":"34301"},"geometry":{"type":"Polygon","coordinates":[[[3,43],[4,43],[4,44],[3,43]]]}},\n{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[3,43],[4,43],[4,44],[3,43]]]}}]}`
    const read = parseContours(two, 'x.json')
    expect(!read.ok && read.refusal).toEqual({
      code: 'contours-without-code',
      facts: { fichier: 'x.json', rang: 2, ligne: 3 },
    })
  })

  it('sees coordinates that are not degrees', () => {
    const lambert = {
      ...outline('34301', 0, 0),
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [7e5, 6e6],
            [7e5, 6.1e6],
            [7.1e5, 6e6],
            [7e5, 6e6],
          ],
        ],
      },
    }
    const read = parseContours(collection([lambert]), 'x')
    expect(!read.ok && read.refusal.code).toBe('contours-not-wgs84')
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.json(), (text) => typeof parseContours(text, 'x').ok === 'boolean'))
    const odd = fc.record({
      type: fc.constantFrom('FeatureCollection', 'Feature', 'Topology'),
      features: fc.jsonValue(),
      objects: fc.jsonValue(),
      arcs: fc.jsonValue(),
      geometry: fc.jsonValue(),
    })
    fc.assert(fc.property(odd, (value) => typeof parseContours(JSON.stringify(value), 'x').ok === 'boolean'))
  })
})

describe('borders', () => {
  it('are the segments that two outlines share, corners apart', () => {
    const { pairs } = findBorders([outline('a', 0, 0), outline('b', 1, 0), outline('c', 1, 1)], [])
    expect(pairs.map(({ a, b }) => `${a}${b}`)).toEqual(['ab', 'bc'])
    expect(pairs[0]?.longueur).toBeGreaterThan(11_000)
  })

  it('meet those of a département imported before', () => {
    const first = prepareContours([outline('a', 0, 0)], [])
    const second = prepareContours([outline('b', 1, 0)], [{ code: 'a', bord: first.outlines[0]!.bord }])
    expect(second.pairs.map(({ a, b }) => `${a}${b}`)).toEqual(['ab'])
  })

  it('are the same whatever the order of import', () => {
    const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 2,
      selector: String,
    })
    fc.assert(
      fc.property(places, fc.nat(24), (cells, cut) => {
        const all = cells.map(([x, y]) => outline(`${x}${y}`, x, y))
        const at = cut % all.length
        const left = prepareContours(all.slice(0, at), [])
        const right = prepareContours(all.slice(at), left.outlines)
        const together = prepareContours(all, []).pairs
        const apart = [...left.pairs, ...right.pairs].sort((p, q) => `${p.a}${p.b}`.localeCompare(`${q.a}${q.b}`))
        expect(apart).toEqual(together)
      }),
    )
  })

  it('of a city are read whole and by arrondissement', () => {
    const city: Outline = {
      code: '75056',
      geometry: {
        type: 'Polygon',
        coordinates: [[...square(0, 0).slice(0, 2), ...square(0, 1).slice(2, 4), ...square(0, 0).slice(0, 1)]],
      },
    }
    const { pairs } = prepareContours(
      [city, outline('75101', 0, 0), outline('75102', 0, 1), outline('92000', 1, 0)],
      [],
      { '75101': '75056', '75102': '75056' },
    )
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(expect.arrayContaining(['75101 75102', '75101 92000']))
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).not.toContain('75056 75101')
  })
})
