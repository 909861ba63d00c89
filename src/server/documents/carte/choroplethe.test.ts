import { expect, test } from 'vitest'
import { checkModel } from '../check-model.ts'
import { modelOf } from '../testing-models.ts'
import { figureOfChoroplethe } from './choroplethe.ts'
import type { CommuneDessinee } from './draw-carte.ts'

const commune = (code: string, nom: string, lon: number): CommuneDessinee => ({
  code,
  nom,
  propre: true,
  population: 1000,
  contours: [
    [
      [lon, 43],
      [lon + 0.1, 43],
      [lon + 0.1, 43.1],
      [lon, 43.1],
      [lon, 43],
    ],
  ],
  point: null,
})
const carte = { communes: [commune('1', 'Sète', 3), commune('2', 'Mèze', 3.1)], source: 'IGN', schematique: false }
const asked = {
  legende: 'De 12 à 20',
  mesure: 'Part (%)',
  classes: [{ mots: '12 à 20', teinte: '#123456', communes: ['1'] }],
  sansClasse: { mots: 'masqué', teinte: '#abcdef' },
  source: 'Insee',
}

test('each commune has the shade of its class, and the others say that they have none', () => {
  const figure = figureOfChoroplethe(carte, asked)!
  const svg = figure.image.contenu as string
  expect(svg.match(/<path [^>]*fill="#123456"/g)).toHaveLength(1)
  expect(svg.match(/<path [^>]*fill="#abcdef"/g)).toHaveLength(1)
  expect(svg).toContain('12 à 20 (1)')
  expect(figure.alternative).toContain('12 à 20\u00a0: Sète. masqué\u00a0: Mèze.')
  expect(checkModel(modelOf([figure])).ok).toBe(true)
})
test('a territory that has no place has no map', () => {
  const nowhere = { ...carte, communes: carte.communes.map((one) => ({ ...one, contours: [] })) }
  expect(figureOfChoroplethe(nowhere, asked)).toBeNull()
})
