/** What the room answers: requests, doctors, proposals, the public page, the board, lists that are brought in. */
import type { z } from 'zod'
import { capacitesContract } from './contract-capacites.ts'
import { demandesContract } from './contract-demandes.ts'
import { type bilanListe, listesContract } from './contract-listes.ts'
import { propositionsContract } from './contract-propositions.ts'
import { publicContract } from './contract-public.ts'
import type {
  capaciteBody,
  capaciteLue,
  demandeMtBody,
  demandeMtResume,
  identiteMt,
  medecinPossible,
  propositionLue,
} from './contract-shapes.ts'
import { type chiffreMt, type ligneMt, tableauContract } from './contract-tableau.ts'

export const medecinTraitantContract = {
  ...demandesContract,
  ...propositionsContract,
  ...capacitesContract,
  ...publicContract,
  ...tableauContract,
  ...listesContract,
}

export type BilanListe = z.infer<typeof bilanListe>
export type CapaciteDite = z.output<typeof capaciteBody>
export type CapaciteLue = z.infer<typeof capaciteLue>
export type DemandeMtDite = z.output<typeof demandeMtBody>
export type DemandeMtResume = z.infer<typeof demandeMtResume>
export type IdentiteMt = z.output<typeof identiteMt>
export type MedecinPossible = z.infer<typeof medecinPossible>
export type PropositionLue = z.infer<typeof propositionLue>
export type ChiffreMt = z.infer<typeof chiffreMt>
export type LigneMt = z.infer<typeof ligneMt>
