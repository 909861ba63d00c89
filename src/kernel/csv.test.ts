import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it('writes what a French spreadsheet opens', () => {
  expect(
    toCsv(
      ['Titre', 'Durée'],
      [
        ['Plage ; soir', 1.5],
        ['dite « du "soir" »', null],
      ],
    ),
  ).toBe('\ufeffTitre;Durée\r\n"Plage ; soir";1,5\r\n"dite « du ""soir"" »";\r\n')
})

it('lets no text be read as a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    const [, row] = parse(toCsv(['a'], [[`${start}HYPERLINK("x")`]]), { delimiter: ';', bom: true }) as string[][]
    expect(row![0]!.startsWith("'")).toBe(true)
  }
  expect(toCsv(['a'], [[-12]])).toContain('\r\n-12\r\n')
})

it('is read back cell by cell, whatever the text', () =>
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })), (rows) => {
      const read = parse(toCsv(['a', 'b'], rows), {
        delimiter: ';',
        bom: true,
        record_delimiter: '\r\n',
      }) as string[][]
      expect(read.length).toBe(rows.length + 1)
      rows.forEach((row, index) => {
        row.forEach((cell, place) => {
          expect([cell, `'${cell}`]).toContain(read[index + 1]![place])
        })
      })
    }),
  ))
