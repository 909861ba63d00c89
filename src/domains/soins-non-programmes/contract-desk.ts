/** The request desk: who calls, which slots are free, the appointment. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { codeInsee } from './contract-agenda-schemas.ts'
import { creneauTrouve, demandeBody, demandeResume, identitePatient, rendezVousResume } from './contract-desk-shapes.ts'
import { BORNES, RETENTION_DAYS } from './rules/reglage.ts'
import { CAUSES_AU_BUREAU, DEGRES, MOMENTS, REGLES_ORDRE } from './rules/vocabulary.ts'

const base = '/api/v1/cpts/{cptsId}'
const inDemande = inCpts.extend({ demandeId: id })
const inRendezVous = inCpts.extend({ rendezVousId: id })
/** Filters with several values are written `10,60`. */
const codes = z
  .string()
  .max(2000)
  .regex(/^[\w-]+(,[\w-]+)*$/)

const booked = answer(z.object({ rendezVousId: id, demandeId: id, debut: instant, fin: instant, phrase: z.string() }))
const within = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max)
const reglage = z.object({
  regle: z.enum(REGLES_ORDRE),
  conservationJours: within(RETENTION_DAYS),
  gardeMinutes: within(BORNES.gardeMinutes),
  habituelMinutes: within(BORNES.habituelMinutes),
  diffusionMinutes: within(BORNES.diffusionMinutes),
  diffusionsParJour: within(BORNES.diffusionsParJour),
})
/** The waiting list and broadcasts may be left as they are. */
const reglageBody = reglage.partial().required({ regle: true, conservationJours: true })

export const deskContract = defineRoutes({
  openDemande: {
    method: 'post',
    path: `${base}/demandes`,
    permission: 'demande.open',
    summary: 'Ouvrir une demande de soins non programmés ; l’identité demande le droit patient.edit',
    request: { params: inCpts, body: json(demandeBody.extend({ identite: identitePatient.nullable().default(null) })) },
    responses: { 200: answer(z.object({ id, echeance: instant })) },
  },
  editDemande: {
    method: 'put',
    path: `${base}/demandes/{demandeId}`,
    permission: 'demande.open',
    summary: 'Corriger une demande qui n’est pas close',
    request: { params: inDemande, body: json(demandeBody) },
    responses: { 200: answer(done) },
  },
  listDemandes: {
    method: 'get',
    path: `${base}/demandes`,
    permission: 'demande.read',
    summary: 'Les demandes, les plus récentes d’abord, sans identité',
    request: {
      params: inCpts,
      query: z.object({
        statut: codes.optional(),
        motif: codes.optional(),
        commune: codes.optional(),
        du: civilDay.optional(),
        au: civilDay.optional(),
        /** Only those that wait for an appointment, by deadline. */
        attente: z.enum(['oui']).optional(),
        apres: id.optional(),
        limite: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: { 200: answer(z.object({ demandes: z.array(demandeResume), total: z.number(), suite: id.nullable() })) },
  },
  readDemande: {
    method: 'get',
    path: `${base}/demandes/{demandeId}`,
    permission: 'demande.read',
    summary: 'Une demande, sans identité',
    request: { params: inDemande },
    responses: { 200: answer(demandeResume) },
  },
  readIdentite: {
    method: 'get',
    path: `${base}/demandes/{demandeId}/identite`,
    permission: 'patient.read',
    summary: 'L’identité du patient d’une demande\u00a0: la lecture est inscrite à la trace',
    request: { params: inDemande },
    responses: { 200: answer(identitePatient.required()) },
  },
  saveIdentite: {
    method: 'put',
    path: `${base}/demandes/{demandeId}/identite`,
    permission: 'patient.edit',
    summary: 'Écrire ou corriger l’identité du patient',
    request: { params: inDemande, body: json(identitePatient) },
    responses: { 200: answer(done) },
  },
  eraseIdentite: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/identite/effacer`,
    permission: 'patient.edit',
    summary: 'Effacer tout de suite l’identité, à la demande de la personne',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  closeDemande: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/clore`,
    permission: 'demande.close',
    summary: 'Clore une demande sans rendez-vous',
    request: { params: inDemande, body: json(z.object({ cause: z.enum(CAUSES_AU_BUREAU as [string, ...string[]]) })) },
    responses: { 200: answer(done) },
  },
  reopenDemande: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/rouvrir`,
    permission: 'demande.close',
    summary: 'Rouvrir une demande close par erreur',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  searchCreneaux: {
    method: 'get',
    path: `${base}/creneaux/recherche`,
    permission: 'creneau.search',
    summary: 'Chercher des créneaux libres, dans l’ordre de la règle en force',
    request: {
      params: inCpts,
      query: z.object({
        /** The caller's commune: distances are counted from it. */
        depuis: codeInsee.optional(),
        rayonKm: z.coerce.number().min(1).max(200).optional(),
        communes: codes.optional(),
        professions: codes.optional(),
        specialites: codes.optional(),
        genres: codes.optional(),
        visibilite: z.enum(['PUBLIC', 'PRO', 'SNP', 'CPTS']).optional(),
        personneId: id.optional(),
        /** Either a degree, counted from now, or a window. */
        degre: z.enum(DEGRES).optional(),
        du: instant.optional(),
        au: instant.optional(),
        moment: z.enum(MOMENTS).optional(),
        regle: z.enum(REGLES_ORDRE).optional(),
        /** The request that asks: what is kept for it is shown. */
        pour: id.optional(),
        limite: z.coerce.number().int().min(1).max(100).default(20),
      }),
    },
    responses: {
      200: answer(
        z.object({
          regle: z.enum(REGLES_ORDRE),
          regleEnMots: z.string(),
          total: z.number(),
          /** The count stops at 200. */
          totalPlafonne: z.boolean(),
          creneaux: z.array(creneauTrouve),
        }),
      ),
    },
  },
  readBandeau: {
    method: 'get',
    path: `${base}/creneaux/bandeau`,
    permission: 'creneau.search',
    summary: 'Ce qui est libre sous 24 h et 48 h, heure par heure, et les demandes du jour',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          le: instant,
          libres24h: z.number(),
          libres48h: z.number(),
          heures: z.array(z.object({ debut: instant, libres: z.number() })),
          demandesDuJour: z.number(),
          serviesDuJour: z.number(),
          enAttente: z.number(),
          delaiMedianHeures: z.number().nullable(),
        }),
      ),
    },
  },
  bookCreneau: {
    method: 'post',
    path: `${base}/creneaux/{creneauId}/reserver`,
    permission: 'creneau.book',
    summary: 'Réserver un créneau pour une demande',
    request: { params: inCpts.extend({ creneauId: id }), body: json(z.object({ demandeId: id })) },
    responses: { 200: booked },
  },
  listRendezVous: {
    method: 'get',
    path: `${base}/rendez-vous`,
    permission: 'rendez-vous.read',
    summary: 'Les rendez-vous entre deux jours',
    request: {
      params: inCpts,
      query: z.object({
        du: civilDay,
        au: civilDay,
        statut: codes.optional(),
        agendaId: id.optional(),
        aDeplacer: z.enum(['oui']).optional(),
      }),
    },
    responses: { 200: answer(z.object({ rendezVous: z.array(rendezVousResume) })) },
  },
  readRendezVous: {
    method: 'get',
    path: `${base}/rendez-vous/{rendezVousId}`,
    permission: 'rendez-vous.read',
    summary: 'Un rendez-vous et la phrase à dire',
    request: { params: inRendezVous },
    responses: { 200: answer(rendezVousResume.extend({ phrase: z.string() })) },
  },
  moveRendezVous: {
    method: 'post',
    path: `${base}/rendez-vous/{rendezVousId}/deplacer`,
    permission: 'rendez-vous.move',
    summary: 'Déplacer un rendez-vous vers un autre créneau\u00a0: tout ou rien',
    request: { params: inRendezVous, body: json(z.object({ creneauId: id })) },
    responses: { 200: booked },
  },
  cancelRendezVous: {
    method: 'post',
    path: `${base}/rendez-vous/{rendezVousId}/annuler`,
    permission: 'rendez-vous.cancel',
    summary: 'Annuler un rendez-vous\u00a0: le créneau redevient libre, la demande est à pourvoir',
    request: { params: inRendezVous },
    responses: { 200: answer(done) },
  },
  restoreRendezVous: {
    method: 'post',
    path: `${base}/rendez-vous/{rendezVousId}/retablir`,
    permission: 'rendez-vous.cancel',
    summary: 'Rétablir un rendez-vous annulé, si le créneau est encore libre',
    request: { params: inRendezVous },
    responses: { 200: booked },
  },
  markRendezVous: {
    method: 'post',
    path: `${base}/rendez-vous/{rendezVousId}/marquer`,
    permission: 'rendez-vous.honour',
    summary: 'Dire si le patient est venu\u00a0; «\u00a0reserve\u00a0» revient en arrière',
    request: { params: inRendezVous, body: json(z.object({ statut: z.enum(['honore', 'absent', 'reserve']) })) },
    responses: { 200: answer(done) },
  },
  readReglage: {
    method: 'get',
    path: `${base}/soins/reglages`,
    permission: 'creneau.search',
    summary: 'La règle d’ordre en force, la conservation des identités, l’attente et les diffusions',
    request: { params: inCpts },
    responses: { 200: answer(reglage) },
  },
  editReglage: {
    method: 'put',
    path: `${base}/soins/reglages`,
    permission: 'agenda.edit',
    summary: 'Changer la règle d’ordre, la conservation des identités, l’attente et les diffusions',
    request: { params: inCpts, body: json(reglageBody) },
    responses: { 200: answer(done) },
  },
})
