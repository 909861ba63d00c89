/** What a member does by themselves, by their link or signed in: see their dues, take their receipt and attestation. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, id, inCpts, json } from '../../kernel/contract.ts'
import { base, etatAppel } from './contract-shapes.ts'

/** A PDF in base 64: a page opened by a link cannot download by an address. */
const document = z.object({ nom: z.string(), contenu: z.string() })

const monAdhesion = z.object({
  cpts: z.string(),
  nom: z.string(),
  depuis: civilDay.nullable(),
  jusqua: civilDay.nullable(),
  adherent: z.boolean(),
  cotisations: z.array(
    z.object({
      appelId: id,
      annee: z.int(),
      libelle: z.string(),
      decision: z.string(),
      decideeLe: civilDay,
      echeance: civilDay,
      reference: z.string(),
      duCentimes: z.int(),
      payeCentimes: z.int(),
      payeLe: civilDay.nullable(),
      etat: etatAppel,
      /** Where to pay; null when the CPTS gave no account, or when nothing is due. */
      paiement: z.object({ titulaire: z.string(), iban: z.string() }).nullable(),
    }),
  ),
})

export const membreContract = defineRoutes({
  readMonAdhesion: {
    method: 'get',
    path: `${base}/mon-adhesion`,
    permission: 'mon-adhesion.read',
    summary: 'Voir son adhésion, ce qui est dû, et comment payer',
    request: { params: inCpts },
    responses: {
      200: answer(
        /** Null: signed in, without a fiche here. */
        z.object({ membre: monAdhesion.nullable() }),
      ),
    },
  },
  takeAttestation: {
    method: 'post',
    path: `${base}/mon-adhesion/attestation`,
    permission: 'mon-adhesion.read',
    summary: 'Obtenir son attestation d’adhésion, en PDF',
    request: { params: inCpts, body: json(z.object({})) },
    responses: { 200: answer(document) },
  },
  takeRecu: {
    method: 'post',
    path: `${base}/mon-adhesion/recus`,
    permission: 'mon-adhesion.read',
    summary: 'Obtenir le reçu d’une de ses cotisations, en PDF',
    request: { params: inCpts, body: json(z.object({ appelCotisationId: id })) },
    responses: { 200: answer(document) },
  },
  issueAttestation: {
    method: 'post',
    path: `${base}/professionnels/{professionnelId}/attestation`,
    permission: 'attestation.issue',
    summary: 'Produire l’attestation d’adhésion d’un membre, en PDF',
    request: { params: inCpts.extend({ professionnelId: id }), body: json(z.object({})) },
    responses: { 200: answer(document) },
  },
  sendMonAdhesion: {
    method: 'post',
    path: `${base}/professionnels/{professionnelId}/lien-adhesion`,
    permission: 'attestation.issue',
    summary: 'Envoyer à un membre le lien de son adhésion',
    request: { params: inCpts.extend({ professionnelId: id }), body: json(z.object({})) },
    responses: { 200: answer(z.object({ lien: z.string(), envoye: z.boolean() })) },
  },
})
