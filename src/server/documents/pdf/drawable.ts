/** Characters that the text face cannot draw, replaced by one that it can: seen rarely, and never guessed at. */
import { readFonts } from '../fonts.ts'
import type { DocumentModel } from '../model.ts'

const tableAt = (font: Buffer, wanted: string): number => {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + 16 * index
    if (font.toString('latin1', at, at + 4) === wanted) return font.readUInt32BE(at + 8)
  }
  throw new Error(`no ${wanted} table in the font`)
}

/** Format 4: segments of the basic plane. Layout: OpenType, « cmap ». */
const readSegments = (font: Buffer, at: number, into: Set<number>): void => {
  const segments = font.readUInt16BE(at + 6) / 2
  for (let index = 0; index < segments; index++) {
    const end = font.readUInt16BE(at + 14 + 2 * index)
    const start = font.readUInt16BE(at + 16 + 2 * segments + 2 * index)
    const delta = font.readUInt16BE(at + 16 + 4 * segments + 2 * index)
    const slot = at + 16 + 6 * segments + 2 * index
    const range = font.readUInt16BE(slot)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : font.readUInt16BE(slot + range + 2 * (code - start))
      if ((glyph & 0xffff) !== 0) into.add(code)
    }
  }
}

export const drawnBy = (font: Buffer): Set<number> => {
  const cmap = tableAt(font, 'cmap')
  const drawn = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    if (font.readUInt16BE(at) === 4) readSegments(font, at, drawn)
  }
  return drawn
}

const REPLACEMENT = '?'
const replaceAll = <T>(value: T, keep: (character: string) => boolean): T => {
  if (typeof value === 'string')
    return [...value].map((character) => (keep(character) ? character : REPLACEMENT)).join('') as T
  if (Array.isArray(value)) return value.map((item) => replaceAll(item, keep)) as T
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => [key, key === 'image' ? item : replaceAll(item, keep)])
    return Object.fromEntries(entries) as T
  }
  return value
}

export const keepDrawable = (model: DocumentModel): DocumentModel => {
  const drawn = drawnBy(readFonts().regular)
  return replaceAll(model, (character) => character === '\n' || drawn.has(character.codePointAt(0)!))
}
