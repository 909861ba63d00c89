import { expect, test } from 'vitest'
import { countOffre, petitsEffectifs } from './offre.ts'
import { cleProfession, codeProfession, professionsOffertes } from './profession-offre.ts'

const doctor = (id: string, specialite: string | null = 'SM54', departPrevu: string | null = null) => ({
  id,
  profession: '10',
  specialite,
  departPrevu,
})
const at = (professionnelId: string, commune: string | null) => ({ professionnelId, commune })

test('who works in n places counts for one over n at each; a place without a commune is left aside', () => {
  const offre = countOffre(
    [doctor('a'), doctor('b'), doctor('c'), doctor('d')],
    [
      at('a', '34114'),
      at('a', '34114'),
      at('a', '34010'),
      at('b', '34010'),
      at('c', null),
      at('c', '34010'),
      at('d', null),
    ],
    '2026-11-24',
  ).get('medecins')!
  expect(offre.communes.get('34114')).toBeCloseTo(2 / 3, 12)
  expect(offre.communes.get('34010')).toBeCloseTo(1 / 3 + 2, 12)
  expect(offre.personnes.get('34010')).toBe(3)
  expect(offre).toMatchObject({ professionnels: 4, sansLieu: 1, sansSpecialite: 0 })
})

test('each is of one profession: generalists, other doctors, advanced practice, and the others by their code', () => {
  expect(
    [
      ['10', 'SM26'],
      ['10', null],
      ['10', 'SM04'],
      ['60', null],
      ['60', 'SI01'],
      ['91', null],
    ].map(([profession, specialite]) => cleProfession(profession!, specialite!)),
  ).toEqual(['medecins', 'medecins', 'autres-medecins', 'infirmiers', 'infirmiers-pratique-avancee', '91'])
  for (const [profession, specialite] of [
    ['10', 'SM54'],
    ['10', 'SM04'],
    ['60', 'SI01'],
    ['70', null],
    ['91', null],
  ] as const)
    expect(codeProfession(cleProfession(profession, specialite))).toBe(profession)
  const offered = professionsOffertes(['91', 'medecins', '36'])
  expect(offered.map(({ cle }) => cle).slice(5)).toEqual(['36', '91'])
  expect(offered[5]).toMatchObject({ libelle: 'Ambulancier', pluriel: 'professionnels «\u00a0ambulancier\u00a0»' })
})

test('departures are counted by year; one that is past counts this year', () => {
  const offre = countOffre(
    [doctor('a', 'SM54', '2024-06-30'), doctor('b', 'SM54', '2029-01-01'), doctor('c', null)],
    [at('a', '34010'), at('b', '34010'), at('b', '34114'), at('c', '34010')],
    '2026-11-24',
  ).get('medecins')!
  expect(offre.departs).toEqual([
    { annee: 2026, parts: [{ commune: '34010', part: 1 }] },
    {
      annee: 2029,
      parts: [
        { commune: '34010', part: 0.5 },
        { commune: '34114', part: 0.5 },
      ],
    },
  ])
  expect(offre).toMatchObject({ departsRenseignes: 2, sansSpecialite: 1 })
})

test('a commune of one to five people is small, whatever their shares', () => {
  const many = Array.from({ length: 6 }, (_, i) => doctor(`m${i}`))
  const offre = countOffre(
    [...many, doctor('a')],
    [...many.flatMap(({ id }) => [at(id, '34301'), at(id, '34010')]), at('a', '34114')],
    '2026-11-24',
  ).get('medecins')!
  expect([...petitsEffectifs(offre)]).toEqual(['34114'])
})
