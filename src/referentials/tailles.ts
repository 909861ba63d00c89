/**
 * Size classes of a CPTS, from the population it covers.
 * The bounds are in the texts; on which side an exact bound falls, and which population of which vintage is read, are
 * not: both are settings of the CPTS, with the reading proposed here marked « à vérifier ».
 */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from './provenance.ts'

export const TAILLES = ['T1', 'T2', 'T3', 'T4'] as const
export type Taille = (typeof TAILLES)[number]

export const taillesSchema = z.object({
  /** Inhabitants; the last class has no upper bound. */
  bornes: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
  /** An exact bound belongs to the class above (`haute`) or below (`basse`). */
  borneExacte: z.enum(['haute', 'basse']),
  provenance: provenanceSchema,
  provenanceBorneExacte: provenanceSchema,
})
export type TailleRule = z.infer<typeof taillesSchema>

export const TAILLE_RULE: TailleRule = taillesSchema.parse({
  bornes: [40_000, 80_000, 175_000],
  borneExacte: 'haute',
  provenance: {
    source:
      'ARS Hauts-de-France, portail PAPS\u00a0: «\u00a0Le financement de la CPTS, l’accord conventionnel interprofessionnel (ACI)\u00a0»',
    date: '2023-11-30',
    statut: 'confirme',
  },
  provenanceBorneExacte: {
    source: 'Aucun texte lu ne dit de quel côté tombe une borne exacte',
    date: null,
    statut: 'a-verifier',
  },
})

/** Which population is read: a setting of the CPTS, as no text names it. */
export const POPULATION_PROVENANCE: Provenance = provenanceSchema.parse({
  source: 'Population municipale, millésime 2023, géographie 2026 (Insee). Le texte ne dit pas quelle population lire',
  date: '2026-01-01',
  statut: 'a-verifier',
})
