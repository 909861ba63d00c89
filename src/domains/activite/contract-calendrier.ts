/** The calendar of the activity, the feeds that other calendars read, and invitations answered by a signed link. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, etat, inActivite, mission, reponse } from './contract-shapes.ts'

const evenement = z.object({
  id,
  titre: z.string(),
  genre: z.string(),
  mission: mission.nullable(),
  ficheActionId: id.nullable(),
  groupe: z.string().nullable(),
  debut: instant,
  fin: instant,
  aDistance: z.boolean(),
  lieu: z.string().nullable(),
  communeNom: z.string().nullable(),
  etat,
  invites: z.int(),
})

/** A day that somebody has to keep: it is no activité, nobody meets. */
const echeanceDatee = z.object({
  /** Stable from one reading to the next. */
  cle: z.string(),
  le: civilDay,
  titre: z.string(),
  raison: z.string(),
  /** The screen where it is dealt with. */
  vers: z.string(),
  /** The text that sets the day; null when the day is the CPTS's own. */
  source: z.string().nullable(),
})

/** Whose feed: one's own meetings, or those of a group; `cible` names the group. */
export const PORTEES = ['moi', 'cpts', 'mission', 'groupe', 'fiche'] as const
const portee = z.enum(PORTEES)

const flux = z.object({
  id,
  portee,
  cible: z.string().nullable(),
  /** In words: « Mission prévention », « Groupe bureau ». */
  libelle: z.string(),
  creeLe: instant,
  /** Moves on each day that a calendar reads it. */
  expireLe: instant,
})

export const calendrierContract = defineRoutes({
  readCalendrier: {
    method: 'get',
    path: `${base}/calendrier`,
    permission: 'activite.read',
    summary: 'Lire le calendrier des activités entre deux jours',
    request: {
      params: inCpts,
      query: z.object({
        du: civilDay,
        au: civilDay,
        genre: z.string().max(40).optional(),
        mission: mission.or(z.literal('fonctionnement')).optional(),
        groupe: z.string().max(100).optional(),
        ficheActionId: id.optional(),
        /** Of who is expected there; `moi` for oneself. */
        personne: id.or(z.literal('moi')).optional(),
      }),
    },
    responses: {
      200: answer(
        z.object({
          zone: z.string(),
          evenements: z.array(evenement),
          /** Where no filter is set, or for oneself; empty for who has not to know them. */
          echeances: z.array(echeanceDatee),
          feries: z.array(z.object({ date: civilDay, nom: z.string() })),
          /** What the filters may choose: groups and kinds that have an activité. */
          groupes: z.array(z.string()),
          genres: z.array(z.string()),
        }),
      ),
    },
  },
  listFlux: {
    method: 'get',
    path: `${base}/flux-calendrier`,
    permission: 'activite.read',
    summary: 'Lire ses abonnements au calendrier',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ flux: z.array(flux), groupes: z.array(z.string()) })) },
  },
  createFlux: {
    method: 'post',
    path: `${base}/flux-calendrier`,
    permission: 'activite.read',
    summary: 'Ouvrir une adresse d’abonnement au calendrier',
    request: {
      params: inCpts,
      body: json(z.object({ portee, cible: text(100).nullable().default(null) })),
    },
    responses: { 200: answer(z.object({ id, adresse: z.string(), libelle: z.string(), expireLe: instant })) },
  },
  revokeFlux: {
    method: 'delete',
    path: `${base}/flux-calendrier/{fluxId}`,
    permission: 'activite.read',
    summary: 'Fermer une de ses adresses d’abonnement',
    request: { params: inCpts.extend({ fluxId: id }) },
    responses: { 200: answer(done) },
  },
  listConvocations: {
    method: 'get',
    path: `${base}/activites/{activiteId}/convocations`,
    permission: 'activite.edit',
    summary: 'Lire à qui une activité a été annoncée, et quand',
    request: { params: inActivite },
    responses: {
      200: answer(
        z.object({
          convocations: z.array(
            z.object({
              inviteId: id,
              nom: z.string(),
              inviteLe: instant,
              diteLe: instant,
              /** False once the person was told that they are no longer expected. */
              attendue: z.boolean(),
              rappelee: z.boolean(),
            }),
          ),
        }),
      ),
    },
  },
  readMonInvitation: {
    method: 'get',
    path: `${base}/mon-invitation`,
    permission: 'mon-invitation.repondre',
    summary: 'Lire par un lien signé la réunion où l’on est attendu',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          cptsNom: z.string(),
          nom: z.string(),
          titre: z.string(),
          debut: instant,
          fin: instant,
          zone: z.string(),
          lieu: z.string().nullable(),
          visio: z.string().nullable(),
          ordreDuJour: z.array(z.string()),
          organisateur: z.string().nullable(),
          etat: z.enum(['prevu', 'passe', 'annule']),
          reponse: reponse.nullable(),
        }),
      ),
    },
  },
  answerInvitation: {
    method: 'post',
    path: `${base}/mon-invitation`,
    permission: 'mon-invitation.repondre',
    summary: 'Dire par un lien signé si l’on vient',
    request: { params: inCpts, body: json(z.object({ reponse })) },
    responses: { 200: answer(done) },
  },
})

export type Evenement = z.infer<typeof evenement>
export type EcheanceDatee = z.infer<typeof echeanceDatee>
export type Flux = z.infer<typeof flux>
