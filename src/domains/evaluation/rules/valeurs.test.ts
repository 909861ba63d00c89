import { describe, expect, it } from 'vitest'
import { findIndicateur, INDICATEURS } from '../../../referentials/indicateurs/index.ts'
import { isAtteinte, resteOf, tendanceOf } from './comparer.ts'
import { sayConstat, sayCumul } from './constat.ts'
import { isAdditive, sayFormule } from './definition.ts'
import type { Faits, ValeurExterne } from './faits.ts'
import { externeOf, mesurer } from './mesurer.ts'
import {
  anneesCiviles,
  anneesDeContrat,
  cleOf,
  dernierJour,
  type Periode,
  periodeOfCle,
  precedente,
  precedenteADate,
  trimestresOf,
} from './periodes.ts'
import { checkSaisie } from './saisie.ts'

describe('years', () => {
  it('run from anniversary to anniversary for the contract, from January for the civil year', () => {
    expect(anneesDeContrat('2024-02-29', '2026-03-01').map(({ debut, fin }) => [debut, fin])).toEqual([
      ['2026-02-28', '2027-02-28'],
      ['2025-02-28', '2026-02-28'],
      ['2024-02-29', '2025-02-28'],
    ])
    expect(anneesDeContrat(null, '2026-03-01')).toEqual([])
    expect(anneesDeContrat('2026-04-01', '2026-03-01')).toEqual([])
    expect(anneesCiviles('2026-03-01', 2).map(cleOf)).toEqual(['civile.2026-01-01', 'civile.2025-01-01'])
  })

  it('are found again by their key, and what is no year is not', () => {
    const year: Periode = { genre: 'contrat', debut: '2025-12-19', fin: '2026-12-19' }
    expect(periodeOfCle(cleOf(year))).toEqual(year)
    const free: Periode = { genre: 'libre', debut: '2025-12-19', fin: '2026-01-02' }
    expect(periodeOfCle(cleOf(free))).toEqual(free)
    for (const cle of [
      'civile.2026-02-01',
      'trimestre.2026-02-01',
      'libre.2026-02-01.2026-02-01',
      'an.2026-01-01',
      'civile.2026-13-01',
    ])
      expect(periodeOfCle(cle)).toBeNull()
  })

  it('have four quarters that leave no day out', () => {
    const quarters = trimestresOf({ genre: 'contrat', debut: '2025-11-30', fin: '2026-11-30' })
    expect(quarters.map(({ debut }) => debut)).toEqual(['2025-11-30', '2026-02-28', '2026-05-30', '2026-08-30'])
    expect(quarters.at(-1)!.fin).toBe('2026-11-30')
    for (const [rank, one] of quarters.slice(1).entries()) expect(one.debut).toBe(quarters[rank]!.fin)
  })

  it('are compared with the same days of the year before while they go on', () => {
    const year: Periode = { genre: 'civile', debut: '2026-01-01', fin: '2027-01-01' }
    expect(precedente(year)).toEqual({ genre: 'civile', debut: '2025-01-01', fin: '2026-01-01' })
    expect(precedenteADate(year, '2026-03-01')).toEqual({ genre: 'libre', debut: '2025-01-01', fin: '2025-03-02' })
    expect(precedenteADate(year, '2026-12-31')).toEqual(precedente(year))
    expect([dernierJour(year, '2026-03-01'), dernierJour(year, '2028-01-01')]).toEqual(['2026-03-01', '2026-12-31'])
  })
})

const NO_FACTS: Faits = {
  actes: [],
  instantOf: (jour) => Date.parse(jour),
  demandes: () => null,
  membres: () => null,
  population: () => null,
  fiches: [],
}
const YEAR: Periode = { genre: 'civile', debut: '2026-01-01', fin: '2027-01-01' }
const acte = (id: string, jour: string, parts: object = {}) => ({
  id,
  genre: 'formation',
  mission: 'qualite',
  ficheActionId: null,
  debut: Date.parse(jour),
  faits: {},
  presences: 4,
  minutes: 240,
  grade: 'signee' as const,
  professionnels: ['a', 'b'],
  ...parts,
})
const actesOf = (
  compte: 'actes' | 'presences' | 'minutes' | 'professionnels' | { fait: string },
  parts: object = {},
) => ({
  sur: 'actes' as const,
  compte,
  genres: [],
  mission: null,
  ficheActionId: null,
  etayes: false,
  depuisOrigine: false,
  ...parts,
})

describe('a value', () => {
  const actes = [
    acte('1', '2026-01-01'),
    acte('2', '2026-06-01', { professionnels: ['b', 'c'], mission: 'parcours' }),
    acte('3', '2026-07-01', { grade: 'declaree', faits: { situations: 3 }, professionnels: [] }),
    acte('4', '2027-01-01'),
    acte('5', '2025-12-31'),
  ]
  const measure = (de: ReturnType<typeof actesOf>) => mesurer({ forme: 'nombre', de }, { ...NO_FACTS, actes }, [], YEAR)

  it('counts actes of the period, its last day excluded', () => {
    expect(measure(actesOf('actes'))).toMatchObject({ valeur: 3, contributeurs: 3 })
    expect(measure(actesOf('actes', { depuisOrigine: true })).valeur).toBe(4)
    expect(measure(actesOf('actes', { mission: 'parcours' })).actes.map(({ id }) => id)).toEqual(['2'])
    expect(measure(actesOf('actes', { etayes: true })).valeur).toBe(2)
    expect(measure(actesOf('actes', { genres: ['reunion'] }))).toMatchObject({ valeur: 0, actes: [] })
  })

  it('adds up presences, minutes, facts, and counts each professional once', () => {
    expect(measure(actesOf('presences')).valeur).toBe(12)
    expect(measure(actesOf('minutes')).valeur).toBe(720)
    expect(measure(actesOf('professionnels')).valeur).toBe(3)
    expect(measure(actesOf({ fait: 'situations' }))).toMatchObject({ valeur: 3, actes: [{ id: '3' }] })
  })

  it('is a share of what is there, and nothing over zero', () => {
    const part = { forme: 'part' as const, de: actesOf('actes', { etayes: true }), sur: actesOf('actes') }
    expect(mesurer(part, { ...NO_FACTS, actes }, [], YEAR).valeur).toBeCloseTo(66.67, 2)
    expect(mesurer(part, NO_FACTS, [], YEAR)).toMatchObject({ valeur: null, denominateur: 0 })
    expect(mesurer({ forme: 'oui-non', de: actesOf('actes') }, NO_FACTS, [], YEAR).valeur).toBe(0)
  })

  it('from outside is the one of the same days, else the latest that ends in the period', () => {
    const one = (debut: string, fin: string, valeur: number): ValeurExterne => ({
      id: fin,
      code: 'x',
      debut,
      fin,
      valeur,
      numerateur: null,
      denominateur: null,
      source: 's',
      millesime: '',
    })
    const half = one('2026-01-01', '2026-07-01', 1)
    const day = one('2026-06-30', '2026-07-01', 2)
    const before = one('2025-01-01', '2026-01-01', 3)
    const exact = one('2026-01-01', '2027-01-01', 4)
    const beyond = one('2026-07-01', '2027-07-01', 5)
    expect(externeOf([before, half, day, beyond], YEAR)?.valeur).toBe(2)
    expect(externeOf([half, exact], YEAR)?.valeur).toBe(4)
    expect(externeOf([before, beyond], YEAR)).toBeNull()
    const contract: Periode = { genre: 'contrat', debut: '2025-06-01', fin: '2026-06-01' }
    expect(externeOf([before], contract)?.valeur).toBe(3)
  })
})

describe('beside a target', () => {
  it('less is better where the indicator says so', () => {
    expect(isAtteinte(50, 50, 'baisse')).toBe(true)
    expect(isAtteinte(51, 50, 'baisse')).toBe(false)
    expect(isAtteinte(75, 75, 'hausse')).toBe(true)
    expect(isAtteinte(null, 75, 'hausse')).toBeNull()
    expect([resteOf(219, 50, 'baisse'), resteOf(60, 75, 'hausse'), resteOf(80, 75, 'hausse')]).toEqual([169, 15, 0])
    expect([tendanceOf(219, 150, 'baisse'), tendanceOf(60, 50, 'hausse'), tendanceOf(1000, 1005, 'hausse')]).toEqual([
      'mieux',
      'moins-bien',
      'stable',
    ])
    expect(tendanceOf(null, 5, 'hausse')).toBeNull()
  })

  it('the title of a series says what it shows, and waits for a quarter to end', () => {
    const point = (court: string, fin: string, valeur: number | null, masquee = false) => ({
      periode: { court, fin },
      valeur,
      texte: `${valeur} %`,
      masquee,
    })
    const points = [point('T1', '2026-04-01', 60), point('T2', '2026-07-01', 64), point('T3', '2026-10-01', 12)]
    expect(sayConstat({ nom: 'Part' }, points, '2026-08-01')).toBe('Part\u00a0: de 60 % (T1) à 64 % (T2)')
    expect(sayConstat({ nom: 'Part' }, [point('T1', '2026-04-01', null, true)], '2026-08-01')).toContain('trop peu')
    expect(sayConstat({ nom: 'Part' }, [], '2026-08-01')).toContain('pas encore de valeur')
    const valeur = { valeur: 4, texte: '4 actions', masquee: false }
    expect(sayCumul({ nom: 'Actions' }, { valeur, cible: { texte: '6 actions' }, avant: null, running: true })).toBe(
      'Actions\u00a0: 4 actions à ce jour, pour une cible de 6 actions',
    )
  })
})

describe('a figure that is given', () => {
  const externe = (valeur: 'nombre' | 'part' | 'oui-non') => ({ forme: 'externe' as const, valeur })
  const given = (valeur: number | null, numerateur: number | null = null, denominateur: number | null = null) => ({
    valeur,
    numerateur,
    denominateur,
  })

  it('is a share between 0 and 100, with its two terms or none, that say the same thing', () => {
    expect(checkSaisie(externe('part'), given(null, 1, 3))).toMatchObject({ value: { valeur: 33.3333 } })
    expect(checkSaisie(externe('part'), given(33.3, 1, 3)).ok).toBe(true)
    expect(checkSaisie(externe('part'), given(34, 1, 3))).toMatchObject({ refusal: { code: 'valeur-terms' } })
    expect(checkSaisie(externe('part'), given(30, 1))).toMatchObject({ refusal: { code: 'valeur-terms' } })
    expect(checkSaisie(externe('part'), given(null, 4, 3))).toMatchObject({ refusal: { code: 'valeur-terms' } })
    expect(checkSaisie(externe('part'), given(101))).toMatchObject({ refusal: { code: 'valeur-not-a-share' } })
    expect(checkSaisie(externe('part'), given(null))).toMatchObject({ refusal: { code: 'valeur-missing' } })
  })

  it('is yes or no, or a number, and never one that is computed here', () => {
    expect(checkSaisie(externe('oui-non'), given(1)).ok).toBe(true)
    expect(checkSaisie(externe('oui-non'), given(2))).toMatchObject({ refusal: { code: 'valeur-not-yes-no' } })
    expect(checkSaisie(externe('nombre'), given(5, 1, 2))).toMatchObject({ refusal: { code: 'valeur-terms' } })
    const computed = findIndicateur('snp-creneaux-offerts')!.formule
    expect(checkSaisie(computed, given(5))).toMatchObject({ refusal: { code: 'indicateur-not-external' } })
  })
})

describe('a definition', () => {
  it('is a whole sentence for every indicator of the catalogue', () => {
    for (const { formule } of INDICATEURS) {
      const said = sayFormule(formule)
      expect(said).toMatch(/^[A-Z]/)
      expect(said).not.toMatch(/undefined|\[object| de [aeiouyéè]\w+ en vigueur/)
    }
  })

  it('adds up over time only where it does', () => {
    const adds = (code: string) => isAdditive(findIndicateur(code)!.formule)
    expect([adds('snp-creneaux-offerts'), adds('snp-sous-48h'), adds('temps-donne')]).toEqual([true, true, true])
    expect([adds('snp-professionnels'), adds('adherents'), adds('snp-delai'), adds('mt-ald-sans')]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
