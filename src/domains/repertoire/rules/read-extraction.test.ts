import { expect, test } from 'vitest'
import { type FormOfExtraction, newExtraction, OLDER } from '../samples.ts'
import { ALL_COLUMNS, KEPT_COLUMNS, REQUIRED } from './columns.ts'
import { toCopyRow } from './copy-row.ts'
import { Fingerprints } from './fingerprints.ts'
import { LinePacker } from './pack-lines.ts'
import { ExtractionReader } from './read-extraction.ts'
import { readHeader } from './read-header.ts'

const COMMUNES = [{ code: '34301', nom: 'Sète', codePostal: '34200' }]
const textOf = (lines: number, form: FormOfExtraction & { day?: number } = {}) => [
  ...newExtraction(lines, COMMUNES, form),
]

const readAll = (text: string | Uint8Array, { piece = 1000, known = new Fingerprints() } = {}) => {
  const rows: Record<string, string>[] = []
  const prints: bigint[] = []
  const reader = new ExtractionReader(known, (cells, print) => {
    rows.push(Object.fromEntries(KEPT_COLUMNS.map((column, i) => [column, cells[i]!])))
    prints.push(print)
  })
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  let refusal = null
  for (let at = 0; at < bytes.length && !refusal; at += piece) refusal = reader.push(bytes.subarray(at, at + piece))
  return { refusal: refusal ?? reader.end(), reading: reader.reading, rows, prints, known }
}

test('fifty-six columns, each in its place', () => {
  expect(ALL_COLUMNS).toHaveLength(56)
  expect(REQUIRED).toHaveLength(52)
  const { refusal, reading, rows } = readAll(textOf(40).join(''))
  expect(refusal).toBeNull()
  expect(reading).toMatchObject({ lines: 40, added: 40, kept: 0, twice: 0, bad: 0, unknownColumns: [] })
  expect(rows[0]).toMatchObject({ type: '8', commune: '34301', commune_libelle: 'Sète', pays: '', genre: 'GENR01' })
  expect(rows.every((row) => row.identifiant?.startsWith('999'))).toBe(true)
})

test.each<[string, FormOfExtraction]>([
  ['without the separator that closes', { trailing: false }],
  ['lines that end as on Windows', { end: '\r\n' }],
  ['columns in another order', { columns: [...ALL_COLUMNS].reverse() }],
  ['one column more', { columns: [...ALL_COLUMNS, 'Couleur préférée'] }],
])('the same lines: %s', (_, form) => {
  const { refusal, rows } = readAll(textOf(30, form).join(''))
  expect(refusal).toBeNull()
  expect(rows).toEqual(readAll(textOf(30).join('')).rows)
})

test('files of 52 columns have neither role nor kind of activity', () => {
  const { refusal, rows } = readAll(textOf(30, OLDER).join(''))
  expect(refusal).toBeNull()
  expect(rows).toEqual(readAll(textOf(30).join('')).rows.map((row) => ({ ...row, role: '', genre: '' })))
})

test('spellings that drift, a byte order mark, a last line without end', () => {
  const [head, ...lines] = textOf(3)
  const drifted = head!
    .replaceAll('(coord. structure)', '(Coord. Structure)')
    .replace("Libellé civilité d'exercice", 'Libellé civilité exercice')
    .replace('Code rôle', 'Code fonction')
    .replace('Code genre activité', 'CODE  GENRE ACTIVITE')
  const { refusal, rows } = readAll(`\ufeff${drifted}${lines.join('').trimEnd()}`)
  expect(refusal).toBeNull()
  expect(rows).toEqual(readAll(textOf(3).join('')).rows)
})

test.each([1, 2, 7, 4096])('pieces of %i bytes give the same lines', (piece) => {
  const whole = readAll(textOf(12).join(''), { piece: 1e9 })
  const cut = readAll(textOf(12).join(''), { piece })
  expect([cut.rows, cut.prints]).toEqual([whole.rows, whole.prints])
})

test.each(['Code commune (coord. structure)', 'Identifiant PP', 'Libellé section tableau pharmaciens'])(
  'a file without « %s » is refused',
  (name) => {
    const columns = ALL_COLUMNS.filter((column) => column !== name)
    const { refusal, rows } = readAll(textOf(3, { columns }).join(''))
    expect(refusal).toEqual({ code: 'columns-missing', facts: { colonnes: [name] } })
    expect(rows).toEqual([])
  },
)

test('what is not an extraction is said', () => {
  expect(readAll('').refusal).toMatchObject({ code: 'file-empty' })
  expect(readAll('\n\n').refusal).toMatchObject({ code: 'file-empty' })
  expect(readAll('nom;prenom\nA;B\n').refusal).toMatchObject({ code: 'not-an-extraction' })
  expect(readAll(new Uint8Array([0xe9, 0x7c, 0xe8, 10])).refusal).toMatchObject({ code: 'header-not-utf8' })
  expect(readAll(new Uint8Array(2_000_000).fill(65), { piece: 300_000 }).refusal).toMatchObject({
    code: 'line-too-long',
  })
  const twice = readHeader([...ALL_COLUMNS, 'Code Commune (coord structure)'].join('|'))
  expect(twice).toMatchObject({ ok: false, refusal: { code: 'column-twice' } })
})

const withCell = (line: string, column: string, value: string): string =>
  line
    .split('|')
    .map((cell, i) => (i === ALL_COLUMNS.indexOf(column) ? value : cell))
    .join('|')

test.each<[string, (line: string) => string, object]>([
  ['too few cells', (line) => line.replace('|', ''), { code: 'too-few-cells', facts: { lues: 55, attendues: 56 } }],
  ['too many', (line) => `${line.trimEnd()}x|\n`, { code: 'too-many-cells' }],
  ['a line that is not closed', (line) => line.replace('|\n', '\n'), { code: 'too-few-cells' }],
  ['a type that is not known', (line) => withCell(line, 'Type d’identifiant PP', '3'), { code: 'type-unknown' }],
  ['a short number', (line) => withCell(line, 'Identifiant PP', '9990'), { code: 'rpps-malformed' }],
  ['a wrong key', (line) => withCell(line, 'Identifiant PP', '99910000018'), { code: 'rpps-bad-key' }],
  [
    'an ADELI of eight',
    (l) => withCell(withCell(l, 'Type d’identifiant PP', '0'), 'Identifiant PP', '12345678'),
    { code: 'adeli-malformed' },
  ],
  ['two identities', (line) => withCell(line, 'Identification nationale PP', '899'), { code: 'national-differs' }],
  ['nobody', (line) => withCell(line, 'Nom d’exercice', ' '), { code: 'nom-missing' }],
  [
    'no profession',
    (line) => withCell(line, 'Code profession', ''),
    { code: 'profession-malformed', facts: { colonne: 'Code profession', valeur: '' } },
  ],
  [
    'a commune in words',
    (line) => withCell(line, 'Code commune (coord. structure)', 'Sète'),
    { code: 'commune-malformed' },
  ],
])('a bad line is left out and told: %s', (_, spoil, expected) => {
  const lines = textOf(5)
  lines[3] = spoil(lines[3]!)
  const { refusal, reading, rows } = readAll(lines.join(''))
  expect(refusal).toBeNull()
  expect(reading).toMatchObject({ lines: 5, added: 4, bad: 1, badLines: [{ line: 4, ...expected }] })
  expect(rows).toHaveLength(4)
})

test('a line that is not UTF-8 is told, and the others are read', () => {
  const bytes = new TextEncoder().encode(textOf(3).join(''))
  const spoiled = Uint8Array.from(bytes)
  spoiled[spoiled.lastIndexOf(0xc3)] = 0xff
  expect(readAll(spoiled).reading).toMatchObject({ added: 2, bad: 1, badLines: [{ code: 'not-utf8', line: 4 }] })
})

test('at most twenty bad lines are told, all are counted', () => {
  const [head, ...lines] = textOf(30)
  const { reading } = readAll(head + lines.map((line) => line.replace('8|', '3|')).join(''))
  expect(reading).toMatchObject({ added: 0, bad: 30 })
  expect(reading.badLines).toHaveLength(20)
})

test('the next day: what is new, what stayed, what went', () => {
  const before = textOf(3000)
  const after = textOf(3000, { day: 1 })
  const first = readAll(before.join(''))
  const known = new Fingerprints(10)
  for (const print of first.prints)
    known.know(Number(BigInt.asIntN(32, print >> 32n)), Number(BigInt.asIntN(32, print)))
  const { reading } = readAll(after.join(''), { known })
  const old = new Set(before.slice(1))
  const now = new Set(after.slice(1))
  expect(reading.kept).toBe([...now].filter((line) => old.has(line)).length)
  expect(reading.added).toBe([...now].filter((line) => !old.has(line)).length)
  expect(reading.added).toBeGreaterThan(1)
  expect([...known.unseen()]).toHaveLength([...old].filter((line) => !now.has(line)).length)
})

test('a line that comes twice is one', () => {
  const [head, line] = textOf(1)
  expect(readAll(head! + line! + line!).reading).toMatchObject({ lines: 2, added: 1, twice: 1 })
})

test('lines packed as they are make the same rows as lines that are read', () => {
  const lines = textOf(3000)
  const cells = lines[3]!.split('|')
  const written = (place: number, value: string) => cells.map((cell, i) => (i === place ? value : cell)).join('|')
  lines.push(
    lines[1]!.replace('|', ''),
    written(7, ' '),
    written(7, 'É'),
    written(24, 'a\\b'),
    written(24, 'a\tb'),
    written(24, '\u{1f600}'),
    written(36, '2A004'),
    written(36, '2C004'),
    written(1, '99900000001'),
    written(2, '8'),
    written(9, 'x'),
    written(0, '0'),
  )
  for (const [form, text] of [
    ['whole', lines.join('')],
    ['open', textOf(500, { trailing: false }).join('')],
    ['older', textOf(500, { ...OLDER, end: '\r\n' }).join('')],
  ] as const) {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0x38, 0x7c, 0xe9, 0x7c, 0x0a])])
    const packed = (packer: LinePacker | null) => {
      const out = new LinePacker()
      const reader = new ExtractionReader(
        new Fingerprints(),
        (row, print) => (packer ?? out).add(toCopyRow(row, print)),
        packer,
      )
      for (let start = 0; start < bytes.length; start += 777)
        expect(reader.push(bytes.subarray(start, start + 777))).toBeNull()
      expect(reader.end()).toBeNull()
      return { reading: reader.reading, rows: new TextDecoder().decode((packer ?? out).flush()!) }
    }
    const [fast, slow] = [packed(new LinePacker()), packed(null)]
    expect(fast.reading, form).toEqual(slow.reading)
    expect(fast.rows === slow.rows, form).toBe(true)
  }
})
