/** A triage grid as it is sent and read: bounded everywhere, since it is run by one digit at a time. */
import { z } from 'zod'
import { id, instant, text } from '../../kernel/contract.ts'
import {
  BORNES,
  CODE_GRILLE,
  ORIENTATIONS_GRILLE,
  ORIGINES_GRILLE,
  STATUTS_GRILLE,
  VOIES_VALIDATION,
} from './rules/grille/modele.ts'
import { DEGRES } from './rules/vocabulary.ts'

export const codeGrille = z.string().max(BORNES.code).regex(CODE_GRILLE)
const ligne = text(BORNES.texte)
const aide = text(BORNES.consigne).nullable().default(null)

export const grilleContenu = z.strictObject({
  titre: text(120),
  signes: z.array(ligne).max(BORNES.signes),
  depart: z.union([codeGrille, z.literal('')]),
  questions: z
    .array(
      z.strictObject({
        code: codeGrille,
        texte: ligne,
        aide,
        reponses: z
          .array(z.strictObject({ code: codeGrille, texte: ligne, vers: z.union([codeGrille, z.literal('')]) }))
          .max(BORNES.reponses),
      }),
    )
    .max(BORNES.questions),
  issues: z
    .array(
      z.strictObject({
        code: codeGrille,
        titre: ligne,
        niveau: z.number().int().min(1).max(5),
        degre: z.enum(DEGRES).nullable().default(null),
        orientation: z.enum(ORIENTATIONS_GRILLE),
        consigne: aide,
      }),
    )
    .max(BORNES.issues),
})

export const parcoursDonne = z.object({
  grilleId: id,
  pas: z
    .array(z.object({ question: codeGrille, reponse: codeGrille }))
    .min(1)
    .max(BORNES.questions + 1),
})

export const validationLue = z.object({
  /** Null: the fiche of the physician was erased since. */
  nom: z.string().nullable(),
  rpps: z.string().nullable(),
  le: instant,
  voie: z.enum(VOIES_VALIDATION),
})
export const empreinte = z.string().regex(/^[0-9a-f]{64}$/)

export const grilleResume = z.object({
  id,
  numero: z.number().int(),
  titre: z.string(),
  statut: z.enum(STATUTS_GRILLE),
  origine: z.enum(ORIGINES_GRILLE),
  creeLe: instant,
  modifieLe: instant,
  enUsageLe: instant.nullable(),
  retireeLe: instant.nullable(),
  validation: validationLue.nullable(),
  fautes: z.number().int(),
})
export const grilleLue = grilleResume.extend({
  empreinte,
  contenu: grilleContenu.required(),
  problemes: z.array(z.object({ genre: z.string(), ou: z.string().nullable(), phrase: z.string() })),
})
