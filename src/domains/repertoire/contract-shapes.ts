/** Shapes that several routes of the room share. */
import { z } from 'zod'
import { civilDay, id, inCpts } from '../../kernel/contract.ts'
import { OBJECTIONS, PREUVES } from './rules/match.ts'

export const inProfessionnel = inCpts.extend({ professionnelId: id })

/** The day of the extraction in place and its source, to be shown with the data; null while there is none. */
export const enPlace = z.object({ jour: civilDay.nullable(), source: z.string().nullable() })

export const personne = z.object({
  identifiant: z.string(),
  nom: z.string(),
  prenom: z.string(),
  professions: z.array(z.string()),
  savoirFaire: z.array(z.string()),
  lieux: z.array(z.string()),
})
export const lieuDit = z.object({
  cle: z.string(),
  nom: z.string(),
  adresse: z.string(),
  codePostal: z.string(),
  commune: z.string(),
  communeNom: z.string(),
  telephone: z.string(),
  finess: z.string(),
  mode: z.string(),
})
/** What speaks for a candidate, and against. */
export const candidat = personne.extend({
  preuves: z.array(z.enum(PREUVES)),
  objections: z.array(z.enum(OBJECTIONS)),
  certain: z.boolean(),
})
export const identifiant = z.string().regex(/^\d[\dAB]\d{7}(\d{2})?$/)
export const codeCommune = z.string().regex(/^\d[\dAB]\d{3}$/)
