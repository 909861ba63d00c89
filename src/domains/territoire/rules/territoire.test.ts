import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departementOfCode, explainOldCommune, isInseeCode } from './anciennes.ts'
import { waterBetween } from './eaux.ts'
import { overlaps } from './recouvrement.ts'
import { findClash, type Unit } from './unites.ts'
import { differenceOf, inForce, planRemoval, planSave, type VersionDates } from './versions.ts'

const communeOf = (code: string) => (code.startsWith('751') ? '75056' : undefined)
const unit = (code: string, population = 1000, partie = ''): Unit => ({
  code,
  partie,
  nature: 'commune',
  nom: code,
  population,
  millesime: '2023',
})
const theirs = (code: string, partie = '') => ({ cptsId: 'x', cptsNom: 'CPTS voisine', code, partie })

describe('one ground, one territory', () => {
  it('refuses the same commune twice, a part with its whole, an arrondissement with its city', () => {
    const clash = (units: { code: string; partie: string }[]) => findClash(units, communeOf)?.raison
    expect(clash([unit('34301'), unit('34301')])).toBe('double')
    expect(clash([unit('75056'), unit('75101')])).toBe('arrondissement-et-commune')
    expect(clash([unit('34301'), unit('34301', 10, 'Corniche')])).toBe('partie-et-tout')
    expect(clash([unit('34301', 10, 'Corniche'), unit('34301', 10, 'Barrou'), unit('75101')])).toBeUndefined()
  })

  it('says who else covers it, and what may only be possible', () => {
    expect(overlaps([unit('34301')], [theirs('34301'), theirs('34150')], communeOf)).toEqual([
      { cptsId: 'x', cptsNom: 'CPTS voisine', codes: ['34301'], possibles: [] },
    ])
    expect(overlaps([unit('75101')], [theirs('75056')], communeOf)[0]?.codes).toEqual(['75101'])
    expect(overlaps([unit('34301', 9, 'Barrou')], [theirs('34301', 'Corniche')], communeOf)[0]?.possibles).toEqual([
      '34301',
    ])
    expect(overlaps([unit('34301')], [theirs('34302')], communeOf)).toEqual([])
  })
})

describe('versions', () => {
  const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
  const save = (versions: VersionDates[], depuis: string): VersionDates[] => {
    const plan = planSave(versions, depuis)
    if (plan.replace) return versions
    const kept = versions.map((v) => (v.id === plan.close ? { ...v, jusqu: depuis } : v))
    return [...kept, { id: depuis, depuis, jusqu: plan.jusqu }]
  }

  it('never overlap and leave no gap, in whatever order they are saved', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { minLength: 1, maxLength: 12 }), (days) => {
        const versions = days
          .map(day)
          .reduce(save, [])
          .sort((a, b) => a.depuis.localeCompare(b.depuis))
        for (const [index, version] of versions.entries())
          expect(version.jusqu).toBe(versions[index + 1]?.depuis ?? null)
        expect(inForce(versions, day(901))?.depuis).toBe(versions.at(-1)?.depuis)
      }),
    )
  })

  it('gives the days of a removed one to the one before', () => {
    const versions = [
      { id: 'a', depuis: '2024-01-01', jusqu: '2025-01-01' },
      { id: 'b', depuis: '2025-01-01', jusqu: null },
    ]
    expect(planRemoval(versions, 'b')).toEqual({ extend: 'a', jusqu: null })
    expect(planRemoval(versions, 'a')).toBeNull()
  })

  it('tell who came and who left', () => {
    const change = differenceOf([unit('1', 10), unit('2', 20)], [unit('2', 20), unit('3', 5)])
    expect(change.arrivees.map((u) => u.code)).toEqual(['3'])
    expect(change.departs.map((u) => u.code)).toEqual(['1'])
    expect([change.populationAvant, change.populationApres]).toEqual([30, 25])
  })
})

describe('old codes', () => {
  it('are explained', () => {
    const old = {
      code: '01033',
      nom: 'Bellegarde-sur-Valserine',
      nature: 'deleguee' as const,
      communeCode: '01033',
      communeNom: 'Valserhône',
    }
    expect(explainOldCommune(old)).toBe(
      'Bellegarde-sur-Valserine (01033)\u00a0: commune déléguée, fusionnée dans Valserhône (01033)',
    )
    expect(explainOldCommune({ ...old, nom: null, code: '01126', nature: 'fusionnee' })).toBe(
      'Code 01126\u00a0: fusionnée dans Valserhône (01033)',
    )
  })

  it('say at least their département', () => {
    expect(['34301', '2A004', '97411'].map(departementOfCode)).toEqual(['34', '2A', '974'])
    expect(isInseeCode('2B033') && !isInseeCode('2C033') && !isInseeCode('3430')).toBe(true)
  })
})

describe('water', () => {
  it('separates the banks of the Gironde whatever the order', () => {
    const blaye = { code: '33058', arrondissement: '331' }
    const cussac = { code: '33146', arrondissement: '334' }
    expect(waterBetween(blaye, cussac)).toBe('l’estuaire de la Gironde')
    expect(waterBetween(cussac, blaye)).toBe('l’estuaire de la Gironde')
    expect(waterBetween(cussac, { code: '33010', arrondissement: '334' })).toBeUndefined()
  })
})
