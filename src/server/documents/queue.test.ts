import { describe, expect, test } from 'vitest'
import * as b from './blocs.ts'
import { renderDocx, renderPdf } from './index.ts'
import { LIMITS } from './limits.ts'
import { figureOfSquare, modelOf } from './testing-models.ts'

const short = modelOf([b.paragraphe('Bonjour')])
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal!.code)

describe('the line of documents', () => {
  test('lets the server work while documents are made', async () => {
    let beats = 0
    const timer = setInterval(() => beats++, 5)
    const long = modelOf(Array.from({ length: 1500 }, (_, i) => b.paragraphe(`Paragraphe ${i}. ${'mot '.repeat(60)}`)))
    const made = await renderPdf(long)
    clearInterval(timer)
    expect(made.ok && made.value.pages! > 50).toBe(true)
    expect(beats).toBeGreaterThan(5)
  })
  test('refuses more than may wait, and makes all the others', async () => {
    const asked = Array.from({ length: LIMITS.waiting + 4 }, () => renderPdf(short))
    const codes = (await Promise.all(asked)).map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(LIMITS.waiting + 1)
    expect(codes.filter((code) => code === 'documents-busy')).toHaveLength(3)
  })
})

describe('a document that takes too long', () => {
  test('is refused, and the next one is made by another worker', async () => {
    const { milliseconds } = LIMITS
    LIMITS.milliseconds = 1
    // Long enough for a worker that is warm as well.
    const slow = await renderPdf(modelOf(Array.from({ length: 400 }, (_, i) => b.paragraphe(`${i} `.repeat(200)))))
    LIMITS.milliseconds = milliseconds
    expect(codeOf(slow)).toBe('document-too-slow')
    expect(codeOf(await renderPdf(short))).toBe('ok')
  })
})

describe('a model at fault is refused before it costs anything', () => {
  const figure = figureOfSquare()
  const cases: [string, Parameters<typeof renderPdf>[0]][] = [
    ['document-too-large', modelOf([b.paragraphe('x'.repeat(LIMITS.characters + 1))])],
    ['document-too-large', modelOf(Array.from({ length: LIMITS.blocks + 1 }, () => b.paragraphe('x')))],
    ['document-invalid', modelOf([], { titre: ' ' })],
    ['document-invalid', modelOf([], { date: '24 novembre' })],
    ['document-invalid', modelOf([b.tableau('T', [b.colonne('A', 1)], [['1', '2']])])],
    ['document-invalid', modelOf([{ ...figure, alternative: ' ' } as typeof figure])],
    ...['<script/>', '<image href="file:///etc/passwd"/>', '<!DOCTYPE svg>', '<rect onload="x"/>'].map(
      (inside): [string, Parameters<typeof renderPdf>[0]] => [
        'document-invalid',
        modelOf([
          {
            ...figure,
            image: { format: 'svg', contenu: `<svg>${inside}</svg>`, largeur: 1, hauteur: 1 },
          } as typeof figure,
        ]),
      ],
    ),
  ]
  test.each(cases)('%s', async (code, model) => {
    expect(codeOf(await renderPdf(model))).toBe(code)
    expect(codeOf(await renderDocx(model))).toBe(code)
  })
})
