import { describe, expect, test } from 'vitest'
import { ecartDe, lectureCourte, periodeDAvant, sayEvolution } from './comparer.ts'
import { ABSENTE, MASQUEE, type Valeur } from './indication.ts'

const value = (valeur: number, lues = 3, attendues = 3): Valeur => ({
  ...ABSENTE,
  etat: 'observe',
  valeur,
  lues,
  attendues,
})
const part = { nature: 'rapport', sens: 'defavorable', decimales: 1, unite: '%' } as const
const none = { france: null, region: null, departement: null }

describe('beside what it is compared with', () => {
  test('the widest place that was read whole is taken', () => {
    const reperes = { ...none, france: value(10, 1, 3), region: value(20), departement: value(5) }
    expect(ecartDe(part, value(15), reperes)).toMatchObject({ reference: 'région', ordre: -1, jugement: 'favorable' })
  })
  test('what is shown alike is equal, and nothing is judged', () => {
    const ecart = ecartDe(part, value(15.04), { ...none, france: value(15.01) })
    expect(ecart).toMatchObject({ ordre: 0, jugement: null })
    expect(lectureCourte(ecart)).toBe('égal')
  })
  test('good and bad are said only where the dictionary says which way is good', () => {
    const reperes = { ...none, france: value(10) }
    expect(lectureCourte(ecartDe(part, value(15), reperes))).toBe('moins\u00a0bien')
    expect(lectureCourte(ecartDe({ ...part, sens: null }, value(15), reperes))).toBe('plus élevé')
  })
  test('a count is compared with nothing, nor what is hidden', () => {
    expect(ecartDe({ ...part, nature: 'effectif' }, value(15), { ...none, france: value(10) })).toBeNull()
    expect(ecartDe(part, MASQUEE, { ...none, france: value(10) })).toBeNull()
    expect(lectureCourte(null)).toBe('–')
  })
})

describe('beside itself', () => {
  test('a share moves by points, anything else in percent', () => {
    const avant = { periode: '2016', valeur: value(20) }
    expect(sayEvolution(part, value(23.5), avant)).toBe('+3,5\u00a0pt (2016)')
    expect(sayEvolution({ ...part, unite: 'habitants' }, value(19), avant)).toBe('−5,0\u00a0% (2016)')
  })
  test('over other communes, or from a hidden figure, nothing is said', () => {
    expect(sayEvolution(part, value(23), { periode: '2016', valeur: value(20, 2) })).toBeNull()
    expect(sayEvolution(part, value(23), { periode: '2016', valeur: MASQUEE })).toBeNull()
    expect(sayEvolution(part, value(23), null)).toBeNull()
  })
  test('the earliest year that is near enough is taken', () => {
    expect(periodeDAvant('2022', ['2022', '2021', '2016', '1990'])).toBe('2016')
    expect(periodeDAvant('2022', ['2022'])).toBeNull()
  })
})
