/** What people write can be anything: it is read back as text, by both renderers, or the document says why not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as b from './blocs.ts'
import { renderDocx, renderPdf } from './index.ts'
import type { DocumentModel } from './model.ts'
import { readDocx } from './testing-docx.ts'
import { modelOf } from './testing-models.ts'
import { readPdf } from './testing-pdf.ts'

const NASTY = [
  '#panic("x")',
  '#read("/etc/passwd")',
  '#import "@preview/x:0.1.0"',
  '$ sum_(i=0)^n $ *gras* _ital_ `code` \\ ~ <etiquette> @ref = titre',
  '// commentaire /* long',
  '"; #eval("1+1") "',
  '</w:t></w:r><w:p/><!ENTITY x "y">&amp;&lt;]]>',
  '\u0000\u0001\u0008\u001b[31m\u007f\u0085\ufffe\uffff',
  '\ud800 isolé \udfff',
  '\u202etxet desrever\u202c\u2066x\u2069',
  'مرحبا بالعالم שלום 日本語 ไทย 👩‍⚕️🏥 ﷽ 𝕏 ☐',
  'e\u0301\u0327'.repeat(30),
  'a\u0300'.repeat(400),
  'x'.repeat(3000),
  '\n\n\n\r\n\t\u2028',
  '',
  ' ',
]
const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 3 }).map((parts) => parts.join(' ')),
)

const modelWith = (texts: readonly string[]): DocumentModel => {
  const [one = '', two = '', three = '', four = ''] = texts
  return modelOf(
    [
      b.titre(1, `T ${one}`),
      b.paragraphe([b.fort(two), { texte: three }, b.aVerifier(four)]),
      b.liste([one, two]),
      b.tableau(
        `L ${three}`,
        [b.colonne(one, 1), b.colonne(two, 2)],
        [
          [three, four],
          [four, one],
        ],
        { source: two },
      ),
      b.encadre([b.paragraphe(one)], { titre: two }),
      b.proprietes([{ nom: three, valeur: four }]),
    ],
    { auteur: one, sujet: two, pied: three, sommaire: true, numerotation: true },
  )
}

const contentOf = (rendered: Awaited<ReturnType<typeof renderPdf>>): Buffer => {
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal))
  return rendered.value.contenu
}
const bare = (text: string): string => text.replaceAll(/[\s\u00a0\u200b]/g, '')

describe('hostile text', () => {
  test('is written as it stands in a PDF', async () => {
    const words = '#strong[x] $y$ *z* <lien> @ref \\ // "q" #read("/etc/passwd")'
    const { text } = await readPdf(contentOf(await renderPdf(modelWith([words, words, words, words]))))
    expect(bare(text).split(bare(words)).length).toBeGreaterThan(6)
    expect(text).not.toContain('root:')
  })
  test('is written as it stands in a Word document', async () => {
    const words = '</w:t><w:p/> & "q" \'r\' <b>'
    const { text, document } = readDocx(contentOf(await renderDocx(modelWith([words, words, words, words]))))
    expect(text.split('&lt;/w:t&gt;&lt;w:p/&gt; &amp;').length).toBeGreaterThan(6)
    expect(document).not.toContain('<b>')
  })
  test('neither breaks nor injects, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 4, maxLength: 4 }), async (texts) => {
        const model = modelWith(texts)
        const pdf = await readPdf(contentOf(await renderPdf(model)))
        expect(pdf.uaPart).toBe('1')
        const { xml } = readDocx(contentOf(await renderDocx(model)))
        for (const part of ['word/document.xml', 'docProps/core.xml', 'word/footer1.xml'])
          expect(xml(part)).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]+$/u)
        expect(xml('word/document.xml').match(/<w:tbl>/g)).toHaveLength(1)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
  test('each of the worst alone', async () => {
    for (const text of NASTY) {
      const model = modelWith([text, text, text, text])
      expect((await renderPdf(model)).ok, JSON.stringify(text)).toBe(true)
      expect((await renderDocx(model)).ok, JSON.stringify(text)).toBe(true)
    }
  }, 120_000)
})
