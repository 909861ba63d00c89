/**
 * What a frozen version holds: plain data, readable in ten years without this software. People stand in it by their id
 * and what they do, never by their name: a name is read when it is shown, so that it can be erased. Figures with decimals
 * are texts, since the hash is taken on whole numbers only.
 */
import { z } from 'zod'
import { civilDay, id } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { TEXTES } from './rules/textes.ts'

export const FORMAT = 'maillage.projet.1'
export const AXES = ['force', 'faiblesse', 'besoin'] as const

const mission = z.enum(MISSIONS)
const personne = z.object({ professionnelId: id, exercice: z.string() })
const day = civilDay.nullable()

export const besoinFige = z.object({
  id,
  axe: z.enum(AXES),
  titre: z.string(),
  texte: z.string(),
  chiffre: z.string(),
  source: z.string(),
  priorite: z.number().int().nullable(),
  voteLe: day,
})
export type BesoinFige = z.infer<typeof besoinFige>

export const objectifFige = z.object({
  id,
  titre: z.string(),
  texte: z.string(),
  mission: mission.nullable(),
  besoins: z.array(id),
})
export type ObjectifFige = z.infer<typeof objectifFige>

export const ficheFigee = z.object({
  id,
  titre: z.string(),
  objectif: z.string(),
  missions: z.array(mission),
  objectifId: id.nullable(),
  publicVise: z.string(),
  risques: z.string(),
  etat: z.string(),
  debut: day,
  fin: day,
  communes: z.array(z.object({ code: z.string(), nom: z.string() })),
  referents: z.array(personne),
  partenaires: z.array(z.object({ nom: z.string(), genre: z.string(), stade: z.string() })),
  taches: z.array(
    z.object({ libelle: z.string(), personne: personne.nullable(), qui: z.string(), echeance: day, faiteLe: day }),
  ),
  jalons: z.array(z.object({ libelle: z.string(), prevuLe: civilDay, atteintLe: day })),
  budget: z.array(
    z.object({
      libelle: z.string(),
      centimes: z.number().int(),
      annee: z.number().int(),
      financement: z.string(),
    }),
  ),
  indicateurs: z.array(
    z.object({
      libelle: z.string(),
      unite: z.string(),
      depart: z.string().nullable(),
      departLe: day,
      cible: z.string().nullable(),
      cibleLe: day,
      source: z.string(),
    }),
  ),
  preuves: z.array(z.object({ genre: z.string(), libelle: z.string() })),
})
export type FicheFigee = z.infer<typeof ficheFigee>

export const territoireFige = z.object({
  depuis: civilDay,
  population: z.number().int(),
  taille: z.string(),
  unites: z.array(
    z.object({
      code: z.string(),
      partie: z.string(),
      nom: z.string(),
      population: z.number().int(),
      millesime: z.string(),
      epci: z.string().nullable(),
    }),
  ),
})

export const contenu = z.object({
  format: z.literal(FORMAT),
  cpts: z.object({
    nom: z.string(),
    finess: z.string().nullable(),
    /** Absent from the versions that were frozen before the CPTS could say them. */
    adresse: z.string().optional(),
    courriel: z.string().optional(),
  }),
  territoire: territoireFige.nullable(),
  professions: z.array(z.object({ code: z.string(), libelle: z.string(), nombre: z.number().int() })),
  titulaires: z.array(z.object({ personneId: id, role: z.string() })),
  besoins: z.array(besoinFige),
  objectifs: z.array(objectifFige),
  fiches: z.array(ficheFigee),
  textes: z.partialRecord(z.enum(TEXTES), z.string()),
})
export type Contenu = z.infer<typeof contenu>
