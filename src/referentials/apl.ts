/**
 * Parameters of the APL (accessibilité potentielle localisée), as a configured E2SFCA: the DREES and the IRDES made it
 * in 2012 and changed its parameters since, by profession. None of the values here was read in their text: each says so.
 */
import { z } from 'zod'
import { provenanceSchema } from './provenance.ts'

const aplSchema = z.object({
  version: z.string().min(1),
  /** Minutes by road, bounds included, and the weight of each step. */
  paliers: z.object({ bounds: z.array(z.number().positive()).min(1), weights: z.array(z.number().min(0)).min(1) }),
  provenancePaliers: provenanceSchema,
  /** Under this APL to general practitioners a commune is said to lack them: consultations a year and an inhabitant. */
  seuilMedecins: z.number().positive(),
  provenanceSeuil: provenanceSchema,
  /** Where the method itself is told. */
  provenanceMethode: provenanceSchema,
})
export type AplParameters = z.infer<typeof aplSchema>

export const APL: AplParameters = aplSchema.parse({
  version: '2026-11',
  paliers: { bounds: [10, 15, 20], weights: [1, 0.3, 0.1] },
  provenancePaliers: {
    source:
      'Paliers des médecins généralistes attribués à Barlet, Coldefy, Collin et Lucas-Gabrielli (Drees et Irdes, 2012)\u00a0: le tableau n’a pas été relu',
    date: null,
    statut: 'a-verifier',
  },
  seuilMedecins: 2.5,
  provenanceSeuil: {
    source:
      'Drees, dossier n° 17 (mai 2017), et page «\u00a0L’indicateur d’accessibilité potentielle localisée\u00a0»\u00a0: une commune est sous-dense en médecins généralistes sous 2,5 consultations par an et par habitant',
    date: '2017-05-01',
    statut: 'confirme',
  },
  provenanceMethode: {
    source:
      'Drees, «\u00a0L’accessibilité potentielle localisée (APL)\u00a0: une nouvelle mesure de l’accessibilité aux médecins généralistes libéraux\u00a0», Études et Résultats n° 795, et page «\u00a0L’indicateur d’accessibilité potentielle localisée\u00a0»',
    date: '2012-03-01',
    statut: 'confirme',
  },
})
