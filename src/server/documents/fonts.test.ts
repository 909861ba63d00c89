import { describe, expect, test } from 'vitest'
import { readFonts } from './fonts.ts'
import { drawnBy, keepDrawable } from './pdf/drawable.ts'
import { modelOf } from './testing-models.ts'

const FRENCH = 'ABCXYZabcxyz0123456789éèêëàâäçîïôöùûüÿœæŒÆÉÈÀÇ«»’…–—€°½²³ ·\u00a0'

describe('the faces', () => {
  test('are TrueType, the one unfolded from WOFF too', () => {
    for (const [name, font] of Object.entries(readFonts())) expect(font.readUInt32BE(0), name).toBe(0x00010000)
  })
  test('draw French whole', () => {
    const { regular, bold, italic, title, titleBold } = readFonts()
    for (const font of [regular, bold, italic, title, titleBold]) {
      const drawn = drawnBy(font)
      for (const letter of FRENCH) expect(drawn.has(letter.codePointAt(0)!), letter).toBe(true)
    }
  })
  test('and the rest of Europe in the text', () => {
    for (const letter of 'ŁłŞşŐőČčŘřĂăȚț') expect(drawnBy(readFonts().regular).has(letter.codePointAt(0)!)).toBe(true)
  })
})

test('only what cannot be drawn is replaced', () => {
  const model = modelOf([{ type: 'paragraphe', texte: 'Œuvre Łukasz ☐ 😀 fin\nligne' }])
  expect(keepDrawable(model).blocs).toEqual([{ type: 'paragraphe', texte: 'Œuvre Łukasz ? ? fin\nligne' }])
})
