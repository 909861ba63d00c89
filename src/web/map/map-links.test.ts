import { expect, test } from 'vitest'
import { linesOf } from './map-links.ts'

test('a flow leaves from one place, arrives at the other, and thins on its way', () => {
  const { features } = linesOf([{ id: 'a b', from: [0, 48], to: [1, 48], width: 10, hue: '#000' }])
  expect(features[0]?.geometry.coordinates[0]).toEqual([0, 48])
  expect(features.at(-1)?.geometry.coordinates[1]).toEqual([1, 48])
  const widths = features.map(({ properties }) => properties?.width as number)
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  // To the right of who goes east: to the south.
  expect(features[8]?.geometry.coordinates[1]?.[1]).toBeLessThan(48)
})
