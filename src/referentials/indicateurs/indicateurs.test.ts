import { describe, expect, it } from 'vitest'
import { MISSIONS } from '../echeances.ts'
import { findGenreActe } from '../genres-acte.ts'
import { type Compteur, findIndicateur, INDICATEURS } from './index.ts'

const compteursOf = (one: (typeof INDICATEURS)[number]): Compteur[] => {
  const { formule } = one
  if (formule.forme === 'nombre' || formule.forme === 'oui-non') return [formule.de]
  return formule.forme === 'part' ? [formule.de, formule.sur] : []
}

describe('the catalogue of indicators', () => {
  it('gives each code once, and every mission some', () => {
    expect(new Set(INDICATEURS.map(({ code }) => code)).size).toBe(INDICATEURS.length)
    for (const mission of MISSIONS) expect(INDICATEURS.some((one) => one.mission === mission)).toBe(true)
  })

  it('counts only facts that the kinds of acte have', () => {
    const facts = INDICATEURS.flatMap(compteursOf).flatMap((compteur) =>
      compteur.sur === 'actes' && typeof compteur.compte === 'object'
        ? compteur.genres.map((genre) => [genre, (compteur.compte as { fait: string }).fait] as const)
        : [],
    )
    expect(facts.length).toBeGreaterThan(3)
    for (const [genre, fait] of facts) expect(findGenreActe(genre)?.faits.map(({ cle }) => cle)).toContain(fait)
  })

  it('keeps what nobody computes here for what comes from outside', () => {
    expect(findIndicateur('depistage-sein')?.formule).toEqual({ forme: 'externe', valeur: 'part' })
    expect(findIndicateur('mt-ald-sans')).toMatchObject({ sens: 'baisse', grade: 'externe', petitsNombres: 'patients' })
  })

  it('follows people who are adhérents and people who are actifs apart', () => {
    expect(findIndicateur('part-adherents')?.formule).toMatchObject({ de: { compte: 'adherents' } })
    expect(findIndicateur('part-actifs')?.formule).toMatchObject({ de: { compte: 'adherents-actifs' } })
  })
})
