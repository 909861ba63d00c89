/** What a file is, read in its bytes and never in its name. A kind that is not listed is refused. */
import { decodeText } from './decode-text.ts'
import { readZip } from './zip.ts'

export const KINDS = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  png: { type: 'image/png', extensions: ['png'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { type: 'image/webp', extensions: ['webp'] },
  heic: { type: 'image/heic', extensions: ['heic', 'heif'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  csv: { type: 'text/csv', extensions: ['csv'] },
  txt: { type: 'text/plain', extensions: ['txt'] },
} as const satisfies Record<string, { type: string; extensions: readonly string[] }>
export type Kind = keyof typeof KINDS

/** Browsers draw these by themselves, without running anything. */
const IMAGES: readonly string[] = [KINDS.png.type, KINDS.jpeg.type, KINDS.webp.type]

/** How a document may be shown inside of a page of ours, by what its bytes are. */
export const shownAs = (type: string): { inline: boolean; framed: boolean } => ({
  inline: IMAGES.includes(type),
  framed: type === KINDS.pdf.type,
})

const LIMITS = { inflated: 4 * 1024 * 1024, entries: 5000 }

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')
const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)

const isHeic = (bytes: Uint8Array): boolean =>
  ascii(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'heim', 'heis', 'mif1', 'hevc'].includes(ascii(bytes, 8, 12))

/** Office files are zips that say what they are. One that carries macros is none of the kinds that are taken in. */
const kindOfZip = (bytes: Uint8Array): Kind | null => {
  const names: string[] = []
  const read = readZip(bytes, LIMITS, (name) => {
    names.push(name)
    return name === '[Content_Types].xml' || name === 'mimetype'
  })
  if (!read.ok || names.some((name) => /vbaProject|\.bin$|^Basic\//i.test(name))) return null
  const said = read.value.map(({ content }) => content.toString('utf8')).join('\n')
  if (said.includes('macroEnabled')) return null
  if (said.includes('wordprocessingml.document.main+xml')) return 'docx'
  if (said.includes('spreadsheetml.sheet.main+xml')) return 'xlsx'
  const mime = said.trim()
  return mime === KINDS.odt.type ? 'odt' : mime === KINDS.ods.type ? 'ods' : null
}

/** Text is what holds no control sign; pages and drawings that a browser would run are not text here. */
const kindOfText = (bytes: Uint8Array, name: string): Kind | null => {
  const text = decodeText(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return null
  if (/<\s*(?:!doctype|html|head|body|script|svg|iframe|\?xml)/i.test(text.slice(0, 4096))) return null
  if (/^(?:#!|MZ|\{\\rtf|%!PS)/.test(text)) return null
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}

export const kindOf = (bytes: Uint8Array, name: string): Kind | null => {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (isHeic(bytes)) return 'heic'
  if (startsWith(bytes, 0x50, 0x4b)) return kindOfZip(bytes)
  return kindOfText(bytes, name)
}
