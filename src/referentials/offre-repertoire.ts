/**
 * Which lines of the national directory (RPPS) count as supply of care outside hospitals: who treats people in the town,
 * in their own name or employed by a practice. Data of this house over the nomenclatures of the ANS.
 */
import { z } from 'zod'
import { provenanceSchema } from './provenance.ts'

const offreRepertoireSchema = z.object({
  version: z.string().min(1),
  /** TRE_R23: counted wherever they are. */
  modes: z.array(z.string()).min(1),
  /** TRE_R23: counted in the sectors below only. */
  modesEnVille: z.array(z.string()).min(1),
  /** TRE_R02. */
  secteursEnVille: z.array(z.string()).min(1),
  /** TRE_R22; files of before this column say nothing. */
  genres: z.array(z.string()).min(1),
  /** TRE_R09: categories of professionals that never count. */
  categoriesExclues: z.array(z.string()),
  /** The same, for who reads the figures. */
  mots: z.string().min(1),
  provenanceCodes: provenanceSchema,
  provenanceChoix: provenanceSchema,
})
export type OffreRepertoire = z.infer<typeof offreRepertoireSchema>

export const OFFRE_REPERTOIRE: OffreRepertoire = offreRepertoireSchema.parse({
  version: '2026-11',
  modes: ['L'],
  modesEnVille: ['S'],
  // Health centre, practice of one, of several, of a company, pharmacy, maison de santé.
  secteursEnVille: ['SA05', 'SA07', 'SA08', 'SA09', 'SA33', 'SA52'],
  // Care, and nothing written. Who replaces somebody (GENR02, GENR03) stands for a person who is counted already.
  genres: ['', 'GENR01'],
  categoriesExclues: ['E'],
  mots: 'les libéraux, et les salariés d’un centre de santé, d’un cabinet, d’une maison de santé ou d’une officine\u00a0; ni les autres salariés (hôpital, clinique, Ehpad…), ni les bénévoles, ni les remplaçants, ni les étudiants, ni les activités sans soin',
  provenanceCodes: {
    source: 'Nomenclatures des objets de santé, Agence du numérique en santé (TRE_R02, TRE_R09, TRE_R22, TRE_R23)',
    date: '2024-07-26',
    statut: 'confirme',
  },
  provenanceChoix: {
    source: 'Proposition de Maillage',
    date: null,
    statut: 'a-verifier',
  },
})
