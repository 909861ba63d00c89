import { describe, expect, test } from 'vitest'
import * as b from '../blocs.ts'
import { renderPdf } from '../index.ts'
import type { DocumentModel } from '../model.ts'
import { everyBlock, modelOf } from '../testing-models.ts'
import { altsOf, readPdf, rolesOf } from '../testing-pdf.ts'

const pdfOf = async (model: DocumentModel) => {
  const rendered = await renderPdf(model)
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal))
  return { ...(await readPdf(rendered.value.contenu)), bytes: rendered.value.contenu, told: rendered.value.pages }
}

describe('a PDF', () => {
  test('is tagged, in French, titled, and says it is PDF/UA', async () => {
    const pdf = await pdfOf(everyBlock())
    expect(pdf.marked).toBe(true)
    expect(pdf.uaPart).toBe('1')
    expect(pdf.displaysTitle).toBe(true)
    expect(pdf.info).toMatchObject({ Title: 'Document d’essai', Author: 'CPTS du Bassin', Language: 'fr-FR' })
    expect(pdf.info.CreationDate).toMatch(/^D:20261124/)
  })
  test('has headings, lists, tables with heads, and words for its pictures', async () => {
    const { pages } = await pdfOf(everyBlock())
    const roles = new Set(pages.flatMap(({ tree }) => rolesOf(tree)))
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Caption', 'TOC'])
      expect([...roles], role).toContain(role)
    expect(pages.flatMap(({ tree }) => altsOf(tree))).toContain(
      'Carte schématique du territoire\u00a0: une seule commune, Thau.',
    )
  })
  test('numbers its pages, repeats the head of a long table, turns its wide pages', async () => {
    const { pages, told, outline } = await pdfOf(everyBlock(120))
    expect(told).toBe(pages.length)
    expect(pages[2]!.text).toContain(`Page 3 / ${pages.length}`)
    expect(pages[0]!.text).not.toContain('Page 1')
    const withRows = pages.filter(({ text }) => /Commune \d/.test(text))
    expect(withRows.length).toBeGreaterThan(2)
    for (const { text } of withRows) expect(text).toContain('Population')
    expect(pages.filter(({ landscape }) => landscape)).toHaveLength(1)
    expect(outline.join(' ')).toContain('Territoire')
  })
  test('reads big figures and columns in their order', async () => {
    const { text } = await pdfOf(everyBlock(3))
    const at = ['27,2', 'ont 65 ans et plus', '49', 'À gauche', 'à droite'].map((words) => text.indexOf(words))
    expect(at).toEqual([...at].sort((one, other) => one - other))
    expect(at[0]).toBeGreaterThan(0)
  })
  test('sets a plate smaller until it stands on one page, and never cuts one that cannot', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `Une ligne de quelques mots, la ${i}`)
    const plates = (count: number) =>
      pdfOf(
        modelOf(
          [
            b.titre(1, 'Une', { nouvellePage: true }),
            b.liste(lines(count)),
            b.titre(1, 'Deux', { nouvellePage: true }),
            b.paragraphe('Fin'),
          ],
          { planches: true, couverture: { surtitre: 'CPTS', mentions: [] } },
        ),
      )
    expect((await plates(20)).told).toBe(3)
    expect((await plates(52)).told).toBe(3)
    const long = await plates(200)
    expect(long.told).toBeGreaterThan(4)
    expect(long.text).toContain('la 199')
  })
  test('says « à vérifier » in words', async () => {
    expect((await pdfOf(everyBlock())).text).toContain('125 000 habitants (à vérifier)')
  })
  test('is the same twice', async () => {
    const [one, two] = [await pdfOf(everyBlock(3)), await pdfOf(everyBlock(3))]
    expect(one.bytes.equals(two.bytes)).toBe(true)
  })
  test('of a short text has one page, with its title on it', async () => {
    const { pages, text } = await pdfOf(modelOf([{ type: 'paragraphe', texte: 'Bonjour' }]))
    expect(pages).toHaveLength(1)
    expect(text).toContain('Document d’essai')
    expect(rolesOf(pages[0]!.tree)).toContain('P')
  })
})
