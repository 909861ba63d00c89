/** One’s own agenda: by a session or by a signed link. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json } from '../../kernel/contract.ts'
import {
  absenceBody,
  agendaDetail,
  base,
  changed,
  creneauDAgenda,
  disponibiliteBody,
  genreCreneau,
  offered,
  ponctuelBody,
  preferences,
  span,
  withTrial,
} from './contract-agenda-schemas.ts'
import { MOMENTS, STATUTS_RENDEZ_VOUS } from './rules/vocabulary.ts'

export const monAgendaContract = defineRoutes({
  readMonAgenda: {
    method: 'get',
    path: `${base}/mon-agenda`,
    permission: 'mon-agenda.read',
    summary: 'Mon agenda\u00a0: habitudes, lieux, créneaux des deux semaines, ce que la CPTS cherche',
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
    summary: 'Changer mes habitudes\u00a0: durée, lieu, genre, qui voit mes créneaux',
    request: { params: inCpts, body: json(preferences.partial()) },
    responses: { 200: answer(done) },
  },
  offerMonCreneau: {
    method: 'post',
    path: `${base}/mon-agenda/creneaux`,
    permission: 'mon-agenda.offrir',
    summary: 'Offrir un créneau\u00a0: jour, heure, et mes habitudes pour le reste',
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
    summary: 'Créer l’adresse de mon calendrier\u00a0: mes rendez-vous, sans aucun patient',
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
