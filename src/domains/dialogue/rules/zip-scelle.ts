/**
 * The zip of a frozen file has one form only: entries one after the other, stored without compression, then the
 * directory, then the end, and not a byte between or after. Whatever could show two things to two readers (a comment, a
 * gap, a second directory, a name that differs in its two places) is no frozen file. It never inflates anything: an
 * archive weighs what it holds.
 */
export type Entree = {
  nom: string
  contenu: Uint8Array
  /** False when the sum that the archive gives of it is another: other programs would not unpack it. */
  intacte?: boolean | undefined
}
export type ZipDefaut = 'illisible' | 'comprime' | 'trop-de-fichiers' | 'ajoute'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Version 2.0, names in UTF-8, no compression, no time, the first day that the format knows. */
const FIXED = [20, 0x0800, 0, 0, 0x0021] as const
export const MAX_ENTREES = 10_000

type Place = Entree & { at: number; header: Uint8Array }

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  // By index: an iterator takes several times as long over millions of bytes.
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC[(crc ^ bytes[at]!) & 255]!
  return (crc ^ 0xffffffff) >>> 0
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((one, at) => one === b[at])

const readLocal = (zip: Uint8Array, view: DataView, at: number): Place | ZipDefaut => {
  const fixed = FIXED.map((_, index) => view.getUint16(at + 4 + 2 * index, true))
  if (fixed[2] !== 0) return 'comprime'
  const [packed, size] = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)]
  const [nameLength, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)]
  if (fixed.some((value, index) => value !== FIXED[index]) || packed !== size || extra !== 0) return 'illisible'
  const start = at + 30 + nameLength
  if (start + size > zip.length) return 'illisible'
  const nom = utf8.decode(zip.subarray(at + 30, start))
  const contenu = zip.subarray(start, start + size)
  const intacte = view.getUint32(at + 14, true) === crc32(contenu)
  return { nom, contenu, intacte, at, header: zip.subarray(at + 4, start) }
}

/** The line of the directory says again what stands before the entry, and where it stands. */
const isDirectoryOf = (zip: Uint8Array, view: DataView, at: number, place: Place): boolean =>
  view.getUint32(at, true) === CENTRAL &&
  view.getUint16(at + 4, true) === FIXED[0] &&
  same(zip.subarray(at + 6, at + 32), place.header.subarray(0, 26)) &&
  same(zip.subarray(at + 32, at + 42), new Uint8Array(10)) &&
  view.getUint32(at + 42, true) === place.at &&
  same(zip.subarray(at + 46, at + 46 + place.header.length - 26), place.header.subarray(26))

const checkEnd = (view: DataView, start: number, at: number, count: number): ZipDefaut | null => {
  const says = [0, 0, count, count].map((value, index) => view.getUint16(at + 4 + 2 * index, true) === value)
  const holds =
    view.getUint32(at, true) === END &&
    says.every(Boolean) &&
    view.getUint32(at + 12, true) === at - start &&
    view.getUint32(at + 16, true) === start
  if (!holds) return 'illisible'
  return view.getUint16(at + 20, true) === 0 && view.byteLength === at + 22 ? null : 'ajoute'
}

const walk = (zip: Uint8Array, view: DataView): Entree[] | ZipDefaut => {
  const places: Place[] = []
  let at = 0
  while (view.getUint32(at, true) === LOCAL) {
    if (places.length === MAX_ENTREES) return 'trop-de-fichiers'
    const place = readLocal(zip, view, at)
    if (typeof place === 'string') return place
    places.push(place)
    at += 4 + place.header.length + place.contenu.length
  }
  const start = at
  for (const place of places) {
    if (!isDirectoryOf(zip, view, at, place)) return 'illisible'
    at += 46 + place.header.length - 26
  }
  return (
    checkEnd(view, start, at, places.length) ?? places.map(({ nom, contenu, intacte }) => ({ nom, contenu, intacte }))
  )
}

/** Entries in their order, or what is wrong with the archive as a whole. */
export const readZipScelle = (zip: Uint8Array): Entree[] | ZipDefaut => {
  try {
    return walk(zip, new DataView(zip.buffer, zip.byteOffset, zip.byteLength))
  } catch (error) {
    // Offsets that point outside of the file; names that are not UTF-8.
    if (error instanceof RangeError || error instanceof TypeError) return 'illisible'
    throw error
  }
}
