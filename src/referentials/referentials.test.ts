import { describe, expect, it } from 'vitest'
import {
  DELAI_ARS,
  isGeneraliste,
  isProfession,
  LIVE_PROFESSIONS,
  MISSIONS_ACI,
  PROFESSIONS,
  professionLabel,
  SPECIALITES,
  specialiteLabel,
  TAILLE_RULE,
} from './index.ts'

describe('professions', () => {
  it('holds the thirty codes of TRE_G15 and the titles met in the RPPS', () => {
    expect(PROFESSIONS.filter((p) => p.nomenclature === 'TRE_G15').length).toBe(30)
    expect(PROFESSIONS.filter((p) => p.nomenclature === 'TRE_R95').length).toBe(5)
  })

  it('offers each living code once', () => {
    const codes = LIVE_PROFESSIONS.map((p) => p.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(LIVE_PROFESSIONS.find((p) => p.code === '93')?.nomenclature).toBe('TRE_R95')
  })

  it('never loses an unknown code', () => {
    expect(professionLabel('10')).toBe('Médecin')
    expect(professionLabel('00')).toBe('profession 00')
    expect(isProfession('00')).toBe(false)
  })
})

describe('specialties', () => {
  it('knows the three codes of general practice', () => {
    expect(SPECIALITES.filter((s) => s.generaliste).map((s) => s.code)).toEqual(['SM26', 'SM53', 'SM54'])
    expect(isGeneraliste('SM54')).toBe(true)
    expect(isGeneraliste('SM40')).toBe(false)
    expect(isGeneraliste(null)).toBe(false)
  })

  it('shows the code of a specialty whose label was not read', () => {
    expect(specialiteLabel('SM99')).toBe('spécialité SM99')
  })

  it('ties each to a known profession', () => {
    for (const specialite of SPECIALITES) expect(isProfession(specialite.profession)).toBe(true)
  })
})

describe('dated rules', () => {
  it('says what is sure and what is not', () => {
    expect(TAILLE_RULE.bornes).toEqual([40_000, 80_000, 175_000])
    expect(TAILLE_RULE.provenance.statut).toBe('confirme')
    expect(TAILLE_RULE.provenanceBorneExacte.statut).toBe('a-verifier')
    expect(DELAI_ARS.mois).toBe(2)
  })

  it('gives four missions socle their two delays', () => {
    const socle = MISSIONS_ACI.filter((mission) => mission.socle)
    expect(socle.map((m) => [m.mission, m.moisDemarrage, m.moisDeploiement])).toEqual([
      ['acces', 6, 18],
      ['parcours', 12, 24],
      ['prevention', 12, 24],
      ['crise', 6, 18],
    ])
  })
})
