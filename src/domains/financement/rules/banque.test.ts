import { expect, it } from 'vitest'
import { classerLignes } from './banque.ts'
import { partager } from './partager.ts'

const line = (id: string, libelle: string, euros: number, jour: string) => ({
  id,
  libelle,
  centimes: euros * 100,
  jour,
})

it('puts the same sum first, then what the Assurance Maladie pays, then the nearest day', () => {
  const lines = [
    line('a', 'VIR DUPONT COTISATION', 30, '2026-04-10'),
    line('b', 'VIR C.P.A.M. 34 ACI', 1000, '2026-01-10'),
    line('c', 'VIR CPAM HERAULT ACI CPTS', 900, '2026-04-12'),
    line('d', 'VIR INCONNU', 250, '2026-04-05'),
    line('e', 'Caisse primaire d’assurance maladie', 800, '2026-05-30'),
  ]
  expect(classerLignes(lines, { le: '2026-04-04', centimes: 100_000 }).map(({ id, raison }) => [id, raison])).toEqual([
    ['b', 'montant'],
    ['c', 'payeur'],
    ['e', 'payeur'],
    ['d', 'aucune'],
    ['a', 'aucune'],
  ])
})

it('shares a sum in proportion to what is expected, to the cent', () => {
  expect(partager(100, [50, 50])).toEqual([50, 50])
  expect(partager(99, [50, 50])).toEqual([50, 49])
  expect(partager(80, [100, -20])).toEqual([100, -20])
  expect(partager(60, [100, -20])).toEqual([60, 0])
  expect(partager(-5, [-10, -10])).toEqual([-5, 0])
  expect(partager(7, [])).toEqual([])
})
