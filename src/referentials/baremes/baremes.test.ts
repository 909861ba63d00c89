import { describe, expect, it } from 'vitest'
import { TAILLES } from '../tailles.ts'
import { ACI_2019 } from './aci-2019.ts'
import { AVENANT_2 } from './avenant-2.ts'
import { BAREMES, type Cellule, PLAFONDS, plafondOf } from './index.ts'

const euros = (bareme: { cellules: Cellule[] }, keep: (one: Cellule) => boolean) =>
  TAILLES.map((taille) =>
    bareme.cellules
      .filter((one) => one.taille === taille && keep(one))
      .reduce((sum, { centimes }) => sum + centimes / 100, 0),
  )
const statuts = (poste: string, part: string, condition: string | null) =>
  TAILLES.map(
    (taille) =>
      AVENANT_2.cellules.find(
        (one) => one.taille === taille && one.poste === poste && one.part === part && one.condition === condition,
      )!.source.statut,
  )

describe('avenant 2', () => {
  it('adds up to the sums of the collected facts, in a plan year with a crisis and in an ordinary one', () => {
    expect(euros(AVENANT_2, ({ condition }) => condition !== 'mise-a-jour')).toEqual([
      287_500, 382_500, 487_500, 580_000,
    ])
    const ordinary = ({ condition }: Cellule) => condition === null || condition === 'mise-a-jour'
    expect(euros(AVENANT_2, ordinary)).toEqual([237_500, 312_500, 397_500, 480_000])
    expect(AVENANT_2.totaux.map(({ centimes }) => centimes.map((one) => one.centimes / 100))).toEqual([
      euros(AVENANT_2, ({ condition }) => condition !== 'mise-a-jour'),
      euros(AVENANT_2, ordinary),
    ])
  })

  it('keeps the status of each cell: what was not read is to be checked', () => {
    expect(statuts('fonctionnement', 'fixe', null)).toEqual(['secondaire', 'secondaire', 'secondaire', 'secondaire'])
    expect(statuts('acces', 'fixe', null)).toEqual(['a-verifier', 'a-verifier', 'secondaire', 'a-verifier'])
    expect(statuts('crise', 'fixe', 'plan')).toEqual(['a-verifier', 'a-verifier', 'a-verifier', 'a-verifier'])
    expect(statuts('crise', 'fixe', 'mise-a-jour')).toEqual(['a-verifier', 'a-verifier', 'secondaire', 'a-verifier'])
    expect(statuts('crise', 'variable', 'crise-reconnue')[2]).toBe('secondaire')
    expect(AVENANT_2.cellules.some(({ source }) => source.statut === 'confirme')).toBe(false)
  })

  it('never holds the split that was superseded', () => {
    const t3 = (poste: string) => euros(AVENANT_2, (one) => one.poste === poste && one.condition === null)[2]
    expect([t3('prevention'), t3('accompagnement'), t3('acces')]).toEqual([35_000, 20_000, 125_000])
  })
})

it('the ACI of 2019 has only what was found, and its parts of accès aux soins add up to the published sum', () => {
  expect([...new Set(ACI_2019.cellules.map(({ poste }) => poste))]).toEqual(['fonctionnement', 'acces'])
  expect(euros(ACI_2019, ({ poste }) => poste === 'acces')).toEqual([75_000, 92_500, 120_000, 150_000])
})

it('versions follow each other, each with its date of effect', () => {
  expect(BAREMES.map(({ reference }) => reference)).toEqual(['aci-2019', 'avenant-2'])
  expect(BAREMES[0]!.depuis < BAREMES[1]!.depuis).toBe(true)
})

it('the ceiling of each civil year has its source', () => {
  expect(PLAFONDS.map(({ annee }) => annee)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  expect([2023, 2024, 2025, 2026].map((annee) => plafondOf(annee)!.centimes)).toEqual([
    4_399_200, 4_636_800, 4_710_000, 4_806_000,
  ])
  expect(plafondOf(2024)!.provenance.statut).toBe('confirme')
  expect(plafondOf(2027)).toBeUndefined()
})
