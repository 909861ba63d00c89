/** Reads a Word document back, for tests: its parts as XML, and its words. */
import { readZip } from '../files/zip.ts'

export const readDocx = (bytes: Buffer) => {
  const read = readZip(bytes, { inflated: 50_000_000, entries: 500 }, () => true)
  if (!read.ok) throw new Error(read.refusal.code)
  const parts = new Map(read.value.map(({ name, content }) => [name, content]))
  const xml = (name: string): string => parts.get(name)?.toString('utf8') ?? ''
  const document = xml('word/document.xml')
  const text = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
  return { parts, xml, document, text }
}
