import { expect, test } from 'vitest'
import { matchReleve, missingReleve } from './colonnes-releve.ts'
import { checkIban, formatIban } from './iban.ts'
import { readMontant } from './read-montant.ts'
import { readReleve } from './read-releve.ts'
import { findReferences, formatReference, isReference, makeReference } from './reference.ts'

test('amounts as French banks and spreadsheets write them', () => {
  const read: [string, number | null][] = [
    ['1 234,56', 123456],
    ['1\u202f234,56\u00a0€', 123456],
    ['-1.234,56', -123456],
    ['1,234.56', 123456],
    ['−8,00 €', -800],
    ['(12,50)', -1250],
    ['15,20-', -1520],
    ['+30', 3000],
    ['30.5', 3050],
    ['30,00 EUR', 3000],
    ['1.234', 123400],
    ['0,00', 0],
    ['', null],
    ['12,345', 1234500],
    ['12,3456', null],
    ['trente', null],
    ['1 2,3,4', null],
    ['99 999 999 999,00', null],
  ]
  for (const [text, cents] of read) expect([text, readMontant(text)]).toEqual([text, cents])
})

test('an IBAN is checked by its key and its length, however it is spaced', () => {
  expect(checkIban('FR14 2004 1010 0505 0001 3M02 606')).toEqual({ ok: true, value: 'FR1420041010050500013M02606' })
  expect(checkIban('be68 5390 0754 7034')).toEqual({ ok: true, value: 'BE68539007547034' })
  expect(checkIban('FR15 2004 1010 0505 0001 3M02 606')).toMatchObject({ refusal: { code: 'iban-key' } })
  expect(checkIban('FR14 2004 1010 0505 0001 3M02 60')).toMatchObject({ refusal: { code: 'iban-length' } })
  expect(checkIban('mon compte')).toMatchObject({ refusal: { code: 'iban-malformed' } })
  expect(formatIban('BE68539007547034')).toBe('BE68\u00a05390\u00a00754\u00a07034')
})

test('a creditor reference carries its check digits (ISO 11649)', () => {
  // The example of the standard.
  expect(makeReference('539007547034')).toBe('RF18539007547034')
  expect(isReference('RF18539007547034')).toBe(true)
  expect(isReference('RF18539007547043')).toBe(false)
  expect(formatReference('RF18539007547034')).toBe('RF18\u00a05390\u00a00754\u00a07034')
})

test('every digit that is changed and every two that are swapped are seen', () => {
  const good = makeReference('C202600042')
  for (let i = 4; i < good.length; i++) {
    for (const digit of '0123456789') {
      if (digit === good[i]) continue
      expect(isReference(good.slice(0, i) + digit + good.slice(i + 1))).toBe(false)
    }
    if (i + 1 < good.length && good[i] !== good[i + 1])
      expect(isReference(good.slice(0, i) + good[i + 1]! + good[i]! + good.slice(i + 2))).toBe(false)
  }
})

test('a reference is found in a label whatever the bank did of its spaces', () => {
  const known = new Set([makeReference('C202600042'), makeReference('C202600043')])
  const [first, second] = [...known] as [string, string]
  expect(findReferences(`VIR SEPA MME TRAMONTANE ${formatReference(first)} COTISATION`, known)).toEqual([first])
  expect(findReferences(`VIR ${first.toLowerCase()}/${second}`, known)).toEqual([first, second])
  expect(findReferences(`VIR ${first.slice(0, -1)}`, known)).toEqual([])
})

const HEADERS = ['Date', 'Libellé', 'Débit euros', 'Crédit euros']

test('columns are recognised; two amounts or one signed are enough', () => {
  expect(matchReleve(HEADERS, new Map())).toEqual(['jour', 'libelle', 'debit', 'credit'])
  expect(missingReleve(['jour', 'libelle', 'debit', 'credit'])).toEqual([])
  expect(missingReleve(['jour', 'libelle', 'debit'])).toEqual(['montant'])
  expect(missingReleve(['montant'])).toEqual(['jour', 'libelle'])
})

test('each line says what it is, and a fault holds back nothing else', () => {
  const rows = [
    ['Solde au 31/03/2026', '', '', ''],
    ['02/04/2026', 'VIR  Mme Tramontane', '', '30,00'],
    ['03/04/2026', 'FRAIS DE TENUE', '4,50', ''],
    ['03/04/2026', 'FRAIS DE TENUE', '-4,50', ''],
    ['avril', 'VIR Dr Genêt', '', '30,00'],
    ['05/04/2026', '', '1,00', '2,00'],
  ]
  const lines = readReleve(
    rows.map((cellules, i) => ({ numero: i + 2, cellules })),
    matchReleve(HEADERS, new Map()),
  )
  expect(lines.map(({ sort }) => sort)).toEqual(['ignoree', 'nouvelle', 'nouvelle', 'nouvelle', 'erreur', 'erreur'])
  expect(lines[1]!.mouvement).toEqual({
    jour: '2026-04-02',
    libelle: 'VIR Mme Tramontane',
    reference: '',
    centimes: 3000,
  })
  expect(lines[2]!.mouvement?.centimes).toBe(-450)
  // Twice the same line is two movements: the second has a rank.
  expect(lines[3]!.mouvement?.centimes).toBe(-450)
  expect(lines[2]!.cle).not.toBe(lines[3]!.cle)
  expect(lines[4]!.fautes.map(({ code }) => code)).toEqual(['date'])
  expect(lines[5]!.fautes.map(({ code }) => code)).toEqual(['libelle', 'montant-deux'])
})
