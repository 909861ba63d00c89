/** Shapes that several routes of the rota share. */
import { z } from 'zod'
import { civilDay, id, inCpts, instant, text, wallTime } from '../../kernel/contract.ts'
import { ETATS_ECHANGE, FERIES, SOUHAITS } from './rules/vocabulary.ts'

export const base = '/api/v1/cpts/{cptsId}/gardes'
export const mine = '/api/v1/cpts/{cptsId}/mes-gardes'
export const inTableau = inCpts.extend({ tableauGardeId: id })

export const posteSaisi = z.object({
  libelle: text(80),
  lieu: text(120).nullable().default(null),
  /** Monday is 1. */
  jours: z.array(z.int().min(1).max(7)).max(7),
  feries: z.enum(FERIES),
  debut: wallTime,
  fin: wallTime,
  personnes: z.int().min(1).max(9),
  /** RPPS codes; any when empty. */
  professions: z.array(z.string().regex(/^\d{2}$/)).max(12),
})
export const reglageSaisi = z.object({
  titre: text(120),
  /** Free days between two shifts of one person. */
  reposJours: z.int().min(0).max(30),
  plafondSemaine: z.int().min(1).max(7),
  plafondPeriode: z.int().min(1).max(190).nullable(),
  /** Shifts of the year before weigh in the loads that are made equal. */
  comptePasse: z.boolean(),
  voeuxJusquau: civilDay.nullable(),
})
export const tableauSaisi = reglageSaisi.extend({
  du: civilDay,
  au: civilDay,
  postes: z.array(posteSaisi).min(1).max(12),
})
export const souhait = z.enum(SOUHAITS)
export const voeuxSaisis = z.object({
  indisponibilites: z.array(z.object({ du: civilDay, au: civilDay })).max(60),
  souhaits: z.array(z.object({ gardeId: id, souhait })).max(400),
  plafondPeriode: z.int().min(0).max(190).nullable(),
})

/** … with the ceiling of a week, which the coordination sets with them; null: that of the rota. */
export const voeuxDeCoordination = voeuxSaisis.extend({ plafondSemaine: z.int().min(0).max(7).nullable() })

/** A sentence for people and what it rests on; null while nothing was computed, or once what it rests on changed. */
export const calcul = z
  .object({
    le: instant,
    optimal: z.boolean(),
    phrase: z.string(),
    couvertes: z.int(),
    aPourvoir: z.int(),
    manques: z.array(z.string()),
  })
  .nullable()

export const garde = z.object({
  id,
  jour: civilDay,
  posteId: id,
  libelle: z.string(),
  lieu: z.string().nullable(),
  /** `HH:MM`, of the wall. */
  debut: z.string(),
  fin: z.string(),
  personnes: z.int(),
  lourde: z.boolean(),
  ferie: z.string().nullable(),
  professions: z.array(z.string()),
})
/** What a volunteer said, with the shifts it is about. */
export const voeuxLus = z.object({
  titre: z.string(),
  du: civilDay,
  au: civilDay,
  nom: z.string(),
  exercice: z.string(),
  voeuxLe: instant.nullable(),
  plafondPeriode: z.int().nullable(),
  plafondSemaine: z.int().nullable(),
  /** What holds for who has no ceiling of their own. */
  duTableau: z.object({ plafondSemaine: z.int(), plafondPeriode: z.int().nullable() }),
  gardes: z.array(garde.extend({ pourMoi: z.boolean() })),
  indisponibilites: z.array(z.object({ du: civilDay, au: civilDay })),
  /** Leave of their agenda, proposed while nothing was said. */
  preremplies: z.boolean(),
  souhaits: z.array(z.object({ gardeId: id, souhait })),
})
export const tenue = z.object({ gardeId: id, volontaireId: id, nom: z.string() })
export const charge = z.object({ gardes: z.int(), lourdes: z.int(), avant: z.int(), avantLourdes: z.int() })
export const publication = z.object({
  numero: z.int(),
  le: instant,
  origine: z.enum(['coordination', 'echange']),
  changements: z.int(),
})
export const echange = z.object({
  id,
  etat: z.enum(ETATS_ECHANGE),
  garde: z.object({ id, phrase: z.string() }),
  contre: z.object({ id, phrase: z.string() }).nullable(),
  de: z.object({ id, nom: z.string() }),
  vers: z.object({ id, nom: z.string() }),
  demandeLe: instant,
  reponduLe: instant.nullable(),
})
export const resume = z.object({
  id,
  titre: z.string(),
  du: civilDay,
  au: civilDay,
  publications: z.int(),
  modifie: z.boolean(),
  publieLe: instant.nullable(),
  volontaires: z.int(),
  aPourvoir: z.int(),
  pourvues: z.int(),
})
export const pourquoi = z.object({
  phrase: z.string(),
  /** Others, by what keeps them from this shift: counted, and named only for who manages. */
  autres: z.array(z.object({ raison: z.string(), nombre: z.int(), noms: z.array(z.string()) })),
})
export type Pourquoi = z.infer<typeof pourquoi>
export type EchangeLu = z.infer<typeof echange>
export type GardeLue = z.infer<typeof garde>
export type TableauSaisi = z.output<typeof tableauSaisi>
export type VoeuxLus = z.infer<typeof voeuxLus>
export type VoeuxSaisis = z.output<typeof voeuxSaisis>
