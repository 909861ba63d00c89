import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, holdsInsuredNumber, MAX_NAME } from './clean-name.ts'
import { KINDS, type Kind } from './kind-of-file.ts'

test.each([
  ['feuille de présence.pdf', 'feuille de présence.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Bureau\\bilan.pdf', 'bilan.pdf'],
  ['bilan.pdf.exe', 'bilan.pdf'],
  ['bilan.exe', 'bilan.pdf'],
  ['bilan.PDF . ', 'bilan.pdf'],
  ['bilan\u202efdp.exe', 'bilanfdp.pdf'],
  ['2026.11.19 réunion v1.2.pdf', '2026.11.19 réunion v1.2.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['con.pdf', 'document.pdf'],
  ['', 'document.pdf'],
  ['a<script>:b.pdf', 'a-script--b.pdf'],
])('%s', (sent, kept) => expect(cleanName(sent, 'pdf')).toBe(kept))

test('any name becomes one plain name with the extension of its bytes', () => {
  const kinds = fc.constantFrom(...(Object.keys(KINDS) as Kind[]))
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('.', '/', '\\', ' ', 'exe', 'pdf', '\u202e', '\u0000', 'é', '🩺'), { maxLength: 60 })
      .map((all) => all.join('')),
  )
  fc.assert(
    fc.property(names, kinds, (sent, kind) => {
      const name = cleanName(sent, kind)
      const extension = KINDS[kind].extensions[0]
      expect(name.endsWith(`.${extension}`)).toBe(true)
      expect(name.length).toBeLessThanOrEqual(MAX_NAME)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
      expect(name).not.toMatch(/[/\\\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
      expect(name).not.toMatch(/^[.\s]|\.(?:exe|html?|svg|js)\.[a-z]+$/i)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanName(name, kind)).toBe(name)
    }),
    { numRuns: 2000, seed: 20261124 },
  )
})

test('the number of an insured person is seen, however it is written', () => {
  for (const name of ['1 85 05 78 006 084 36.pdf', '285057800608441 ordonnance.pdf', 'scan_2-85-05-2A-006-084.jpg'])
    expect(holdsInsuredNumber(name)).toBe(true)
  for (const name of [
    '20261119-feuille.pdf',
    '1764165000000.jpg',
    '285057800608400.pdf',
    'IMG_20261119_203015.jpg',
    'rpps 10003456789.pdf',
  ])
    expect(holdsInsuredNumber(name)).toBe(false)
})
