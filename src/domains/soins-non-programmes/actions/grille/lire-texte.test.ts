import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grilleExemple } from '../../rules/grille/exemple.ts'
import { ecrireJson, ecrireYaml, lireOuRefuser, lireTexte } from './lire-texte.ts'

const text = ecrireYaml(grilleExemple())
const lines = text.split('\n')
const lineOf = (words: string): number => lines.findIndex((line) => line.includes(words)) + 1
const faultsOf = (from: string, to: string) => {
  const read = lireTexte(text.replace(from, to))
  return read.ok ? [] : read.fautes
}
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

test('what is written is read again', () => {
  expect(lireTexte(text)).toEqual({ ok: true, value: grilleExemple() })
  expect(lireTexte(ecrireJson(grilleExemple()))).toEqual({ ok: true, value: grilleExemple() })
})

test('each fault is told at its line', () => {
  expect(faultsOf('niveau: 3', 'niveau: sept')).toEqual([
    { ligne: lineOf('niveau: 3'), phrase: 'le niveau doit être un nombre de 1 à 5' },
  ])
  expect(faultsOf('orientation: sas', 'orientation: ailleurs')[0]?.ligne).toBe(lineOf('orientation: sas'))
  expect(faultsOf('vers: pharmacie', 'vers: officine').map(({ ligne, phrase }) => [ligne, plain(phrase)])).toEqual([
    [lineOf('vers: pharmacie'), 'aucune question ni issue n’a le code « officine »'],
  ])
  expect(faultsOf('depart: besoin', 'couleur: vert\ndepart: besoin').map(({ phrase }) => plain(phrase))).toEqual([
    'mot inconnu : couleur',
  ])
  expect(faultsOf('titre: Orienter', 'titre: "Orienter')[0]?.phrase).toContain('YAML')
  expect(faultsOf(text, '- une liste')).toEqual([{ ligne: 1, phrase: 'aucune grille n’est écrite ici' }])
  expect(lireOuRefuser('titre: x')).toMatchObject({ ok: false, refusal: { code: 'grille-unreadable' } })
})

test('a text that swells by references is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
  ].join('\n')
  expect(lireTexte(bomb)).toMatchObject({ ok: false })
})

test('whatever the text, an answer and no crash', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 40 }), fc.string({ unit: 'binary', maxLength: 12 }), (at, cut, put) => {
      const from = at % text.length
      lireTexte(text.slice(0, from) + put + text.slice(from + cut))
    }),
    { numRuns: 40 },
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (any) => {
      expect(lireTexte(any).ok).toBe(false)
    }),
    { numRuns: 100 },
  )
})
