/**
 * A model of statutes: how one CPTS of the field is organised, to start from and make one's own. What was read of it is
 * in `reperes`, with its source; all the rest is a proposal of this house, and says so. It is no legal advice.
 */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from '../provenance.ts'
import { APPARTENANCES, exercice, GENRES_INSTANCE, reglesInstance, reglesStatuts, VOIX } from './regles.ts'

const code = z.string().regex(/^[a-z-]+$/)

export const modeleStatutsSchema = z
  .object({
    code,
    titre: z.string().min(3).max(120),
    resume: z.string().min(20).max(400),
    colleges: z
      .array(
        z.object({
          code,
          nom: z.string().min(3).max(120),
          voix: z.enum(VOIX),
          poids: z.int().min(0).max(100),
          appartenance: z.enum(APPARTENANCES),
          exercices: z.array(exercice),
          description: z.string().max(500),
        }),
      )
      .min(1),
    instances: z
      .array(
        z.object({
          code,
          genre: z.enum(GENRES_INSTANCE),
          nom: z.string().min(3).max(120),
          objet: z.string().max(500),
          regles: reglesInstance(code),
        }),
      )
      .min(1),
    regles: reglesStatuts,
    /** What was read, and where. */
    reperes: z.array(z.object({ phrase: z.string().min(10).max(400), provenance: provenanceSchema })).min(1),
  })
  .refine(({ colleges, instances }) => {
    const known = new Set([...colleges, ...instances].map((one) => one.code))
    return instances.every(({ regles: { composition } }) =>
      [...composition.colleges.map(({ college }) => college), composition.parmi].every(
        (ref) => ref === null || known.has(ref),
      ),
    )
  }, 'a college or an instance is named and is not there')
export type ModeleStatuts = z.infer<typeof modeleStatutsSchema>

/** Of everything in a model that no source gives. */
export const PROPOSITION: Provenance = provenanceSchema.parse({
  source: 'Proposition de Maillage, à confronter au texte que vos membres ont signé',
  date: null,
  statut: 'a-verifier',
})
