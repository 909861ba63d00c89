/** What is inside a backup: named entries one after the other, each in pieces of a known length. */
import { Fault } from '../fault.ts'
import { BROKEN, type ByteReader } from './sealed.ts'

const lengthOf = (size: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(size)
  return bytes
}

/** A head that says what comes, the pieces, and a length of zero. */
export async function* entry(
  head: object,
  pieces: AsyncIterable<Buffer> | Iterable<Buffer> = [],
): AsyncGenerator<Buffer> {
  const text = Buffer.from(JSON.stringify(head))
  yield Buffer.concat([lengthOf(text.length), text])
  for await (const piece of pieces) if (piece.length > 0) yield Buffer.concat([lengthOf(piece.length), piece])
  yield lengthOf(0)
}

export type Entry = { head: { kind: string } & Record<string, unknown>; pieces: AsyncGenerator<Buffer> }

async function* readPieces(take: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const length = (await take(4))?.readUInt32BE()
    if (length === undefined) throw new Fault(BROKEN)
    if (length === 0) return
    const piece = await take(length)
    if (!piece) throw new Fault(BROKEN)
    yield piece
  }
}

/** The pieces of an entry must be read before the next one is asked for. */
export async function* readEntries(take: ByteReader): AsyncGenerator<Entry> {
  for (;;) {
    const length = await take(4)
    if (!length) return
    const text = await take(length.readUInt32BE())
    if (!text) throw new Fault(BROKEN)
    const pieces = readPieces(take)
    yield { head: JSON.parse(text.toString('utf8')) as Entry['head'], pieces }
    for await (const _rest of pieces);
  }
}
