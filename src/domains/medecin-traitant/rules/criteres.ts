/**
 * Who comes first: the criteria of fragility as data, by version. No text in force ranks patients without a médecin traitant: the
 * contracts of CPTS aim at ALD, C2S and 70 and over (avenants of Lille and of the Gard, quoted in the catalogue of indicators). The
 * ranks are a choice of this house, that each CPTS reads on screen, and its bureau may discuss.
 */
import type { Instant } from '../../../kernel/time.ts'
import { type Critere, isAge70, type TrancheAge } from './vocabulary.ts'

export type Poids = 'majeur' | 'autre'
export type CritereEcrit = { code: Critere | '70-plus'; poids: Poids }
export type Regles = {
  version: number
  /** First day when it holds. */
  depuis: string
  criteres: readonly CritereEcrit[]
  provenance: { source: string; date: string; statut: 'choix-de-la-maison' | 'texte' }
}

export const VERSIONS: readonly Regles[] = [
  {
    version: 1,
    depuis: '2020-01-01',
    criteres: [
      { code: 'ald', poids: 'majeur' },
      { code: 'grossesse', poids: 'majeur' },
      { code: 'ne-se-deplace-pas', poids: 'majeur' },
      { code: 'sortie-hospitalisation', poids: 'majeur' },
      { code: '70-plus', poids: 'autre' },
      { code: 'c2s', poids: 'autre' },
      { code: 'handicap', poids: 'autre' },
      { code: 'fin-de-suivi', poids: 'autre' },
    ],
    provenance: {
      source: 'Publics visés par des contrats de CPTS (ALD, C2S, 70 ans et plus), rangés par Maillage',
      date: '2026-11-01',
      statut: 'choix-de-la-maison',
    },
  },
]

/** Those of that day: the latest that began. */
export const reglesDu = (jour: string): Regles => VERSIONS.findLast(({ depuis }) => depuis <= jour) ?? VERSIONS[0]!

/** 1 comes first. */
export const CLASSES = [1, 2, 3, 4] as const
export type Classe = (typeof CLASSES)[number]

/** With the age, as the rules count them. */
export const criteresComptes = (
  { criteres, trancheAge }: { criteres: readonly string[]; trancheAge: string },
  regles: Regles,
): CritereEcrit[] =>
  regles.criteres.filter(({ code }) => (code === '70-plus' ? isAge70(trancheAge) : criteres.includes(code)))

export const classeOf = (demande: { criteres: readonly string[]; trancheAge: string }, regles: Regles): Classe => {
  const found = criteresComptes(demande, regles)
  const majors = found.filter(({ poids }) => poids === 'majeur').length
  if (majors > 0 && found.length > 1) return 1
  if (majors > 0 || found.length > 1) return 2
  return found.length === 1 ? 3 : 4
}

export type EnAttente = {
  id: string
  criteres: readonly string[]
  trancheAge: TrancheAge | string
  deposeeLe: Instant
}

/** The class, then the age of the request; ids part two of one instant. */
export const inQueue = <D extends EnAttente>(demandes: readonly D[], regles: Regles): (D & { classe: Classe })[] =>
  demandes
    .map((demande) => ({ ...demande, classe: classeOf(demande, regles) }))
    .sort(
      (a, b) =>
        a.classe - b.classe || a.deposeeLe.epochMilliseconds - b.deposeeLe.epochMilliseconds || (a.id < b.id ? -1 : 1),
    )
