/** What the desk reads and answers: who calls, the request, the appointment, a slot that was found. */
import { z } from 'zod'
import { id, instant, text } from '../../kernel/contract.ts'
import { codeInsee, genreCreneau, visibilites } from './contract-agenda-schemas.ts'
import {
  APPELANTS,
  CAUSES_CLOTURE,
  CONTRAINTES,
  DEGRES,
  MOTIFS,
  NON_DIT,
  STATUTS_DEMANDE,
  STATUTS_RENDEZ_VOUS,
  TRANCHES_AGE,
} from './rules/vocabulary.ts'

export const identitePatient = z.object({
  nom: text(80),
  prenom: text(80),
  anneeNaissance: z.number().int().min(1900).max(2100).nullable().default(null),
  telephone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 .]{5,19}$/)
    .nullable()
    .default(null),
  courriel: z.email().max(254).nullable().default(null),
})
export const demandeBody = z.object({
  appelant: z.enum(APPELANTS),
  trancheAge: z.enum(TRANCHES_AGE),
  commune: codeInsee,
  motif: z.enum(MOTIFS),
  degre: z.enum(DEGRES),
  contraintes: z.array(z.enum(CONTRAINTES)).max(CONTRAINTES.length).default([]),
})

export const rendezVousResume = z.object({
  id,
  creneauId: id,
  demandeId: id.nullable(),
  debut: instant,
  fin: instant,
  statut: z.enum(STATUTS_RENDEZ_VOUS),
  agendaId: id.nullable(),
  nom: z.string(),
  metier: z.string(),
  genre: genreCreneau,
  lieu: z.string().nullable(),
  adresse: z.string().nullable(),
  communeNom: z.string().nullable(),
  /** False: the agenda lives in another CPTS, which shares it. */
  dIci: z.boolean(),
  /** False: booked by another CPTS; its request is not readable here. */
  demandeDIci: z.boolean(),
  aDeplacer: z.boolean(),
  reserveLe: instant,
})
export const demandeResume = demandeBody.required().extend({
  id,
  trancheAge: z.enum([...TRANCHES_AGE, NON_DIT.trancheAge]),
  motif: z.enum([...MOTIFS, NON_DIT.motif]),
  communeNom: z.string(),
  statut: z.enum(STATUTS_DEMANDE),
  cause: z.enum(CAUSES_CLOTURE).nullable(),
  creeeLe: instant,
  closeLe: instant.nullable(),
  /** When the degree asked runs out. */
  echeance: instant,
  delaiHeures: z.number().nullable(),
  aUneIdentite: z.boolean(),
  /** Day of erasure, once closed. */
  effacementLe: z.string().nullable(),
  rendezVous: rendezVousResume.nullable(),
  /** A path along the triage grid is kept with it. */
  aUnParcours: z.boolean(),
})
export const creneauTrouve = z.object({
  creneauId: id,
  rang: z.number(),
  debut: instant,
  fin: instant,
  quand: z.string(),
  nom: z.string(),
  metier: z.string(),
  profession: z.string(),
  specialite: z.string().nullable(),
  personneId: id,
  genre: genreCreneau,
  visibilites,
  lieu: z.string().nullable(),
  adresse: z.string().nullable(),
  commune: z.string().nullable(),
  communeNom: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  distanceKm: z.number().nullable(),
  charge: z.number(),
  raison: z.string(),
  dIci: z.boolean(),
  /** What the confirmation will say. */
  phrase: z.string(),
})
