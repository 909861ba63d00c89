/** Requests to join: what each is and awaits, decisions, invitations; and what the person does by their link. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, etape, etatDemande, genre, organe, parcours } from './contract-shapes.ts'

const inDemande = inCpts.extend({ demandeAdhesionId: id })

export const demandeResume = z.object({
  id,
  genre,
  etat: etatDemande,
  nom: z.string(),
  quoi: z.string(),
  ville: z.string(),
  creeLe: instant,
  confirmeeLe: instant.nullable(),
  decideeLe: instant.nullable(),
  /** The step that is awaited; null when nothing is. */
  attend: etape.nullable(),
  rang: z.int(),
})
const proche = z.object({
  professionnelId: id,
  nom: z.string(),
  quoi: z.string(),
  sur: z.enum(['rpps', 'courriel', 'nom']),
  adherent: z.boolean(),
})
const pas = z.object({
  organe: organe.nullable(),
  issue: z.enum(['favorable', 'refus', 'complement', 'reponse', 'retrait']),
  mot: z.string().nullable(),
  jour: civilDay,
})
const demandeLue = demandeResume.extend({
  rpps: z.string().nullable(),
  finess: z.string().nullable(),
  fonction: z.string(),
  representant: z.string().nullable(),
  courriel: z.string(),
  telephone: z.string().nullable(),
  lieu: z.string(),
  adresse: z.string(),
  codePostal: z.string(),
  message: z.string(),
  complement: z.string().nullable(),
  raison: z.string().nullable(),
  professionnelId: id.nullable(),
  structureId: id.nullable(),
  pas: z.array(pas),
  acceptations: z.array(z.object({ titre: z.string(), version: z.int(), empreinte: z.string(), le: instant })),
  /** Fiches that may be the same person, structures that may be the same. */
  proches: z.array(proche),
})

export const demandesContract = defineRoutes({
  listDemandesAdhesion: {
    method: 'get',
    path: `${base}/demandes-adhesion`,
    permission: 'demande-adhesion.read',
    summary: 'Lister les demandes d’adhésion, avec ce que chacune attend',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ parcours, demandes: z.array(demandeResume) })) },
  },
  readDemandeAdhesion: {
    method: 'get',
    path: `${base}/demandes-adhesion/{demandeAdhesionId}`,
    permission: 'demande-adhesion.read',
    summary: 'Lire une demande d’adhésion, ce qui a été accepté et les fiches proches',
    request: { params: inDemande },
    responses: { 200: answer(demandeLue.extend({ parcours })) },
  },
  decideDemandes: {
    method: 'post',
    path: `${base}/demandes-adhesion/decisions`,
    permission: 'demande-adhesion.decide',
    summary:
      'Noter l’avis favorable, le refus ou la demande de complément d’une instance sur une ou plusieurs demandes',
    request: {
      params: inCpts,
      body: json(
        z.object({
          demandes: z
            .array(
              z.object({
                demandeAdhesionId: id,
                /** The fiche of that person, when there is one; `nouvelle` says that none of those shown is. */
                fiche: z
                  .union([id, z.literal('nouvelle')])
                  .nullable()
                  .default(null),
              }),
            )
            .min(1)
            .max(100),
          issue: z.enum(['favorable', 'refus', 'complement']),
          /** Why, or what is asked for. */
          mot: text(1000).nullable().default(null),
          jour: civilDay,
        }),
      ),
    },
    responses: { 200: answer(z.object({ decidees: z.int(), admises: z.int() })) },
  },
  inviteToJoin: {
    method: 'post',
    path: `${base}/invitations-adhesion`,
    permission: 'demande-adhesion.decide',
    summary: 'Inviter des personnes à adhérer, par courriel',
    request: {
      params: inCpts,
      body: json(
        z.object({
          courriels: z.array(z.email().max(254).toLowerCase()).min(1).max(100),
          mot: text(1000, 0).default(''),
        }),
      ),
    },
    responses: { 200: answer(z.object({ envoyees: z.int() })) },
  },
  readMaDemande: {
    method: 'get',
    path: `${base}/ma-demande`,
    permission: 'ma-demande.suivre',
    summary: 'Par son lien\u00a0: voir où en est sa demande d’adhésion',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          cpts: z.string(),
          nom: z.string(),
          courriel: z.string(),
          etat: etatDemande,
          attend: etape.nullable(),
          complement: z.string().nullable(),
          raison: z.string().nullable(),
          creeLe: instant,
          parcours,
          rang: z.int(),
        }),
      ),
    },
  },
  confirmDemande: {
    method: 'post',
    path: `${base}/ma-demande/confirmation`,
    permission: 'ma-demande.suivre',
    summary: 'Par son lien\u00a0: confirmer son adresse, ce qui transmet la demande',
    request: { params: inCpts, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  completeDemande: {
    method: 'post',
    path: `${base}/ma-demande/complement`,
    permission: 'ma-demande.suivre',
    summary: 'Par son lien\u00a0: répondre à ce que la CPTS demande',
    request: { params: inCpts, body: json(z.object({ reponse: text(1000) })) },
    responses: { 200: answer(done) },
  },
  withdrawDemande: {
    method: 'post',
    path: `${base}/ma-demande/retrait`,
    permission: 'ma-demande.suivre',
    summary: 'Par son lien\u00a0: retirer sa demande',
    request: { params: inCpts, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
})
