import { describe, expect, it } from 'vitest'
import { kindOf } from './kind-of-file.ts'
import { writeStoredZip } from './zip.ts'

const text = (value: string) => new TextEncoder().encode(value)
const zip = (...entries: [string, string][]) =>
  writeStoredZip(entries.map(([name, content]) => ({ name, content: Buffer.from(content) })))
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

describe('a file is what its bytes say', () => {
  it.each([
    ['pdf', text('%PDF-1.7\n')],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['webp', text('RIFF0000WEBPVP8 ')],
    ['heic', text('\u0000\u0000\u0000\u0018ftypheic')],
    ['docx', zip(['[Content_Types].xml', `<Types>${WORD}</Types>`], ['word/document.xml', '<w/>'])],
    ['odt', zip(['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<x/>'])],
    ['csv', text('a;b\n1;2')],
    ['txt', text('Bonjour, c’est le compte rendu.')],
  ])('%s', (kind, bytes) => expect(kindOf(bytes, kind === 'csv' ? 'x.CSV' : 'x.exe')).toBe(kind))

  it.each([
    ['a page', text('<!DOCTYPE html><p>x')],
    ['a drawing with a script', text('<svg xmlns="x"><script>1</script></svg>')],
    ['a program', text('MZ\u0090\u0000')],
    ['a script', text('#!/bin/sh\nrm -rf /')],
    ['a zip of anything', zip(['x.exe', 'MZ'])],
    ['macros', zip(['[Content_Types].xml', `<Types>${WORD}</Types>`], ['word/vbaProject.bin', 'x'])],
    ['macros said', zip(['[Content_Types].xml', `<Types>${WORD} macroEnabled</Types>`])],
    ['a broken zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['nothing readable', Uint8Array.of(1, 2, 3, 0, 255)],
  ])('refuses %s', (_what, bytes) => expect(kindOf(bytes, 'x.pdf')).toBeNull())
})
