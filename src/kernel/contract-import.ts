/** What every import of a file says, whatever the file holds: it is sent, it is a draft, its columns are told, it is written. */
import { z } from 'zod'
import { id, instant } from './contract.ts'

/** In base 64: five megabytes of bytes. */
export const sentFile = z.object({
  fichier: z.string().trim().min(1).max(200),
  contenu: z.string().max(7_100_000),
})

export const importResume = z.object({
  id,
  fichier: z.string(),
  etat: z.enum(['brouillon', 'accepte', 'annule']),
  creeLe: instant,
  accepteLe: instant.nullable(),
  annuleLe: instant.nullable(),
})

/** One column of the file: its head, what it is taken for, and three of its values. */
const colonne = <C extends z.ZodType>(champ: C) =>
  z.object({ entete: z.string(), champ: champ.nullable(), exemples: z.array(z.string()) })

/** What a draft would write, line by line. */
export const draftLu = <C extends z.ZodType, L extends z.ZodType>(champ: C, ligne: L) => ({
  colonnes: z.array(colonne(champ)),
  manquants: z.array(champ),
  lignes: z.array(ligne),
  /** Lines beyond those listed: counted in the report, not shown. */
  autresLignes: z.int(),
})

/** What each column holds, in the order of the file. */
export const correspondance = <C extends z.ZodType>(champ: C) =>
  z.object({ correspondance: z.array(champ.nullable()).max(200) })

/** `toutes` is refused when a line is at fault; `valides` leaves faulty lines out. */
export const whichLines = z.object({ lignes: z.enum(['toutes', 'valides']) })
