/**
 * Lines of an extraction turned into rows of COPY without becoming text: two million of them cost less than decoding
 * them. Only a line that is wholly as it should be passes here; any other is read by `readLine`, which says what is wrong
 * with it or takes it.
 */
import { type KEPT, KEPT_COLUMNS, READ_COLUMNS } from './columns.ts'
import type { Header } from './read-header.ts'

const [BAR, TAB, NEW_LINE, BACKSLASH, SPACE] = [0x7c, 0x09, 0x0a, 0x5c, 0x20] as const
const [ZERO, NINE, A, B] = [0x30, 0x39, 0x41, 0x42] as const
const RPPS = 0x38
const RPPS_DIGITS = 11

const at = (column: keyof typeof KEPT): number => KEPT_COLUMNS.indexOf(column)
const [TYPE, ID, NOM, PROFESSION, COMMUNE] = [
  at('type'),
  at('identifiant'),
  at('nom'),
  at('profession'),
  at('commune'),
] as const

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** Bytes of a character of UTF-8 that begins here; 0 for what is rare or wrong, and is left to the decoder. */
const widthOf = (bytes: Uint8Array, i: number): number => {
  const byte = bytes[i]!
  if (byte >= 0xc2 && byte <= 0xdf) return isContinuation(bytes[i + 1]) ? 2 : 0
  if (byte >= 0xe1 && byte <= 0xec) return isContinuation(bytes[i + 1]) && isContinuation(bytes[i + 2]) ? 3 : 0
  return 0
}

/** Each second digit from the right counts double. */
const passesKey = (bytes: Uint8Array, start: number): boolean => {
  let sum = 0
  for (let i = 0; i < RPPS_DIGITS; i++) {
    const byte = bytes[start + RPPS_DIGITS - 1 - i]!
    if (!isDigit(byte)) return false
    const weighted = i % 2 === 1 ? (byte - ZERO) * 2 : byte - ZERO
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

const isCommune = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (to === from) return true
  if (to - from !== 5) return false
  const second = bytes[from + 1]!
  return (
    isDigit(bytes[from]!) &&
    (isDigit(second) || second === A || second === B) &&
    isDigit(bytes[from + 2]!) &&
    isDigit(bytes[from + 3]!) &&
    isDigit(bytes[from + 4]!)
  )
}

const [PLAIN, SEPARATES, REFUSED, WIDE] = [0, 1, 2, 3] as const
/** What each byte is to a line: one look instead of four comparisons, five hundred million times. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === BAR) return SEPARATES
  if (byte >= 0x80) return WIDE
  return byte < SPACE || byte === BACKSLASH ? REFUSED : PLAIN
})

const PIECE = 1024 * 1024
/** The longest number of 64 bits, a tab for each cell that the file lacks. */
const MARGIN = 128

export class LinePacker {
  #out = new Uint8Array(PIECE + MARGIN)
  #size = 0
  /** Where cells begin; one more than the last ends. */
  #starts = new Int32Array(1)

  /** False when the line is not wholly as it should be: nothing was written. */
  take(bytes: Uint8Array, start: number, end: number, header: Header, fingerprint: () => bigint): boolean {
    if (!this.#split(bytes, start, end, header) || !this.#isSound(bytes, header)) return false
    this.#reserve(end - start + MARGIN)
    this.#writeText(String(fingerprint()))
    for (let k = 0; k < header.kept.length; k++) {
      const place = header.kept[k]!
      // The cells beyond those that are read share the last column.
      this.#out[this.#size++] = k <= READ_COLUMNS.length ? TAB : BAR
      if (place < 0) continue
      const [from, to] = [this.#starts[place]!, this.#starts[place + 1]! - 1]
      if (from < to) this.#copy(bytes, from, to)
    }
    this.#out[this.#size++] = NEW_LINE
    return true
  }

  /** A row that was made otherwise. */
  add(row: string): void {
    const bytes = new TextEncoder().encode(row)
    this.#reserve(bytes.length)
    this.#out.set(bytes, this.#size)
    this.#size += bytes.length
  }

  /** The rows since the last time; null when there are none. */
  flush(): Uint8Array | null {
    if (this.#size === 0) return null
    const rows = this.#out.subarray(0, this.#size)
    this.#out = new Uint8Array(PIECE + MARGIN)
    this.#size = 0
    return rows
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#out.length) return
    const larger = new Uint8Array(Math.max(this.#out.length * 2, this.#size + more))
    larger.set(this.#out.subarray(0, this.#size))
    this.#out = larger
  }

  #writeText(text: string): void {
    for (let i = 0; i < text.length; i++) this.#out[this.#size++] = text.charCodeAt(i)
  }

  #copy(bytes: Uint8Array, from: number, to: number): void {
    const out = this.#out
    let size = this.#size
    for (let i = from; i < to; i++) out[size++] = bytes[i]!
    this.#size = size
  }

  /** As many cells as the header, the empty one after a last separator left out. */
  #split(bytes: Uint8Array, start: number, end: number, { cells, closed }: Header): boolean {
    if (this.#starts.length !== cells + 2) this.#starts = new Int32Array(cells + 2)
    const starts = this.#starts
    starts[0] = start
    let bars = 0
    for (let i = start; i < end; i++) {
      const kind = KIND[bytes[i]!]!
      if (kind === PLAIN) continue
      if (kind === SEPARATES) {
        if (++bars > cells) return false
        starts[bars] = i + 1
      } else if (kind === WIDE) {
        const width = widthOf(bytes, i)
        if (width === 0) return false
        i += width - 1
      } else return false
    }
    if (bars === cells) return starts[cells] === end
    if (closed || bars !== cells - 1) return false
    starts[cells] = end + 1
    return true
  }

  /** The checks of `readLine`, for a number of the RPPS. */
  #isSound(bytes: Uint8Array, { kept, national }: Header): boolean {
    const starts = this.#starts
    const from = (place: number): number => starts[place]!
    const to = (place: number): number => starts[place + 1]! - 1
    const [type, id, nom, profession, commune] = [kept[TYPE]!, kept[ID]!, kept[NOM]!, kept[PROFESSION]!, kept[COMMUNE]!]
    if (to(type) - from(type) !== 1 || bytes[from(type)] !== RPPS) return false
    const number = from(id)
    if (to(id) - number !== RPPS_DIGITS || !passesKey(bytes, number)) return false
    const whole = from(national)
    if (to(national) - whole !== RPPS_DIGITS + 1 || bytes[whole] !== RPPS) return false
    for (let i = 0; i < RPPS_DIGITS; i++) if (bytes[whole + 1 + i] !== bytes[number + i]) return false
    // A name that begins with a space, or with what may be one, is looked at as text.
    const first = bytes[from(nom)]!
    if (to(nom) === from(nom) || first === SPACE || first >= 0x80) return false
    const two = from(profession)
    if (to(profession) - two !== 2 || !isDigit(bytes[two]!) || !isDigit(bytes[two + 1]!)) return false
    return isCommune(bytes, from(commune), to(commune))
  }
}
