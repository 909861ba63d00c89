/** What the room answers, in three parts: professionals, structures and directory, import. */
import type { z } from 'zod'
import { type bilanImport, importContract } from './contract-import.ts'
import { professionnelsContract } from './contract-professionnels.ts'
import type {
  adresseCherchee,
  candidat,
  fiche,
  lieu,
  lieuSaisi,
  professionnelResume,
  professionnelSaisi,
  structure,
  structureSaisie,
} from './contract-shapes.ts'
import { structuresContract } from './contract-structures.ts'

export const communauteContract = { ...professionnelsContract, ...structuresContract, ...importContract }

export { GENRES_STRUCTURE, type GenreStructure } from './contract-shapes.ts'
export { MOTIFS_FIN, type MotifFin } from './rules/adherent.ts'
export { type Champ, COLONNES, PUBLICATIONS, type Publication } from './rules/champs.ts'
export type ProfessionnelResume = z.infer<typeof professionnelResume>
export type Fiche = z.infer<typeof fiche>
export type LieuLu = z.infer<typeof lieu>
export type AdresseCherchee = z.output<typeof adresseCherchee>
export type Candidat = z.infer<typeof candidat>
export type LieuSaisi = z.output<typeof lieuSaisi>
export type ProfessionnelSaisi = z.output<typeof professionnelSaisi>
export type StructureLue = z.infer<typeof structure>
export type StructureSaisie = z.output<typeof structureSaisie>
export type BilanImport = z.infer<typeof bilanImport>
