import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutraliseFormula, stripNeutralisation } from '../../../kernel/formulas.ts'
import { readDate } from '../../../kernel/read-date.ts'
import { findHeaderRow, matchColumns, missingChamps } from './match-columns.ts'
import { matchProfession, matchSpecialite } from './profession.ts'
import { readTitre, splitNomComplet, splitTitre, tidyName } from './read-nom.ts'

describe('profession', () => {
  it.each([
    ['MG', '10', 'SM54'],
    ['médecin généraliste', '10', 'SM54'],
    ['Médecins généralistes', '10', 'SM54'],
    ['Médecin', '10', null],
    ['Pédiatre', '10', 'SM40'],
    ['Cardiologie', '10', 'SM04'],
    ['kiné', '70', null],
    ['Masseuse-kinésithérapeute', '70', null],
    ['MK', '70', null],
    ['IDE', '60', null],
    ['IDEL', '60', null],
    ['Infirmière libérale', '60', null],
    ['infirmier(e)s', '60', null],
    ['Infirmier·ère', '60', null],
    ['IPA', '60', 'SI01'],
    ['infirmière en pratique avancée', '60', 'SI01'],
    ['Pharmacienne', '21', null],
    ['Sage-femme', '50', null],
    ['Sages femmes', '50', null],
    ['Chirurgien-Dentiste', '40', null],
    ['dentistes', '40', null],
    ['Orthophoniste', '91', null],
    ['Pédicure-Podologue', '80', null],
    ['diététicienne', '95', null],
    ['60', '60', null],
    ['60 - Infirmier', '60', null],
    ['Psychologue', '93', null],
  ])('reads « %s »', (text, profession, specialite) =>
    expect(matchProfession(text)).toEqual({ profession, specialite }),
  )
  it.each(['', 'astronaute', '00', '99 - autre', 'psy'])('does not guess « %s »', (text) =>
    expect(matchProfession(text)).toBe(null),
  )
  it('reads specialties within the profession', () => {
    expect(matchSpecialite('Médecine générale', '10')).toBe('SM54')
    expect(matchSpecialite('SM26', '10')).toBe('SM26')
    expect(matchSpecialite('pédiatrie', '10')).toBe('SM40')
    expect(matchSpecialite('pédiatrie', '60')).toBe(null)
  })
})

describe('columns', () => {
  it('knows the headers of the RPPS extraction and of hand-made lists', () => {
    expect(
      matchColumns(
        ['Identifiant PP', 'Nom d’exercice', 'Prénom d’exercice', 'Libellé profession', 'Mél', 'TEL.'],
        new Map(),
      ),
    ).toEqual(['rpps', 'nom', 'prenom', 'profession', 'courriel', 'telephone'])
  })
  it('follows what was chosen before, and gives no field twice', () => {
    const memory = new Map([
      ['qui', 'nomComplet' as const],
      ['tel', null],
    ])
    expect(matchColumns(['Qui', 'Tel', 'Email', 'E-mail'], memory)).toEqual(['nomComplet', null, 'courriel', null])
  })
  it('says what is missing', () => {
    expect(missingChamps(['nom', 'profession'])).toEqual(['prenom'])
    expect(missingChamps(['nomComplet', null])).toEqual(['profession'])
  })
  it('finds the headers under a title', () => {
    expect(
      findHeaderRow(
        [
          ['Liste des membres', ''],
          ['', ''],
          ['Nom', 'Prénom'],
          ['Genêt', 'Aurèle'],
        ],
        new Map(),
      ),
    ).toBe(2)
    expect(
      findHeaderRow(
        [
          ['', ''],
          ['A', 'B'],
        ],
        new Map(),
      ),
    ).toBe(1)
    expect(findHeaderRow([], new Map())).toBe(0)
  })
})

describe('dates', () => {
  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-03-01T00:00:00.000Z', '2024-03-01'],
    ['1/3/2024', '2024-03-01'],
    ['01.03.24', '2024-03-01'],
    ['1er mars 2024', '2024-03-01'],
    ['15 août 2023', '2023-08-15'],
    ['2024', '2024-01-01'],
    ['45352', '2024-03-01'],
    ['31/02/2024', null],
    ['bientôt', null],
    ['', null],
  ])('reads « %s »', (text, day) => expect(readDate(text)).toBe(day))
})

describe('names', () => {
  it('keeps Dr and Pr, no gender', () => {
    expect([readTitre('Docteur'), readTitre('Mme'), readTitre('Pr.'), readTitre('constructor')]).toEqual([
      'Dr',
      null,
      'Pr',
      null,
    ])
    expect(splitTitre('Mme le Dr Tramontane').titre).toBe(null)
    expect(splitTitre('Mme Dr Tramontane')).toEqual({ titre: 'Dr', reste: 'Tramontane' })
  })
  it('splits both names in one cell', () => {
    expect(splitNomComplet('TRAMONTANE Salomé')).toEqual({ nom: 'Tramontane', prenom: 'Salomé' })
    expect(splitNomComplet('Maud Aigrette')).toEqual({ nom: 'Aigrette', prenom: 'Maud' })
    expect(splitNomComplet('Aigrette, Maud')).toEqual({ nom: 'Aigrette', prenom: 'Maud' })
    expect(splitNomComplet('Aigrette')).toBe(null)
  })
  it('tidies capitals and leaves the rest', () => {
    expect([tidyName('JEAN-BAPTISTE'), tidyName('O’NEIL'), tidyName('McLeod'), tidyName('de la Lagune')]).toEqual([
      'Jean-Baptiste',
      'O’Neil',
      'McLeod',
      'de la Lagune',
    ])
  })
})

describe('formulas', () => {
  it.each(['=1+1', '+33', '-1', '@SUM', '\tx', '\rx'])('neutralises %j', (cell) =>
    expect(neutraliseFormula(cell)).toBe(`'${cell}`),
  )
  it('comes back unchanged, and never begins a formula', () =>
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(neutraliseFormula(cell)).not.toMatch(/^[=+\-@\t\r]/)
        if (!cell.startsWith("'")) expect(stripNeutralisation(neutraliseFormula(cell))).toBe(cell)
      }),
    ))
})
