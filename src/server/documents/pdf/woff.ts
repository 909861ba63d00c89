/**
 * WOFF is an SFNT font whose tables are deflated: unfolding it gives the TTF that engines of documents read.
 * (The packages of the title face ship WOFF only.) Layout: https://www.w3.org/TR/WOFF/
 */
import { inflateSync } from 'node:zlib'

const SIGNATURE = 0x774f4646
const align4 = (length: number): number => (length + 3) & ~3

type Entry = { tag: number; checksum: number; content: Buffer }

const readEntry = (woff: Buffer, at: number): Entry => {
  const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
  const body = woff.subarray(offset, offset + packed)
  const content = packed < length ? inflateSync(body, { maxOutputLength: length }) : body
  return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), content }
}

export const unfoldWoff = (woff: Buffer): Buffer => {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF font')
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index) => readEntry(woff, 44 + 20 * index))
  const head = Buffer.alloc(12 + 16 * count)
  const power = Math.floor(Math.log2(count))
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = head.length
  entries.forEach(({ tag, checksum, content }, index) => {
    const at = 12 + 16 * index
    head.writeUInt32BE(tag, at)
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(content.length, at + 12)
    offset += align4(content.length)
  })
  const padded = entries.map(({ content }) => Buffer.concat([content], align4(content.length)))
  return Buffer.concat([head, ...padded])
}
