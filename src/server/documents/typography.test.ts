import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanAll, cleanText } from './typography.ts'

const NB = '\u00a0'

describe('French typography', () => {
  test.each([
    ["L'été : « oui » !", `L’été${NB}: «${NB}oui${NB}»${NB}!`],
    ['Quand ? Demain ; peut-être', `Quand${NB}? Demain${NB}; peut-être`],
    ['«bref »', `«${NB}bref${NB}»`],
    ['12 345 personnes, 87 %, 5 €', `12${NB}345 personnes, 87${NB}%, 5${NB}€`],
    ['1\u202f234', `1${NB}234`],
    ['n° 4, Dr Cade', `n°${NB}4, Dr${NB}Cade`],
    ['à 14:30', 'à 14:30'],
    ["https://x.fr/a?b=l'an : o'neil@x.fr", `https://x.fr/a?b=l'an${NB}: o'neil@x.fr`],
  ])('%s', (given, wanted) => {
    expect(cleanText(given)).toBe(wanted)
  })
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
  test('keeps every letter and figure', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(letters(cleanText(text))).toBe(letters(text.normalize('NFC')))
      }),
    )
  })
})

describe('what no page can hold', () => {
  test('is taken out', () => {
    expect(cleanText('a\u0000\u0007b\u007f\ufffe\uffffc\ud800d')).toBe('abcd')
    expect(cleanText('a\r\nb\u2028c\rd\te')).toBe('a\nb\nc\nd e')
  })
  test('nor what turns the direction of the text around', () => {
    expect(cleanText('refus\u202esulbus\u202c\u2066x\u2069\u200f')).toBe('refussulbusx')
  })
})

test('every string of a model is cleaned, pictures are left as they are', () => {
  const image = { contenu: "<svg>12 345 : l'x</svg>" }
  expect(cleanAll({ texte: "l'an", lignes: [['a :']], image, n: 3, rien: null })).toEqual({
    texte: 'l’an',
    lignes: [[`a${NB}:`]],
    image,
    n: 3,
    rien: null,
  })
})
