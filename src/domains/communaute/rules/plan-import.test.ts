import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Champ } from './champs.ts'
import type { FicheConnue } from './merge-fiche.ts'
import { type PlanOptions, planImport } from './plan-import.ts'

const COLUMNS: Champ[] = ['rpps', 'nom', 'prenom', 'profession', 'telephone', 'lieu', 'commune']
const connue: FicheConnue & { id: string } = {
  id: 'tramontane',
  rpps: '99900000003',
  titre: 'Dr',
  nom: 'Tramontane',
  prenom: 'Salomé',
  profession: '10',
  specialite: 'SM40',
  telephone: null,
  courriel: null,
  publie: [],
  communes: ['34301'],
  lieux: [{ nom: 'Cabinet du Môle', adresse: '', commune: '34301' }],
  adhesions: [{ debut: '2024-01-01', fin: null }],
}
const plan = (rows: string[][], options: Partial<PlanOptions> = {}) =>
  planImport({
    lignes: rows.map((cellules, i) => ({ numero: i + 2, cellules })),
    correspondance: COLUMNS,
    connus: [connue],
    findCommune: (nom) => (/^\d{5}$/.test(nom) ? { code: nom } : 'unknown'),
    options: { existants: 'completer', adherentDepuis: null, ...options },
  })
const states = (rows: string[][], options: Partial<PlanOptions> = {}) =>
  plan(rows, options).lignes.map((ligne) => ligne.etat)

describe('the plan of an import', () => {
  it('creates who is new, leaves faults aside, keeps who is known', () => {
    const rows = [
      ['', 'Aigrette', 'Maud', 'IDE', '', '', '34157'],
      ['123', 'Genêt', 'Aurèle', 'MG', '', '', ''],
      ['99900000003', 'TRAMONTANE', 'Salomé', 'Médecin', '', '', '34301'],
    ]
    expect(states(rows)).toEqual(['nouveau', 'erreur', 'identique'])
    expect(plan(rows).operations).toHaveLength(1)
  })
  it('says what it changes on a known fiche, and keeps a specialty that « MG » would lose', () => {
    const { lignes, operations } = plan([
      ['99900000003', 'Tramontane', 'Salomé', 'MG', '0465711234', 'Maison de santé', '34157'],
    ])
    expect(lignes[0]!.changements.map((change) => change.champ)).toEqual(['telephone', 'lieu'])
    expect(operations[0]!.fiche).toMatchObject({ specialite: 'SM40', telephone: '+33465711234' })
    expect(
      states([['99900000003', 'Tramontane', 'Salomé', 'MG', '0465711234', '', '']], { existants: 'garder' }),
    ).toEqual(['identique'])
  })
  it('gathers the lines of one person: one fiche, several places', () => {
    const { lignes, operations } = plan([
      ['', 'Aigrette', 'Maud', 'IDE', '', 'Cabinet des Joncs', '34157'],
      ['', 'Aigrette', 'Maud', 'IDE', '', 'Cabinet de la Digue', '34157'],
      ['', 'Aigrette', 'Maud', 'IDE', '', 'Cabinet de la Digue', '34157'],
      ['', 'Aigrette', 'Maud', 'IDE', '', '', '66008'],
    ])
    expect(lignes.map((ligne) => ligne.etat)).toEqual(['nouveau', 'complete', 'identique', 'nouveau'])
    expect(lignes[1]!.doublon).toMatchObject({ sur: 'nom-et-lieu', ligne: 2 })
    expect(lignes[3]!.doublon).toMatchObject({ sur: 'homonyme' })
    expect(operations.map((operation) => operation.lieux.length)).toEqual([2, 1])
  })
  it('gives the adhésion asked for, except where one runs already', () => {
    const { operations } = plan(
      [
        ['', 'Aigrette', 'Maud', 'IDE', '', '', ''],
        ['99900000003', 'Tramontane', 'Salomé', 'Médecin', '', '', ''],
      ],
      { adherentDepuis: '2026-01-01' },
    )
    expect(operations.map((operation) => operation.adhesions)).toEqual([[{ debut: '2026-01-01', fin: null }]])
  })
  it('makes one fiche for each new line and never two with one RPPS, whatever the lines', () => {
    const word = fc.constantFrom('Aigrette', 'Genêt', 'Varech', 'Tramontane', '', '=1+1')
    const row = fc.tuple(
      fc.constantFrom('', '99900000003', '99900000011', 'x'),
      word,
      word,
      fc.constantFrom('MG', 'IDE', '?'),
      fc.constantFrom('', '0465711234'),
      word,
      fc.constantFrom('34301', '34157', '66008', ''),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12, size: 'max' }), (rows) => {
        const first = plan(rows)
        expect(first.lignes).toHaveLength(rows.length)
        const created = first.lignes.filter((ligne) => ligne.etat === 'nouveau').length
        expect(first.operations.filter((operation) => operation.id === null)).toHaveLength(created)
        const numbers = first.operations.flatMap(({ fiche }) => (fiche.rpps ? [fiche.rpps] : []))
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })
})
