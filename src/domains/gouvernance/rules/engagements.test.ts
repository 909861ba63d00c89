import { expect, test } from 'vitest'
import { engagementsOf } from './engagements.ts'

const convention = (titre: string, change: object = {}) => ({
  titre,
  signeeLe: '2025-12-01',
  debut: '2026-01-01',
  fin: '2026-12-31',
  tacite: false,
  reconductionMois: null,
  preavisMois: null,
  denonceeLe: null,
  closeLe: null,
  ...change,
})
const texte = (titre: string, revoirLe: string) => ({
  titre,
  rangeLe: null,
  versions: [{ debut: '2025-01-01', revoirLe }],
})
const nothing = { conventions: [], textes: [], declarations: [] }
const TODAY = '2026-11-26'

test('nothing is asked of a CPTS that has signed and written nothing', () => {
  expect(engagementsOf(nothing, TODAY)).toEqual([])
})

test('each agreement that comes to its day, and those that ended as one', () => {
  const conventions = [
    convention('Salle'),
    convention('Logiciel', { tacite: true, reconductionMois: 12, preavisMois: 1 }),
    convention('Ancienne', { fin: '2026-06-30' }),
    convention('Plus ancienne', { fin: '2026-03-31' }),
    convention('Loin', { fin: '2028-12-31' }),
  ]
  expect(engagementsOf({ ...nothing, conventions }, TODAY)).toEqual([
    { code: 'convention-terme', le: '2026-12-31', titre: 'Salle' },
    { code: 'convention-preavis', le: '2026-11-30', titre: 'Logiciel' },
    { code: 'conventions-finies', le: TODAY, nombre: 2 },
  ])
})

test('texts to read again, the oldest named, never in the past', () => {
  const textes = [texte('Charte', '2026-12-20'), texte('Plaies', '2026-10-01'), texte('Loin', '2027-12-20')]
  expect(engagementsOf({ ...nothing, textes }, TODAY)).toEqual([
    { code: 'textes-a-relire', le: TODAY, nombre: 2, titre: 'Plaies' },
  ])
})

test('declarations that are awaited, whether never made or too old', () => {
  const declarations = [{ etat: 'jamais' }, { etat: 'a-refaire' }, { etat: 'a-jour' }] as const
  expect(engagementsOf({ ...nothing, declarations }, TODAY)).toEqual([
    { code: 'interets-a-declarer', le: TODAY, nombre: 2 },
  ])
})
