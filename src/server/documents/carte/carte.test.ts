import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDocx, renderPdf } from '../index.ts'
import { modelOf } from '../testing-models.ts'
import { type CommuneDessinee, drawCarte, figureOfCarte } from './draw-carte.ts'
import { insideOf, placeLabels } from './labels.ts'
import { outlineOf } from './outline.ts'
import { fitFrame, type LonLat } from './projection.ts'

const square = (lon: number, lat: number, side = 0.1): LonLat[] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
]
const commune = (nom: string, ring: LonLat[], propre = true): CommuneDessinee => ({
  code: nom,
  nom,
  propre,
  population: 1000,
  contours: [ring],
  point: null,
})
const carteOf = (communes: CommuneDessinee[]) => ({ communes, source: 'IGN', schematique: false })

describe('the outline of a territory', () => {
  test('of two that touch has no inner border', () => {
    const [line, ...more] = outlineOf([square(3, 43), square(3.1, 43)])
    expect(more).toEqual([])
    expect(line).toHaveLength(7)
    expect(line![0]).toEqual(line!.at(-1))
  })
  test('of two apart is two lines', () => {
    expect(outlineOf([square(3, 43), square(4, 43)])).toHaveLength(2)
  })
  test('keeps a hole', () => {
    const around = [square(3, 43), square(3.1, 43), square(3.2, 43), square(3, 43.1), square(3.2, 43.1)]
    const ring = [...around, square(3, 43.2), square(3.1, 43.2), square(3.2, 43.2)]
    const round = ring.map((points) =>
      points.map(([lon, lat]): LonLat => [Number(lon.toFixed(3)), Number(lat.toFixed(3))]),
    )
    expect(outlineOf(round)).toHaveLength(2)
  })
})

describe('a projection', () => {
  test('keeps distances: a degree of longitude is shorter than one of latitude', () => {
    const { place, unitsPerKm } = fitFrame({ ouest: 3, est: 4, sud: 43, nord: 44 }, 1000, { least: 100, most: 1000 })
    const [[x1, y1], [x2, y2]] = [place([3, 43]), place([4, 44])]
    expect((y1 - y2) / unitsPerKm).toBeCloseTo(111.2, 0)
    expect((x2 - x1) / unitsPerKm).toBeCloseTo(111.2 * Math.cos((43.5 * Math.PI) / 180), 0)
  })
})

describe('names on the map', () => {
  test('stand inside their commune, even a crescent', () => {
    const crescent = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ] as [number, number][]
    const [x, y] = insideOf(crescent)
    expect((x > 0 && x < 2) || (x > 8 && x < 10) || y < 2).toBe(true)
  })
  test('never hide each other', () => {
    const wanted = fc.array(
      fc.record({
        texte: fc.string({ minLength: 1, maxLength: 20 }),
        at: fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })),
        size: fc.constantFrom(16, 20, 25),
        weight: fc.integer({ min: 0, max: 1000 }),
      }),
    )
    fc.assert(
      fc.property(wanted, (labels) => {
        const placed = placeLabels(labels, 300, 300)
        const boxes = placed.map(({ texte, size, x, y }) => ({
          l: x - texte.length * size * 0.25,
          r: x + texte.length * size * 0.25,
          t: y - size * 0.75,
          b: y + size * 0.35,
        }))
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1))
            expect(a.l + 0.2 < b.r && b.l + 0.2 < a.r && a.t + 0.2 < b.b && b.t + 0.2 < a.b).toBe(false)
        })
      }),
    )
  })
})

describe('the map', () => {
  test('names its communes, says its scale and its source, and cannot be broken by a name', async () => {
    const carte = carteOf([
      commune('Mèze', square(3, 43)),
      commune('<b>&"</text>', square(3.1, 43)),
      commune('Voisine', square(3.2, 43, 0.02), false),
    ])
    const { contenu } = drawCarte(carte)!
    for (const words of ['Mèze', 'Voisine', '&lt;b&gt;&amp;', 'Source\u00a0: IGN', '\u00a0km'])
      expect(contenu).toContain(words)
    expect(contenu).not.toContain('<b>')
    const figure = figureOfCarte(carte, 'CPTS d’essai')!
    expect(figure.alternative).toContain('Mèze et <b>')
    const model = modelOf([figure])
    expect((await renderPdf(model)).ok).toBe(true)
    expect((await renderDocx(model)).ok).toBe(true)
  })
  test('is not drawn from nothing', () => {
    expect(drawCarte(carteOf([]))).toBeNull()
    expect(drawCarte(carteOf([commune('Voisine', square(3, 43), false)]))).toBeNull()
  })
  test('marks a commune of which only the point is known', () => {
    const bare: CommuneDessinee = {
      code: '34143',
      nom: 'Loupian',
      propre: true,
      population: null,
      contours: [],
      point: [3.6, 43.4],
    }
    expect(drawCarte(carteOf([bare]))!.contenu).toContain('<circle')
  })
})
