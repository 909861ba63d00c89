import { z } from 'zod'
import { civilDay, id, instant, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { definitionSchema, SENS } from '../../referentials/indicateurs/index.ts'
import { STATUTS } from '../../referentials/provenance.ts'
import { GRADES } from '../registre/contract.ts'
import { GENRES_PERIODE } from './rules/periodes.ts'

export const code = z.string().regex(/^[a-z0-9-]{1,80}$/)
export const clePeriode = z.string().regex(/^[a-z-]{1,20}(\.\d{4}-\d{2}-\d{2}){1,2}$/)
export const mission = z.enum(MISSIONS)
export const grade = z.enum(GRADES)

export const periodeVue = z.object({
  cle: z.string(),
  genre: z.enum(GENRES_PERIODE),
  debut: civilDay,
  /** The first day after it. */
  fin: civilDay,
  /** « Année de contrat, du 19 décembre 2025 au 18 décembre 2026 ». */
  nom: z.string(),
  /** For an axis, a column. */
  court: z.string(),
})
export type PeriodeVue = z.infer<typeof periodeVue>

export const explication = z.object({
  formule: z.string(),
  entrees: z.array(z.string()),
  periode: z.string(),
  source: z.string(),
  grade,
})

export const valeurVue = z.object({
  periode: periodeVue,
  /** A number, a share in percent, hours, 1 or 0. Null: nothing is known, or it is not shown. */
  valeur: z.number().nullable(),
  texte: z.string(),
  /** Not shown to this reader: too few people. */
  masquee: z.boolean(),
  /** False: whoever is outside the CPTS does not see it. */
  publiable: z.boolean(),
  numerateur: z.number().nullable(),
  denominateur: z.number().nullable(),
  grade,
  /** Of the actes that make it. */
  grades: z.array(z.object({ grade, nombre: z.int() })),
  actes: z.int(),
  explication,
  externe: z.object({ id, debut: civilDay, fin: civilDay, source: z.string(), millesime: z.string() }).nullable(),
})
export type ValeurVue = z.infer<typeof valeurVue>

export const cibleVue = z.object({
  depart: z.number().nullable(),
  departLe: civilDay.nullable(),
  departTexte: z.string().nullable(),
  cible: z.number(),
  texte: z.string(),
  /** Null: no value to compare. */
  atteinte: z.boolean().nullable(),
  note: z.string(),
  /** Who says it: a line of the contract, a fiche-action, or the CPTS here. */
  de: z.enum(['contrat', 'fiche', 'cpts']),
})
export type CibleVue = z.infer<typeof cibleVue>

export const TENDANCES = ['mieux', 'moins-bien', 'stable'] as const
export const ligneIndicateur = z.object({
  code,
  nom: z.string(),
  mission: mission.nullable(),
  sens: z.enum(SENS),
  unite: z.string(),
  forme: z.enum(['nombre', 'part', 'delai-median', 'oui-non', 'externe']),
  /** Added by this CPTS. */
  propre: z.boolean(),
  suivi: z.boolean(),
  statut: z.enum(STATUTS),
  valeur: valeurVue,
  avant: valeurVue.nullable(),
  tendance: z.enum(TENDANCES).nullable(),
  cible: cibleVue.nullable(),
})
export type LigneIndicateur = z.infer<typeof ligneIndicateur>

export const definitionVue = definitionSchema.extend({
  code,
  propre: z.boolean(),
  suivi: z.boolean(),
  retire: z.boolean(),
  /** The whole definition, as a sentence. */
  phrase: z.string(),
  provenance: z.object({ source: z.string(), statut: z.enum(STATUTS), phrase: z.string() }),
  regle: z.string(),
})
export type DefinitionVue = z.infer<typeof definitionVue>

export const valeurExterneVue = z.object({
  id,
  code,
  nom: z.string(),
  debut: civilDay,
  fin: civilDay,
  periode: z.string(),
  valeur: z.number(),
  texte: z.string(),
  numerateur: z.number().nullable(),
  denominateur: z.number().nullable(),
  source: z.string(),
  millesime: z.string(),
  note: z.string(),
  ecriteLe: instant,
  fichier: z.string().nullable(),
  corrige: id.nullable(),
  raison: z.string().nullable(),
  enVigueur: z.boolean(),
  annulee: z.boolean(),
})
export type ValeurExterneVue = z.infer<typeof valeurExterneVue>

export const saisieValeur = z.object({
  code,
  debut: civilDay,
  /** The last day that it speaks of. */
  au: civilDay,
  /** A number; a share in percent; 1 or 0. Null when both terms of a share are given. */
  valeur: z.number().min(0).max(1e10).nullable(),
  numerateur: z.number().min(0).max(1e10).nullable().default(null),
  denominateur: z.number().positive().max(1e10).nullable().default(null),
  source: text(300),
  millesime: text(100, 0).default(''),
  note: text(1000, 0).default(''),
})
export type SaisieValeur = z.infer<typeof saisieValeur>
