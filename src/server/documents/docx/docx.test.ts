import { describe, expect, test } from 'vitest'
import * as b from '../blocs.ts'
import { renderDocx } from '../index.ts'
import { readDocx } from '../testing-docx.ts'
import { everyBlock, figureOfSquare, modelOf } from '../testing-models.ts'

const docxOf = async (model = everyBlock()) => {
  const rendered = await renderDocx(model)
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal))
  return readDocx(rendered.value.contenu)
}

describe('a Word document', () => {
  test('has the styles of Word, in French, and the properties of a document', async () => {
    const { xml, document } = await docxOf()
    const styles = xml('word/styles.xml')
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Caption', 'TableauMaillage', 'ListParagraph', 'TOC1'])
      expect(styles, id).toContain(`w:styleId="${id}"`)
    expect(styles).toMatch(/<w:lang [^>]*w:val="fr-FR"/)
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Caption'])
      expect(document).toContain(`<w:pStyle w:val="${id}"/>`)
    expect(xml('docProps/core.xml')).toContain('<dc:title>Document d’essai</dc:title>')
    expect(xml('docProps/core.xml')).toContain('<dc:creator>CPTS du Bassin</dc:creator>')
  })
  test('has a table of contents that Word updates, already filled', async () => {
    const { document } = await docxOf()
    expect(document).toContain('TOC \\h \\o &quot;1-2&quot;')
    expect(document).toMatch(/PAGEREF _Toc\d+ \\h<\/w:instrText>.*?<w:t[^>]*>3<\/w:t>/)
  })
  test('repeats the head of its tables and keeps rows whole', async () => {
    const { document } = await docxOf()
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(document).toContain('<w:cantSplit/>')
    expect(document).toContain('w:firstColumn="')
    expect(document).toContain('SEQ Tableau')
  })
  test('gives words to its pictures, drawn twice', async () => {
    const { document, parts } = await docxOf()
    expect(document).toContain('descr="Carte schématique du territoire\u00a0: une seule commune, Thau."')
    expect(document).toContain('svgBlip')
    const pngs = [...parts].filter(([name]) => name.endsWith('.png'))
    expect(pngs).toHaveLength(1)
    expect(pngs[0]![1].readUInt32BE(16)).toBe(1400)
  })
  test('draws a picture of a column with the pixels of its column', async () => {
    const { parts } = await docxOf(modelOf([b.voisins(0.4, [figureOfSquare()], [b.paragraphe('À côté')])]))
    const [png] = [...parts].filter(([name]) => name.endsWith('.png'))
    expect(png![1].readUInt32BE(16)).toBe(560)
  })
  test('puts side by side in cells what stands side by side', async () => {
    const { document } = await docxOf()
    expect(document).toMatch(/<w:pStyle w:val="Chiffre"\/>.*?27,2/)
    expect(document.match(/<w:tbl>/g)).toHaveLength(4)
  })
  test('numbers its pages and turns the wide ones', async () => {
    const { xml, document } = await docxOf()
    expect(xml('word/footer1.xml')).toContain('NUMPAGES')
    expect(document).toContain('w:orient="landscape"')
  })
  test('embeds the faces it is set in', async () => {
    const { xml } = await docxOf(modelOf([{ type: 'paragraphe', texte: 'Bonjour' }]))
    expect(xml('word/fontTable.xml')).toContain('Radio Canada')
    expect(xml('word/settings.xml')).toContain('embedTrueTypeFonts')
  })
})
