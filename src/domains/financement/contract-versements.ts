/** Payments expected and received, and why they differ. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, made, montant, part, positive, poste } from './contract-shapes.ts'
import { ETATS_VERSEMENT } from './rules/ecarts.ts'
import { NATURES } from './rules/versements.ts'

const nature = z.enum(NATURES)
const signed = z.number().int()
const nonZero = signed
  .min(-100_000_000_000)
  .max(100_000_000_000)
  .refine((one) => one !== 0)

const prevu = z.object({
  cle: z.string(),
  anneeId: id,
  rang: z.number().int(),
  poste,
  part,
  nature,
  centimes: signed,
  recu: signed,
  estimation: z.boolean(),
  parLignes: z.boolean(),
  regle: z.object({ libelle: z.string(), source: z.string(), aVerifier: z.boolean() }),
  /** What the line is worth as a whole. */
  ligne: montant,
})
const echeance = z.object({
  le: civilDay,
  etat: z.enum(ETATS_VERSEMENT),
  centimes: signed,
  recu: signed,
  estimation: z.boolean(),
  parLignes: z.boolean(),
  versements: z.array(prevu),
  /** Readings of the contract that would give what came. */
  pistes: z.array(z.string()),
})
export type EcheanceLue = z.infer<typeof echeance>

/** A line of the ACI, or another resource. */
const partSaisie = z.union([
  z.object({ anneeId: id, poste, part, nature, centimes: nonZero }),
  z.object({ ressourceId: id, centimes: positive }),
])
const versementSaisi = z.object({
  recuLe: civilDay,
  libelle: text(200),
  explication: text(1000, 0),
  /** The line of a statement that shows it: it gives the day. */
  ligneId: id.nullable().default(null),
  parts: z.array(partSaisie).min(1).max(40),
})
export type VersementSaisi = z.infer<typeof versementSaisi>

const versement = z.object({
  id,
  recuLe: civilDay,
  centimes: signed,
  libelle: z.string(),
  explication: z.string(),
  /** Read in a statement of the bank, not typed. */
  banque: z.boolean(),
  /** It takes another back, or was taken back. */
  annule: z.boolean(),
  saisiLe: instant,
  pour: z.array(z.string()),
})
export type VersementLu = z.infer<typeof versement>

export const versementsContract = defineRoutes({
  readVersements: {
    method: 'get',
    path: `${base}/versements`,
    permission: 'finances.read',
    summary: 'Le calendrier des versements\u00a0: attendus, reçus, écarts',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          echeances: z.array(echeance),
          recus: z.array(versement),
          /** Money that came in, that no room claimed yet. */
          lignesBanque: z.array(z.object({ id, jour: civilDay, libelle: z.string(), centimes: signed })),
          /** Cash expected by exercice of the accounts. */
          exercices: z.array(z.object({ du: civilDay, au: civilDay, fixe: signed, variable: signed })),
        }),
      ),
    },
  },
  recordVersement: {
    method: 'post',
    path: `${base}/versements`,
    permission: 'finances.edit',
    summary: 'Noter un versement reçu et ce qu’il paie',
    request: { params: inCpts, body: json(versementSaisi) },
    responses: { 200: answer(made) },
  },
  annulVersement: {
    method: 'post',
    path: `${base}/versements/{versementId}/annulation`,
    permission: 'finances.edit',
    summary: 'Reprendre un versement noté par erreur, par une écriture contraire',
    request: { params: inCpts.extend({ versementId: id }), body: json(z.object({ motif: text(500, 3) })) },
    responses: { 200: answer(made) },
  },
})
