import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { parseTable } from './parse-table.ts'
import { guessDelimiter } from './read-csv.ts'
import { LIMITS, readTable } from './table.ts'
import { readZip, writeStoredZip, type ZipEntry } from './zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const cells = (result: Awaited<ReturnType<typeof parseTable>>) =>
  result.ok ? result.value.lignes.map((ligne) => ligne.cellules) : result.refusal.code
const csv = async (text: string) => cells(await parseTable(bytes(text), LIMITS))
const refusal = async (content: Uint8Array, limits = {}) => {
  const result = await readTable(content, limits)
  return result.ok ? 'ok' : result.refusal.code
}

describe('CSV', () => {
  it('finds the delimiter', () => {
    expect(
      ['a;b\n1,5;2', 'a,b\n1,2', 'a\tb\n1\t2', 'a|b|\n1|2|', 'seul', '"a;b",c\n"d;e",f'].map(guessDelimiter),
    ).toEqual([';', ',', '\t', '|', ';', ','])
  })
  it('reads UTF-8 with its mark, Windows-1252, UTF-16', async () => {
    expect(await csv('\ufeffNom;Prénom\nGenêt;Aurèle')).toEqual([
      ['Nom', 'Prénom'],
      ['Genêt', 'Aurèle'],
    ])
    const latin = Uint8Array.from([...'Gen\u00eat;5\u0080'].map((letter) => letter.charCodeAt(0)))
    expect(cells(await parseTable(latin, LIMITS))).toEqual([['Genêt', '5€']])
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Genêt;1', 'utf16le')])
    expect(cells(await parseTable(wide, LIMITS))).toEqual([['Genêt', '1']])
  })
  it('keeps the line numbers of the file through quoted line breaks and empty lines', async () => {
    const result = await parseTable(bytes('a;b\n\n"deux\nlignes";x\ny;z\n'), LIMITS)
    expect(result.ok && result.value.lignes.map((ligne) => ligne.numero)).toEqual([1, 3, 5])
  })
})

const workbook = async (rows: (string | number | Date | null)[][]) =>
  new Uint8Array(
    await writeXlsxFile(
      rows.map((row) =>
        row.map((value) =>
          value === null ? null : value instanceof Date ? { value, format: 'dd/mm/yyyy' } : { value },
        ),
      ),
    ).toBuffer(),
  )

describe('XLSX', () => {
  it('is read in a worker, numbers and dates as people wrote them', async () => {
    const file = await workbook([
      ['RPPS', 'Nom', 'Depuis'],
      [99900000003, 'Genêt', new Date('2024-03-01T00:00:00Z')],
      [null, null, null],
      ['=1+1', 'x', null],
    ])
    const result = await readTable(file)
    expect(result).toMatchObject({ ok: true, value: { format: 'xlsx' } })
    expect(result.ok && result.value.lignes).toEqual([
      { numero: 1, cellules: ['RPPS', 'Nom', 'Depuis'] },
      { numero: 2, cellules: ['99900000003', 'Genêt', '2024-03-01'] },
      { numero: 4, cellules: ['=1+1', 'x', ''] },
    ])
  })
  it('refuses a zip bomb before laying it out', async () => {
    expect(
      await refusal(packed([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(200 * 1024 * 1024) }])),
    ).toBe('file-inflates-too-much')
  })
  it('refuses a sheet that names a cell far away', async () => {
    const small = await workbook([['a', 'b']])
    const far = await tamper(small, (xml) => xml.replace('r="B1"', 'r="XFD1048576"'))
    expect(await refusal(far)).toBe('file-too-many-columns')
  })
  it('refuses paths that leave the folder, and encrypted or old files', async () => {
    expect(await refusal(packed([{ name: '../../etc/x.xml', content: Buffer.from('x') }]))).toBe('file-unreadable')
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('file-is-old-excel')
  })
  it('refuses entities that multiply', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const file = await tamper(await workbook([['a', 'b']]), (xml) =>
      xml.replace('?>', `?>${lol}`).replace('<v>0</v>', '<v>&b;</v>'),
    )
    expect(['ok', 'file-unreadable', 'file-empty']).toContain(await refusal(file))
  })
})

describe('limits', () => {
  it('are said one by one', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('file-empty')
    expect(await refusal(new Uint8Array(LIMITS.bytes + 1))).toBe('file-too-large')
    expect(await refusal(bytes(' \n \n'))).toBe('file-empty')
    expect(await refusal(bytes('a;b\n'.repeat(50)), { rows: 10 })).toBe('file-too-many-rows')
    expect(await refusal(bytes('a;'.repeat(300)))).toBe('file-too-many-columns')
    expect(await refusal(bytes('a;b\n'.repeat(20_000)), { milliseconds: 1 })).toBe('file-too-slow')
    expect(await refusal(bytes('%PDF-1.7\u0000\u0001'))).toBe('file-unreadable')
  })
})

describe('any bytes', () => {
  const verdict = (result: Awaited<ReturnType<typeof parseTable>>): void => {
    expect(typeof result.ok).toBe('boolean')
  }
  it('never throw as CSV', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) =>
        verdict(await parseTable(content, LIMITS)),
      ),
    ))
  it('never throw as text with quotes and delimiters', () => {
    const odd = fc.array(fc.constantFrom('"', ';', ',', '\t', '\n', '\r', 'a', 'é', "'", '=', ' '), { maxLength: 200 })
    return fc.assert(fc.asyncProperty(odd, async (parts) => verdict(await parseTable(bytes(parts.join('')), LIMITS))))
  })
  it('never throw as XLSX with some bytes changed', async () => {
    const good = await workbook([
      ['Nom', 'Prénom'],
      ['Genêt', 'Aurèle'],
    ])
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const broken = Uint8Array.from(good)
        for (const [at, value] of list) broken[at] = value
        verdict(await parseTable(broken, LIMITS))
      }),
      { numRuns: 60 },
    )
  })
  it('never throw as XLSX whose sheet is any XML', async () => {
    const good = await workbook([['a', 'b']])
    const tags = fc.array(
      fc.constantFrom(
        '<row r="1">',
        '</row>',
        '<c r="A1" t="s">',
        '<v>',
        '9',
        '</v>',
        '</c>',
        '<',
        '&',
        '"',
        '<is><t>x</t></is>',
      ),
      { maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(tags, async (parts) =>
        verdict(
          await parseTable(
            await tamper(good, (xml) =>
              xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${parts.join('')}</sheetData>`),
            ),
            LIMITS,
          ),
        ),
      ),
      { numRuns: 60 },
    )
  })
})

/** A zip of deflated entries, made from the stored one. */
const packed = (entries: ZipEntry[]): Uint8Array => {
  const [entry] = entries
  const body = deflateRawSync(entry!.content)
  const zip = writeStoredZip([{ name: entry!.name, content: body }])
  zip.writeUInt16LE(8, 8)
  zip.writeUInt16LE(8, 30 + entry!.name.length + body.length + 10)
  return new Uint8Array(zip)
}

const tamper = async (file: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> => {
  const entries = readZip(file, LIMITS, () => true)
  if (!entries.ok) throw new Error('the sample is a zip')
  return new Uint8Array(
    writeStoredZip(
      entries.value.map((entry) =>
        entry.name.includes('worksheets/')
          ? { ...entry, content: Buffer.from(change(entry.content.toString('utf8'))) }
          : entry,
      ),
    ),
  )
}
