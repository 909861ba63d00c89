/** Agendas: where a professional consults, when, and what is offered. For the coordination, and for oneself. */
import { z } from 'zod'
import {
  answer,
  civilDay,
  defineRoutes,
  done,
  id,
  inCpts,
  instant,
  json,
  text,
  wallTime,
} from '../../kernel/contract.ts'
import { GENRES_CRENEAU, MOMENTS, STATUTS_RENDEZ_VOUS, VISIBILITES } from './rules/vocabulary.ts'

export const codeInsee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/)
export const genreCreneau = z.enum(GENRES_CRENEAU)
export const visibilites = z.array(z.enum(VISIBILITES)).min(1).max(4)
const duree = z.number().int().min(5).max(240)
const base = '/api/v1/cpts/{cptsId}'
const inAgenda = inCpts.extend({ agendaId: id })

export const lieuConsultation = z.object({
  id,
  libelle: z.string(),
  adresse: z.string().nullable(),
  commune: z.string(),
  communeNom: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
})
const lieuBody = z.object({
  libelle: text(120),
  adresse: text(200).nullable().default(null),
  commune: codeInsee,
  /** Without a point, that of the commune is used. */
  lon: z.number().min(-180).max(180).nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  lieuExerciceId: id.nullable().default(null),
})

const preferences = z.object({ duree, genre: genreCreneau, visibilites, lieuId: id.nullable() })
export const agendaResume = z.object({
  id,
  personneId: id,
  nom: z.string(),
  profession: z.string(),
  specialite: z.string().nullable(),
  metier: z.string(),
  /** False: nothing new is laid, what is booked stays. */
  ouvert: z.boolean(),
  communes: z.array(z.string()),
  libres: z.number(),
  reserves: z.number(),
  prochainLibre: instant.nullable(),
})

const disponibiliteBody = z.object({
  /** 1 lundi … 7 dimanche. */
  jours: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  debut: wallTime,
  fin: wallTime,
  duree,
  /** 1 chaque semaine, 2 une semaine sur deux, comptées depuis `valideDu`. */
  semaines: z.number().int().min(1).max(4).default(1),
  valideDu: civilDay,
  valideAu: civilDay.nullable().default(null),
  sauteFeries: z.boolean().default(true),
  capacite: z.number().int().min(1).max(20).default(1),
  lieuId: id.nullable(),
  genre: genreCreneau,
  visibilites,
})
export const disponibilite = disponibiliteBody.required().extend({ id, phrase: z.string(), creneauxAVenir: z.number() })
/** `essai` computes and says the effects, and writes nothing. */
const withTrial = <S extends z.ZodRawShape>(shape: z.ZodObject<S>) =>
  shape.extend({ essai: z.boolean().default(false) })

export const rendezVousTouche = z.object({ rendezVousId: id, creneauId: id, debut: instant, fin: instant })
/** What a change does to slots. `phrases` says it in French; booked slots are never touched, only listed. */
export const effets = z.object({
  crees: z.number(),
  retires: z.number(),
  changes: z.number(),
  laisses: z.number(),
  empeches: z.number(),
  aDeplacer: z.array(rendezVousTouche),
  signalements: z.array(z.object({ jour: z.string(), heure: z.string(), raison: z.string() })),
  phrases: z.array(z.string()),
})
const changed = answer(z.object({ id: id.nullable(), effets }))

export const creneauDAgenda = z.object({
  id,
  debut: instant,
  fin: instant,
  etat: z.enum(['libre', 'reserve', 'honore', 'absent', 'passe', 'retire']),
  ponctuel: z.boolean(),
  disponibiliteId: id.nullable(),
  place: z.number(),
  genre: genreCreneau,
  visibilites,
  lieuId: id.nullable(),
  lieu: z.string().nullable(),
  rendezVousId: id.nullable(),
  /** The professional is absent at that hour: the appointment has to be moved. */
  aDeplacer: z.boolean(),
})
const exceptionDAgenda = z.object({
  id,
  genre: z.enum(['absence', 'annulation', 'ajout']),
  debut: instant.nullable(),
  fin: instant.nullable(),
  jour: z.string().nullable(),
  disponibiliteId: id.nullable(),
  phrase: z.string(),
})
export const partage = z.object({
  id,
  agendaId: id.nullable(),
  personneId: id,
  nom: z.string(),
  domicile: id,
  avec: id,
  /** Name of the other CPTS, when this person belongs to it too. */
  cptsNom: z.string().nullable(),
  sens: z.enum(['donne', 'recu']),
  statut: z.enum(['demande', 'accepte', 'retire']),
  depuis: instant,
})

const agendaDetail = agendaResume.extend({
  preferences,
  lieux: z.array(lieuConsultation),
  disponibilites: z.array(disponibilite),
  exceptions: z.array(exceptionDAgenda),
  partages: z.array(partage),
})

const absenceBody = withTrial(
  z.object({
    duJour: civilDay,
    duHeure: wallTime.default('00:00'),
    auJour: civilDay,
    auHeure: wallTime.nullable().default(null),
  }),
)
const ponctuelBody = z.object({
  jour: civilDay,
  heure: wallTime,
  duree: duree.optional(),
  lieuId: id.nullable().optional(),
  genre: genreCreneau.optional(),
  visibilites: visibilites.optional(),
})
const jourBody = withTrial(z.object({ jour: civilDay, genre: z.enum(['annulation', 'ajout']) }))
const span = z.object({ du: civilDay, au: civilDay })
const offered = answer(z.object({ id, debut: instant, fin: instant, phrase: z.string() }))

/** Links of one agenda, for the coordination (`agenda.edit`) and for the professional (`mon-agenda.*`). */
export const agendasContract = defineRoutes({
  listAgendas: {
    method: 'get',
    path: `${base}/agendas`,
    permission: 'agenda.read',
    summary: 'Les agendas de la CPTS, avec leurs créneaux à venir',
    request: { params: inCpts, query: z.object({ recherche: z.string().max(80).optional() }) },
    responses: { 200: answer(z.object({ agendas: z.array(agendaResume) })) },
  },
  openAgenda: {
    method: 'post',
    path: `${base}/agendas`,
    permission: 'agenda.edit',
    summary: 'Ouvrir l’agenda d’un professionnel : il a un seul domicile dans l’installation',
    request: { params: inCpts, body: json(z.object({ professionnelId: id })) },
    responses: { 200: answer(z.object({ id })) },
  },
  readAgenda: {
    method: 'get',
    path: `${base}/agendas/{agendaId}`,
    permission: 'agenda.read',
    summary: 'Un agenda : lieux, disponibilités, absences, partages',
    request: { params: inAgenda },
    responses: { 200: answer(agendaDetail) },
  },
  editAgenda: {
    method: 'patch',
    path: `${base}/agendas/{agendaId}`,
    permission: 'agenda.edit',
    summary: 'Changer les habitudes d’un agenda, l’ouvrir ou le fermer',
    request: { params: inAgenda, body: json(preferences.partial().extend({ ouvert: z.boolean().optional() })) },
    responses: { 200: answer(done) },
  },
  addLieu: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/lieux`,
    permission: 'agenda.edit',
    summary: 'Ajouter un lieu de consultation',
    request: { params: inAgenda, body: json(lieuBody) },
    responses: { 200: answer(z.object({ id })) },
  },
  createDisponibilite: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/disponibilites`,
    permission: 'agenda.edit',
    summary: 'Ajouter une disponibilité qui revient',
    request: { params: inAgenda, body: json(withTrial(disponibiliteBody)) },
    responses: { 200: changed },
  },
  editDisponibilite: {
    method: 'put',
    path: `${base}/agendas/{agendaId}/disponibilites/{disponibiliteId}`,
    permission: 'agenda.edit',
    summary: 'Changer une disponibilité : la réponse donne la précédente, pour revenir en arrière',
    request: { params: inAgenda.extend({ disponibiliteId: id }), body: json(withTrial(disponibiliteBody)) },
    responses: { 200: answer(z.object({ id, effets, precedente: disponibiliteBody.required() })) },
  },
  endDisponibilite: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/disponibilites/{disponibiliteId}/arreter`,
    permission: 'agenda.edit',
    summary: 'Arrêter une disponibilité : ses créneaux libres sont retirés',
    request: { params: inAgenda.extend({ disponibiliteId: id }), body: json(withTrial(z.object({}))) },
    responses: { 200: changed },
  },
  restoreDisponibilite: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/disponibilites/{disponibiliteId}/retablir`,
    permission: 'agenda.edit',
    summary: 'Rétablir une disponibilité arrêtée',
    request: { params: inAgenda.extend({ disponibiliteId: id }) },
    responses: { 200: changed },
  },
  changeJour: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/disponibilites/{disponibiliteId}/jours`,
    permission: 'agenda.edit',
    summary: 'Annuler ou ajouter un jour d’une disponibilité',
    request: { params: inAgenda.extend({ disponibiliteId: id }), body: json(jourBody) },
    responses: { 200: changed },
  },
  declareAbsence: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/absences`,
    permission: 'agenda.edit',
    summary: 'Déclarer une absence : les créneaux libres sont retirés, les rendez-vous sont listés',
    request: { params: inAgenda, body: json(absenceBody) },
    responses: { 200: changed },
  },
  cancelException: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/exceptions/{exceptionId}/annuler`,
    permission: 'agenda.edit',
    summary: 'Annuler une absence ou un jour changé : les créneaux reviennent',
    request: { params: inAgenda.extend({ exceptionId: id }) },
    responses: { 200: changed },
  },
  offerCreneau: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/creneaux`,
    permission: 'agenda.edit',
    summary: 'Offrir un créneau ponctuel',
    request: { params: inAgenda, body: json(ponctuelBody) },
    responses: { 200: offered },
  },
  listCreneauxAgenda: {
    method: 'get',
    path: `${base}/agendas/{agendaId}/creneaux`,
    permission: 'agenda.read',
    summary: 'Les créneaux d’un agenda entre deux jours',
    request: { params: inAgenda, query: span },
    responses: { 200: answer(z.object({ creneaux: z.array(creneauDAgenda) })) },
  },
  withdrawCreneau: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/creneaux/{creneauId}/retirer`,
    permission: 'agenda.edit',
    summary: 'Retirer un créneau libre',
    request: { params: inAgenda.extend({ creneauId: id }) },
    responses: { 200: answer(done) },
  },
  restoreCreneau: {
    method: 'post',
    path: `${base}/agendas/{agendaId}/creneaux/{creneauId}/retablir`,
    permission: 'agenda.edit',
    summary: 'Remettre un créneau retiré',
    request: { params: inAgenda.extend({ creneauId: id }) },
    responses: { 200: answer(done) },
  },
  listPartages: {
    method: 'get',
    path: `${base}/partages`,
    permission: 'agenda.read',
    summary: 'Les agendas partagés avec une autre CPTS, donnés et reçus',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ partages: z.array(partage) })) },
  },
  requestPartage: {
    method: 'post',
    path: `${base}/partages`,
    permission: 'agenda.edit',
    summary: 'Demander à un membre, domicilié dans une autre CPTS, de partager son agenda',
    request: { params: inCpts, body: json(z.object({ professionnelId: id })) },
    responses: { 200: answer(z.object({ id })) },
  },
  withdrawPartage: {
    method: 'post',
    path: `${base}/partages/{partageId}/retirer`,
    permission: 'agenda.edit',
    summary: 'Mettre fin à un partage, de l’un ou de l’autre côté',
    request: { params: inCpts.extend({ partageId: id }) },
    responses: { 200: answer(done) },
  },
})

export const monAgendaContract = defineRoutes({
  readMonAgenda: {
    method: 'get',
    path: `${base}/mon-agenda`,
    permission: 'mon-agenda.read',
    summary: 'Mon agenda : habitudes, lieux, créneaux des deux semaines, ce que la CPTS cherche',
    request: { params: inCpts, query: z.object({ jours: z.coerce.number().int().min(1).max(84).default(14) }) },
    responses: {
      200: answer(
        agendaDetail.extend({
          zone: z.string(),
          /** This CPTS is the home; elsewhere the agenda is read through its home. */
          cptsNom: z.string(),
          creneaux: z.array(creneauDAgenda),
          besoins: z.array(
            z.object({
              jour: civilDay,
              moment: z.enum(MOMENTS),
              attendues: z.number(),
              libres: z.number(),
              phrase: z.string(),
            }),
          ),
        }),
      ),
    },
  },
  editMonAgenda: {
    method: 'patch',
    path: `${base}/mon-agenda`,
    permission: 'mon-agenda.offrir',
    summary: 'Changer mes habitudes : durée, lieu, genre, qui voit mes créneaux',
    request: { params: inCpts, body: json(preferences.partial()) },
    responses: { 200: answer(done) },
  },
  offerMonCreneau: {
    method: 'post',
    path: `${base}/mon-agenda/creneaux`,
    permission: 'mon-agenda.offrir',
    summary: 'Offrir un créneau : jour, heure, et mes habitudes pour le reste',
    request: { params: inCpts, body: json(ponctuelBody) },
    responses: { 200: offered },
  },
  withdrawMonCreneau: {
    method: 'post',
    path: `${base}/mon-agenda/creneaux/{creneauId}/retirer`,
    permission: 'mon-agenda.offrir',
    summary: 'Retirer un de mes créneaux libres',
    request: { params: inCpts.extend({ creneauId: id }) },
    responses: { 200: answer(done) },
  },
  restoreMonCreneau: {
    method: 'post',
    path: `${base}/mon-agenda/creneaux/{creneauId}/retablir`,
    permission: 'mon-agenda.offrir',
    summary: 'Remettre un de mes créneaux retirés',
    request: { params: inCpts.extend({ creneauId: id }) },
    responses: { 200: answer(done) },
  },
  createMaDisponibilite: {
    method: 'post',
    path: `${base}/mon-agenda/disponibilites`,
    permission: 'mon-agenda.offrir',
    summary: 'Offrir les mêmes créneaux chaque semaine',
    request: { params: inCpts, body: json(withTrial(disponibiliteBody)) },
    responses: { 200: changed },
  },
  endMaDisponibilite: {
    method: 'post',
    path: `${base}/mon-agenda/disponibilites/{disponibiliteId}/arreter`,
    permission: 'mon-agenda.offrir',
    summary: 'Arrêter une de mes disponibilités',
    request: { params: inCpts.extend({ disponibiliteId: id }), body: json(withTrial(z.object({}))) },
    responses: { 200: changed },
  },
  restoreMaDisponibilite: {
    method: 'post',
    path: `${base}/mon-agenda/disponibilites/{disponibiliteId}/retablir`,
    permission: 'mon-agenda.offrir',
    summary: 'Rétablir une de mes disponibilités',
    request: { params: inCpts.extend({ disponibiliteId: id }) },
    responses: { 200: changed },
  },
  declareMonAbsence: {
    method: 'post',
    path: `${base}/mon-agenda/absences`,
    permission: 'mon-agenda.absence',
    summary: 'Signaler une absence',
    request: { params: inCpts, body: json(absenceBody) },
    responses: { 200: changed },
  },
  cancelMonAbsence: {
    method: 'post',
    path: `${base}/mon-agenda/absences/{exceptionId}/annuler`,
    permission: 'mon-agenda.absence',
    summary: 'Annuler une absence signalée',
    request: { params: inCpts.extend({ exceptionId: id }) },
    responses: { 200: changed },
  },
  listMesRendezVous: {
    method: 'get',
    path: `${base}/mon-agenda/rendez-vous`,
    permission: 'mon-agenda.rendez-vous',
    summary: 'Mes rendez-vous, avec l’identité des patients si mon second facteur est fait',
    request: { params: inCpts, query: span },
    responses: {
      200: answer(
        z.object({
          rendezVous: z.array(
            z.object({
              id,
              debut: instant,
              fin: instant,
              statut: z.enum(STATUTS_RENDEZ_VOUS),
              genre: genreCreneau,
              lieu: z.string().nullable(),
              /** False: asked by another CPTS, where its details are read. */
              dIci: z.boolean(),
              motif: z.string().nullable(),
              trancheAge: z.string().nullable(),
              commune: z.string().nullable(),
              identite: z.object({ nom: z.string(), prenom: z.string(), telephone: z.string().nullable() }).nullable(),
            }),
          ),
        }),
      ),
    },
  },
  markMonRendezVous: {
    method: 'post',
    path: `${base}/mon-agenda/rendez-vous/{rendezVousId}/marquer`,
    permission: 'mon-agenda.rendez-vous',
    summary: 'Dire si le patient d’un de mes rendez-vous est venu',
    request: {
      params: inCpts.extend({ rendezVousId: id }),
      body: json(z.object({ statut: z.enum(['honore', 'absent', 'reserve']) })),
    },
    responses: { 200: answer(done) },
  },
  createMonFlux: {
    method: 'post',
    path: `${base}/mon-agenda/flux`,
    permission: 'mon-agenda.rendez-vous',
    summary: 'Créer l’adresse de mon calendrier : mes rendez-vous, sans aucun patient',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ adresse: z.string(), expireLe: instant })) },
  },
  acceptPartage: {
    method: 'post',
    path: `${base}/mon-agenda/partages/{partageId}/accepter`,
    permission: 'mon-agenda.partager',
    summary: 'Accepter qu’une autre CPTS voie et réserve mes créneaux',
    request: { params: inCpts.extend({ partageId: id }) },
    responses: { 200: answer(done) },
  },
  offerPartage: {
    method: 'post',
    path: `${base}/mon-agenda/partages`,
    permission: 'mon-agenda.partager',
    summary: 'Partager mon agenda avec une autre CPTS dont je suis membre',
    request: { params: inCpts, body: json(z.object({ avec: id })) },
    responses: { 200: answer(z.object({ id })) },
  },
  endMonPartage: {
    method: 'post',
    path: `${base}/mon-agenda/partages/{partageId}/retirer`,
    permission: 'mon-agenda.partager',
    summary: 'Mettre fin au partage de mon agenda',
    request: { params: inCpts.extend({ partageId: id }) },
    responses: { 200: answer(done) },
  },
})
