/**
 * A template of fiche-action: the habits of the field, to be made one's own. It holds no amount, no figure of departure
 * and no target: these belong to each CPTS. What is stated as a fact carries its source and how sure it is.
 */
import { z } from 'zod'
import { MISSIONS } from '../echeances.ts'
import { provenanceSchema } from '../provenance.ts'

const GENRES = [
  'ccas',
  'pmi',
  'saad',
  'msp',
  'cds',
  'esp',
  'ecole',
  'etablissement',
  'dac',
  'cls',
  'collectivite',
  'association',
  'ehpad',
  'ssiad',
  'had',
  'officine',
  'laboratoire',
  'cabinet',
  'cpts',
  'autre',
] as const
const PREUVES = [
  'emargement',
  'compte-rendu',
  'protocole',
  'convention',
  'bilan',
  'support',
  'extraction',
  'autre',
] as const
const text = z.string().min(3).max(300)
/** Days after the beginning of the action. */
const jours = z.int().min(0).max(1000)

export const modeleFicheSchema = z.object({
  code: z.string().regex(/^[a-z-]+$/),
  titre: z.string().min(3).max(120),
  missions: z.array(z.enum(MISSIONS)).min(1),
  objectif: z.string().min(20).max(1000),
  publicVise: z.string().min(3).max(400),
  dureeJours: jours,
  taches: z.array(z.object({ libelle: text, qui: z.string().min(3).max(100), jours })).min(4),
  jalons: z.array(z.object({ libelle: text, jours })),
  partenaires: z.array(z.object({ genre: z.enum(GENRES), nom: text })).min(1),
  indicateurs: z.array(z.object({ libelle: text, unite: z.string().min(1).max(60), source: text })).min(1),
  preuves: z.array(z.object({ genre: z.enum(PREUVES), libelle: text })).min(1),
  risques: z.array(text).min(1),
  /** Facts that bear on the action. */
  reperes: z.array(z.object({ phrase: z.string().min(10).max(400), provenance: provenanceSchema })),
})
export type ModeleFiche = z.infer<typeof modeleFicheSchema>

export const readModeles = (modeles: ModeleFiche[]): readonly ModeleFiche[] => z.array(modeleFicheSchema).parse(modeles)
