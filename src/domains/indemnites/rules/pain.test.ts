import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mod97Key } from '../../../kernel/mod97.ts'
import { checkPain } from './check-pain.ts'
import { type OrdreSepa, writePain } from './pain.ts'
import { isSepaText, toSepaText } from './sepa-texte.ts'

const iban = (body: string): string => `FR${mod97Key('FR', body)}${body}`
const ORDRE: OrdreSepa = {
  message: 'LOT-2026-1',
  creeLe: '2026-11-24T09:00:00Z',
  executionLe: '2026-11-26',
  debiteur: { nom: 'CPTS d’essai', iban: iban('30006000011234567890189') },
  virements: [
    {
      reference: 'L1V1',
      nom: 'Hélène Œuvrard',
      iban: iban('20041010050500013M02606'),
      centimes: 12_345,
      libelle: 'Indemnités & rémunérations <2026>',
    },
    {
      reference: 'L1V2',
      nom: 'SARL Pêche//Mer',
      iban: iban('30002005500000157845Z02'),
      centimes: 1,
      libelle: 'Facture n° 12',
    },
  ],
}
const ATTENDU = { nombre: 2, centimes: 12_346, iban: ORDRE.debiteur.iban }
const faults = (xml: string, attendu = ATTENDU) =>
  checkPain(xml, attendu)
    .filter(({ conforme }) => !conforme)
    .map(({ libelle }) => libelle)

describe('payment file', () => {
  it('passes its own checks, whatever people are called', () => {
    expect(faults(writePain(ORDRE))).toEqual([])
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            nom: fc.string({ unit: 'grapheme', minLength: 1 }),
            libelle: fc.string({ unit: 'binary' }),
            centimes: fc.integer({ min: 1, max: 100_000_000 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (people) => {
          const virements = people.map((one, i) => ({
            ...one,
            nom: `A${one.nom}`,
            libelle: `B${one.libelle}`,
            reference: `L9V${i}`,
            iban: ORDRE.virements[0]!.iban,
          }))
          const centimes = people.reduce((sum, one) => sum + one.centimes, 0)
          expect(faults(writePain({ ...ORDRE, virements }), { ...ATTENDU, nombre: people.length, centimes })).toEqual(
            [],
          )
        },
      ),
    )
  })

  it.each([
    [
      'a sum that is not the ledger’s',
      (xml: string) => xml,
      { ...ATTENDU, centimes: 12_345 },
      'Somme annoncée, comptée, égale au grand livre',
    ],
    [
      'an amount changed',
      (xml: string) => xml.replace('>123.45<', '>124.45<'),
      ATTENDU,
      'Somme annoncée, comptée, égale au grand livre',
    ],
    [
      'a transfer taken out',
      (xml: string) => xml.replace(/<CdtTrfTxInf>.*?<\/CdtTrfTxInf>/s, ''),
      ATTENDU,
      'Nombre de virements annoncé, compté et attendu',
    ],
    [
      'an IBAN changed',
      (xml: string) => xml.replace('13M02606', '13M02607'),
      ATTENDU,
      'IBAN justes, compte débité attendu',
    ],
    [
      'another account debited',
      (xml: string) => xml,
      { ...ATTENDU, iban: 'FR7630006000011234567890188' },
      'IBAN justes, compte débité attendu',
    ],
    [
      'a reference twice',
      (xml: string) => xml.replace('L1V2', 'L1V1'),
      ATTENDU,
      'Références uniques, de 35 caractères au plus',
    ],
    [
      'an accent',
      (xml: string) => xml.replace('Helene', 'Hélène'),
      ATTENDU,
      'Noms et libellés dans le jeu de caractères SEPA',
    ],
    [
      'an address',
      (xml: string) => xml.replace('</Nm></Cdtr>', '</Nm><PstlAdr></PstlAdr></Cdtr>'),
      ATTENDU,
      'Aucune adresse postale',
    ],
    [
      'another version',
      (xml: string) => xml.replace('001.09', '001.03'),
      ATTENDU,
      'Format pain.001.001.09, éléments dans l’ordre',
    ],
    [
      'a tag left open',
      (xml: string) => xml.replace('</GrpHdr>', ''),
      ATTENDU,
      'Format pain.001.001.09, éléments dans l’ordre',
    ],
    [
      'another currency',
      (xml: string) => xml.replace('Ccy="EUR"', 'Ccy="USD"'),
      ATTENDU,
      'Montants positifs, en euros',
    ],
    [
      'a day that is none',
      (xml: string) => xml.replace('>2026-11-26<', '>26/11/2026<'),
      ATTENDU,
      'Date d’exécution lisible',
    ],
  ])('%s is told', (_, change, attendu, said) => {
    expect(faults(change(writePain(ORDRE)), attendu)).toContain(said)
  })
})

it('brings texts to the characters of SEPA', () => {
  expect(toSepaText('Hélène Œuvrard & fils', 70)).toBe('Helene OEuvrard fils')
  expect(toSepaText('Indemnité n° 12 — «\u00a0bureau\u00a0»', 140)).toBe('Indemnite n 12 bureau')
  expect(toSepaText('//a//b/', 70)).toBe('a/b')
  expect(isSepaText('a//b')).toBe(false)
})
