/** Shapes that several parts of the contract share. */
import { z } from 'zod'
import { civilDay, id, instant, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { ETATS, NATURES_MOUVEMENT } from './rules/cycle.ts'

export const base = '/api/v1/cpts/{cptsId}'
export const mission = z.enum(MISSIONS)
export const GENRES = ['indemnite', 'remuneration', 'frais', 'facture'] as const
export const genre = z.enum(GENRES)
export const centimes = z.int().min(1).max(100_000_000)
export const annee = z.coerce.number().int().min(2000).max(2100)
export const iban = z.string().trim().min(1).max(60)
export const motif = text(500)

/** Where somebody stands under the ceiling of a civil year. */
export const verdict = z.object({
  annee: z.int(),
  niveau: z.enum(['libre', 'proche', 'atteint', 'inconnu']),
  plafondCentimes: z.int().nullable(),
  resteCentimes: z.int().nullable(),
  /** From 0 to 1, and beyond. */
  part: z.number().nullable(),
  phrase: z.string(),
})
export type VerdictLu = z.infer<typeof verdict>

export const somme = z.object({
  id,
  genre,
  professionnelId: id.nullable(),
  fournisseurId: id.nullable(),
  beneficiaire: z.string(),
  objet: z.string(),
  mission: mission.nullable(),
  jour: civilDay,
  numero: z.string(),
  centimes: z.int(),
  etat: z.enum(ETATS),
  /** What is owed of it now, paid, and to come back. */
  engageCentimes: z.int(),
  payeCentimes: z.int(),
  recouvrerCentimes: z.int(),
  enLot: z.boolean(),
  acteId: id.nullable(),
  debut: instant.nullable(),
  fin: instant.nullable(),
  minutes: z.int().nullable(),
  justificatif: z.string().nullable(),
  avertissements: z.array(z.string()),
  par: z.enum(['acte', 'lien', 'connecte', 'saisie']),
  declareeLe: instant,
  /** Whether it is for the person who asks to check it, or to approve it. */
  peutControler: z.boolean(),
  peutApprouver: z.boolean(),
})
export type SommeLue = z.infer<typeof somme>

export const mouvement = z.object({
  sequence: z.int(),
  nature: z.enum(NATURES_MOUVEMENT),
  jour: civilDay,
  centimes: z.int(),
  note: z.string(),
})
