import { expect, test } from 'vitest'
import * as b from '../blocs.ts'
import { renderDocx } from '../index.ts'
import { readDocx } from '../testing-docx.ts'
import { modelOf } from '../testing-models.ts'
import { numbersOf } from './page-numbers.ts'

const blocs = [
  b.titre(1, 'Un'),
  b.titre(2, 'Un un'),
  b.titre(3, 'profond'),
  b.titre(2, 'Un deux'),
  b.titre(1, 'Avant-propos', { sansNumero: true }),
  b.titre(1, 'Deux', { nouvellePage: true }),
  b.paysage([b.titre(2, 'Deux un')]),
]

test('titles are counted as Word counts them', () => {
  expect(numbersOf(modelOf(blocs, { numerotation: true }))).toEqual(['1', '1.1', '1.2', null, '2', '2.1'])
  expect(numbersOf(modelOf(blocs))).toEqual([null, null, null, null, null, null])
})

const entriesOf = async (model: ReturnType<typeof modelOf>) => {
  const made = await renderDocx(model)
  if (!made.ok) throw new Error(made.refusal.code)
  const { document } = readDocx(made.value.contenu)
  const contents = document.slice(document.indexOf('<w:sdtContent>'), document.indexOf('</w:sdtContent>'))
  return contents
    .split('</w:p>')
    .map((entry) => [...entry.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('|'))
    .filter((entry) => entry !== '')
}

test('the contents hold each title, its number and its page', async () => {
  expect(await entriesOf(modelOf(blocs, { numerotation: true, sommaire: true }))).toEqual([
    '1|Un|1',
    '1.1|Un un|1',
    '1.2|Un deux|1',
    'Avant-propos|1',
    '2|Deux|2',
    '2.1|Deux un|3',
  ])
})

test('a word without end leaves the pages to Word, and the titles there', async () => {
  const model = modelOf([...blocs, b.paragraphe('x'.repeat(3000))], { sommaire: true })
  expect((await entriesOf(model)).map((entry) => entry.split('|')[0])).toContain('Deux un')
})
