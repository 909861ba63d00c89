import { expect, test } from 'vitest'
import { checkModel } from '../check-model.ts'
import { modelOf } from '../testing-models.ts'
import { cutLines, figureOfBarres } from './barres.ts'

const chart = (valeurs: (number | null)[]) =>
  figureOfBarres({
    legende: 'Ici et ailleurs',
    mesure: 'Part des habitants (%)',
    series: ['CPTS', 'France'],
    lignes: [
      { nom: '65 ans et plus <b>', valeurs, textes: valeurs.map((one) => (one === null ? 'masqué' : String(one))) },
    ],
    repere: { valeur: 10, nom: 'France' },
  })
const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="14" fill="#(?:0f5549|8fb8a8)"\/>/g)]
    .map((match) => Number(match[1]))
    .filter((width) => width !== 18)

test('bars are as long as what they say', () => {
  const { image } = chart([20, 5])
  const [one, other] = widths(image.contenu as string)
  expect(one! / other!).toBeCloseTo(4, 1)
})
test('what is hidden has no bar, and its word', () => {
  const { image, alternative } = chart([null, 5])
  expect(widths(image.contenu as string)).toHaveLength(1)
  expect(alternative).toContain('CPTS masqué, France 5')
})
test('words are never markup', () => {
  const { image } = chart([20, 5])
  expect(image.contenu).toContain('&lt;b&gt;')
  expect(checkModel(modelOf([chart([20, 5])])).ok).toBe(true)
})
test('long names are cut between words', () => {
  expect(cutLines('maladies du système nerveux', 18)).toEqual(['maladies du', 'système nerveux'])
})
