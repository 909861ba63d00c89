/**
 * An extraction as its bytes come: cut in lines, each hashed, the new ones decoded and checked. Nothing is kept of a line
 * once it was given, so that a file of one gigabyte is read in a few megabytes.
 */
import type { Refusal } from '../../../kernel/result.ts'
import { type Fingerprints, hashLine, toBigInt } from './fingerprints.ts'
import type { LinePacker } from './pack-lines.ts'
import { type Header, type HeaderFault, readHeader } from './read-header.ts'
import { type Cells, type LineFault, readLine } from './read-line.ts'

export type ExtractionFault = HeaderFault | 'file-empty' | 'line-too-long' | 'header-not-utf8'
/** `line` counts from 1, the header included, as an editor of text shows it. */
export type BadLine = Refusal<LineFault> & { line: number }
export type Reading = {
  /** Lines that are not empty, the header left out. */
  lines: number
  added: number
  /** Equal to a line in place. */
  kept: number
  /** The same line, twice in the file. */
  twice: number
  bad: number
  /** The first ones. */
  badLines: BadLine[]
  unknownColumns: readonly string[]
}

const NEW_LINE = 10
const RETURN = 13
/** The longest line of an extraction has a few thousand bytes. */
const LONGEST = 1_000_000
const BAD_LINES_SHOWN = 20

export class ExtractionReader {
  readonly reading: Reading = { lines: 0, added: 0, kept: 0, twice: 0, bad: 0, badLines: [], unknownColumns: [] }
  readonly #known: Fingerprints
  readonly #give: (cells: Cells, fingerprint: bigint) => void
  readonly #packer: LinePacker | null
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #hash = new Int32Array(2)
  #header: Header | null = null
  #number = 0
  #rest: Uint8Array = new Uint8Array(0)

  /** Lines go to the packer where there is one and it takes them, else to `give`. */
  constructor(
    known: Fingerprints,
    give: (cells: Cells, fingerprint: bigint) => void,
    packer: LinePacker | null = null,
  ) {
    this.#known = known
    this.#give = give
    this.#packer = packer
  }

  /** What makes the file unreadable, null while all is well. */
  push(chunk: Uint8Array): Refusal<ExtractionFault> | null {
    const bytes = this.#join(chunk)
    let start = 0
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
      const refusal = this.#take(bytes, start, end)
      if (refusal) return refusal
      start = end + 1
    }
    this.#rest = bytes.slice(start)
    return this.#rest.length > LONGEST ? { code: 'line-too-long', facts: { ligne: this.#number + 1 } } : null
  }

  /** The last line may lack its end. */
  end(): Refusal<ExtractionFault> | null {
    const refusal = this.#rest.length > 0 ? this.#take(this.#rest, 0, this.#rest.length) : null
    this.#rest = new Uint8Array(0)
    return refusal ?? (this.#header ? null : { code: 'file-empty', facts: {} })
  }

  #join(chunk: Uint8Array): Uint8Array {
    if (this.#rest.length === 0) return chunk
    const joined = new Uint8Array(this.#rest.length + chunk.length)
    joined.set(this.#rest)
    joined.set(chunk, this.#rest.length)
    return joined
  }

  #take(bytes: Uint8Array, start: number, lineEnd: number): Refusal<ExtractionFault> | null {
    this.#number++
    const end = lineEnd > start && bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd
    if (end === start) return null
    if (!this.#header) return this.#takeHeader(bytes.subarray(start, end))
    this.reading.lines++
    hashLine(bytes, start, end, this.#hash)
    const [high, low] = [this.#hash[0]!, this.#hash[1]!]
    const state = this.#known.see(high, low)
    if (state === 'known') this.reading.kept++
    else if (state === 'twice') this.reading.twice++
    else if (this.#packer?.take(bytes, start, end, this.#header, () => toBigInt(high, low))) this.reading.added++
    else this.#takeLine(this.#decode(bytes.subarray(start, end)), toBigInt(high, low))
    return null
  }

  #takeHeader(bytes: Uint8Array): Refusal<ExtractionFault> | null {
    const text = this.#decode(bytes)
    if (text === null) return { code: 'header-not-utf8', facts: {} }
    const read = readHeader(text)
    if (!read.ok) return read.refusal
    this.#header = read.value
    this.reading.unknownColumns = read.value.unknown
    return null
  }

  #takeLine(text: string | null, fingerprint: bigint): void {
    const read = text === null ? null : readLine(text, this.#header!)
    if (read?.ok) {
      this.reading.added++
      this.#give(read.value, fingerprint)
      return
    }
    this.reading.bad++
    if (this.reading.badLines.length === BAD_LINES_SHOWN) return
    const refusal: Refusal<LineFault> = read ? read.refusal : { code: 'not-utf8', facts: {} }
    this.reading.badLines.push({ ...refusal, line: this.#number })
  }

  #decode(bytes: Uint8Array): string | null {
    try {
      return this.#decoder.decode(bytes)
    } catch {
      // The one thing that a fatal decoder throws: bytes that are not UTF-8.
      return null
    }
  }
}
