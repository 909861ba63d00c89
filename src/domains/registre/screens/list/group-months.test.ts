import { expect, it } from 'vitest'
import type { ActeSummary } from '../../contract.ts'
import { groupMonths } from './group-months.ts'

const acte = (id: string, debut: string, corrige?: string): ActeSummary => ({
  id,
  numero: Number(id),
  genre: 'plage-snp',
  mission: 'acces',
  titre: 'Plage',
  resume: '',
  debut,
  fin: debut,
  zone: 'Europe/Paris',
  communeNom: null,
  personnes: [],
  minutes: 0,
  grade: 'calculee',
  corrige: corrige ? { id: corrige, numero: Number(corrige) } : null,
  raison: corrige ? 'changement-tardif' : null,
  corrigePar: null,
  trouve: [],
})
const shape = (actes: ActeSummary[]) =>
  groupMonths(actes).map(({ word, strands }) => [
    word,
    ...strands.map((one) => [one.acte.id, ...one.corrections.map(({ id }) => id)]),
  ])

it('groups by month of the CPTS and hangs corrections from what they correct', () => {
  expect(
    shape([
      acte('5', '2026-11-03T09:00:00Z', '3'),
      acte('4', '2026-11-03T09:00:00Z'),
      acte('3', '2026-11-03T09:00:00Z', '2'),
      acte('2', '2026-11-03T09:00:00Z'),
      acte('1', '2026-10-31T23:30:00Z'),
      acte('0', '2026-10-31T22:30:00Z'),
    ]),
  ).toEqual([
    ['Novembre 2026', ['2', '3', '5'], ['4'], ['1']],
    ['Octobre 2026', ['0']],
  ])
})

it('shows a correction alone when what it corrects is elsewhere', () => {
  expect(shape([acte('9', '2026-11-03T09:00:00Z', '2')])).toEqual([['Novembre 2026', ['9']]])
})
