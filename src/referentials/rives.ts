/**
 * Waters in the middle of which outlines meet: two communes that touch there have no way by land between them.
 * A contiguity that rests on such a pair gets a warning, never a refusal: a ferry or a bridge further on may be enough.
 */
import { z } from 'zod'
import { provenanceSchema } from './provenance.ts'

export const riveSchema = z.object({
  nom: z.string(),
  /** Codes of arrondissements (three or four characters) or of communes (five). */
  rives: z.tuple([z.array(z.string()), z.array(z.string())]),
  provenance: provenanceSchema,
})
export type Rives = z.infer<typeof riveSchema>

export const RIVES: readonly Rives[] = z.array(riveSchema).parse([
  {
    nom: 'l’estuaire de la Gironde',
    // Médoc (and Macau) on one side; Blayais, Jonzac, Rochefort and Saintes on the other.
    rives: [
      ['334', '33262'],
      ['331', '171', '172', '174'],
    ],
    provenance: {
      source:
        'Lecture des contours IGN Admin Express 2023 : les communes des deux rives s’y touchent au milieu de l’eau',
      date: '2023-01-01',
      statut: 'confirme',
    },
  },
])
