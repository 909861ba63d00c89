/** What the room answers: joining, requests, settings, dues, what the bank paid, what a member takes. */
import type { z } from 'zod'
import { type campagneResume, campagnesContract } from './contract-campagnes.ts'
import { type demandeResume, demandesContract } from './contract-demandes.ts'
import { encaissementContract } from './contract-encaissement.ts'
import { membreContract } from './contract-membre.ts'
import { publicContract } from './contract-public.ts'
import { reglagesContract } from './contract-reglages.ts'
import type { appel, demandeSaisie, genreTexte, montant, moyen, parcours, texteLu } from './contract-shapes.ts'

export const adhesionContract = {
  ...publicContract,
  ...demandesContract,
  ...reglagesContract,
  ...campagnesContract,
  ...encaissementContract,
  ...membreContract,
}

export { ETATS_DEMANDE, GENRES_TEXTE, MOYENS } from './contract-shapes.ts'
export type AppelLu = z.infer<typeof appel>
export type CampagneResume = z.infer<typeof campagneResume>
export type DemandeResume = z.infer<typeof demandeResume>
export type DemandeSaisie = z.output<typeof demandeSaisie>
export type GenreTexte = z.infer<typeof genreTexte>
export type MontantLu = z.output<typeof montant>
export type Moyen = z.infer<typeof moyen>
export type ParcoursLu = z.infer<typeof parcours>
export type TexteLu = z.infer<typeof texteLu>
