/** What the room answers, one file a subject. */
import { baremeContract } from './contract-bareme.ts'
import { contratContract } from './contract-contrat.ts'
import { enveloppesContract } from './contract-enveloppes.ts'
import { lignesContract } from './contract-lignes.ts'
import { versementsContract } from './contract-versements.ts'

export const financementContract = {
  ...contratContract,
  ...lignesContract,
  ...versementsContract,
  ...enveloppesContract,
  ...baremeContract,
}

export type { BaremeLu, BaremesLus, VersionSaisie } from './contract-bareme.ts'
export type { AnneeEcrite, AnneeLue, ContratLu, ContratNouveau, LigneLue, Reglages } from './contract-contrat.ts'
export type { Depense, EnveloppeLue, MouvementLu, RessourceSaisie } from './contract-enveloppes.ts'
export type { IndicateurChoisi, LigneSaisie, LigneVue, MissionVariable } from './contract-lignes.ts'
export type { Montant } from './contract-shapes.ts'
export type { EcheanceLue, VersementLu, VersementSaisi } from './contract-versements.ts'
