/** Shapes that several subjects of the room share. */
import { z } from 'zod'
import { civilDay, id, text } from '../../kernel/contract.ts'
import { CONDITIONS, PARTS, POSTES } from '../../referentials/baremes/shapes.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { provenanceSchema, STATUTS } from '../../referentials/provenance.ts'
import { TAILLES } from '../../referentials/tailles.ts'
import { ANNEES_CRISE } from './rules/contrat.ts'

export const base = '/api/v1/cpts/{cptsId}/finances'
export const made = z.object({ id })
export const cents = z.number().int().min(0).max(100_000_000_000)
export const positive = z.number().int().min(1).max(100_000_000_000)
export const poste = z.enum(POSTES)
export const part = z.enum(PARTS)
export const condition = z.enum(CONDITIONS).nullable()
export const mission = z.enum(MISSIONS)
export const taille = z.enum(TAILLES)
export const statut = z.enum(STATUTS)
export const anneeCrise = z.enum(ANNEES_CRISE)
export const reference = z.string().regex(/^[a-z0-9-]+(\.\d+)?$/)

/** An amount with where it comes from, in the five lines that every figure has and in one sentence. */
export const montant = z.object({
  /** Null: no source gives it. */
  centimes: z.number().int().nullable(),
  statut,
  libelle: z.string(),
  formule: z.string(),
  entrees: z.array(z.string()),
  dates: z.string(),
  sources: z.array(z.object({ texte: z.string(), lien: z.string().nullable() })),
  doute: z.string().nullable(),
  phrase: z.string(),
})
export type Montant = z.infer<typeof montant>

export const sourceMontant = provenanceSchema.extend({ article: z.string().nullable(), lien: z.string().nullable() })

export const montantAnnexe = z.object({ poste, part, condition, centimes: cents, source: text(300, 3) })
export const tailleDepuis = z.object({
  depuis: civilDay,
  taille,
  population: z.number().int().min(0).max(10_000_000).nullable(),
  source: text(300, 0),
})
