import { expect, test } from 'vitest'
import { openEncryption } from './index.ts'

const box = openEncryption('essai', 'un secret')

test('what is sealed opens for the same row, and never twice the same bytes', () => {
  const [one, two] = [box.seal('ligne', 'Zoé'), box.seal('ligne', 'Zoé')]
  expect(box.open('ligne', one)).toBe('Zoé')
  expect(one.equals(two)).toBe(false)
  expect(one.includes('Zoé')).toBe(false)
})

test('another row, another use, another secret or a changed byte do not open', () => {
  const sealed = box.seal('ligne', 'Zoé')
  const changed = Buffer.from(sealed)
  changed[changed.length - 1]! ^= 1
  expect(() => box.open('autre ligne', sealed)).toThrow()
  expect(() => box.open('ligne', changed)).toThrow()
  expect(() => openEncryption('autre', 'un secret').open('ligne', sealed)).toThrow()
  expect(() => openEncryption('essai', 'autre secret').open('ligne', sealed)).toThrow()
})

test('a mark tells equal texts, under this secret only', () => {
  expect(box.mark('Zoé')).toBe(box.mark('Zoé'))
  expect(box.mark('Zoé')).not.toBe(box.mark('Léa'))
  expect(box.mark('Zoé')).not.toBe(openEncryption('essai', 'autre secret').mark('Zoé'))
})
