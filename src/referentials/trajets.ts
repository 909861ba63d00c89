/**
 * What stands in for a road where no routing engine is at hand: a detour over the great circle and a speed by density.
 * A proposal of this house, to be tuned on a routing engine; the command says it each time.
 */
import { z } from 'zod'
import { provenanceSchema } from './provenance.ts'

const trajetsSchema = z.object({
  version: z.string().min(1),
  /** Length of the road over that of the great circle. */
  detour: z.number().min(1),
  /** Radius in km in which a density is read when none is given. */
  rayon: z.number().positive(),
  /** From this density in inhabitants a km², this speed in km/h. */
  seuils: z.array(z.number().min(0)).min(1),
  vitesses: z.array(z.number().positive()).min(1),
  provenance: provenanceSchema,
})
export type Trajets = z.infer<typeof trajetsSchema>

export const TRAJETS: Trajets = trajetsSchema.parse({
  version: '2026-11',
  detour: 1.3,
  rayon: 5,
  seuils: [0, 50, 300, 1500],
  vitesses: [65, 55, 40, 25],
  provenance: {
    source: 'Proposition de Maillage, à caler sur un moteur d’itinéraire',
    date: null,
    statut: 'a-verifier',
  },
})
