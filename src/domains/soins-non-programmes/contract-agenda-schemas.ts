/** Agendas: where a professional consults, when, and what is offered. For the coordination, and for oneself. */
import { z } from 'zod'
import { answer, civilDay, id, inCpts, instant, text, wallTime } from '../../kernel/contract.ts'
import { GENRES_CRENEAU, VISIBILITES } from './rules/vocabulary.ts'

export const codeInsee = z.string().regex(/^(\d{2}|2[AB])\d{3}$/)
export const genreCreneau = z.enum(GENRES_CRENEAU)
export const visibilites = z.array(z.enum(VISIBILITES)).min(1).max(4)
export const duree = z.number().int().min(5).max(240)
export const base = '/api/v1/cpts/{cptsId}'
export const inAgenda = inCpts.extend({ agendaId: id })

export const lieuConsultation = z.object({
  id,
  libelle: z.string(),
  adresse: z.string().nullable(),
  commune: z.string(),
  communeNom: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
})
export const lieuBody = z.object({
  libelle: text(120),
  adresse: text(200).nullable().default(null),
  commune: codeInsee,
  /** Without a point, that of the commune is used. */
  lon: z.number().min(-180).max(180).nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  lieuExerciceId: id.nullable().default(null),
})

export const preferences = z.object({ duree, genre: genreCreneau, visibilites, lieuId: id.nullable() })
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

export const disponibiliteBody = z.object({
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
export const withTrial = <S extends z.ZodRawShape>(shape: z.ZodObject<S>) =>
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
export const changed = answer(z.object({ id: id.nullable(), effets }))

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
export const exceptionDAgenda = z.object({
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

export const agendaDetail = agendaResume.extend({
  preferences,
  lieux: z.array(lieuConsultation),
  disponibilites: z.array(disponibilite),
  exceptions: z.array(exceptionDAgenda),
  partages: z.array(partage),
})

export const absenceBody = withTrial(
  z.object({
    duJour: civilDay,
    duHeure: wallTime.default('00:00'),
    auJour: civilDay,
    auHeure: wallTime.nullable().default(null),
  }),
)
export const ponctuelBody = z.object({
  jour: civilDay,
  heure: wallTime,
  duree: duree.optional(),
  lieuId: id.nullable().optional(),
  genre: genreCreneau.optional(),
  visibilites: visibilites.optional(),
})
export const jourBody = withTrial(z.object({ jour: civilDay, genre: z.enum(['annulation', 'ajout']) }))
export const span = z.object({ du: civilDay, au: civilDay })
export const offered = answer(z.object({ id, debut: instant, fin: instant, phrase: z.string() }))
