/** What the room answers: agendas, the desk, the board, how many slots it takes. */
import type { z } from 'zod'
import type { agendaResume, creneauDAgenda, disponibilite, effets, partage } from './contract-agenda-schemas.ts'
import { agendasContract } from './contract-agendas.ts'
import { type appelLu, appelsContract, type orientationLue } from './contract-appels.ts'
import { attenteContract } from './contract-attente.ts'
import { deskContract } from './contract-desk.ts'
import type { creneauTrouve, demandeResume, identitePatient, rendezVousResume } from './contract-desk-shapes.ts'
import { diffusionContract } from './contract-diffusion.ts'
import { dimensionnementContract } from './contract-dimensionnement.ts'
import { grilleContract } from './contract-grille.ts'
import type { grilleLue, grilleResume } from './contract-grille-schemas.ts'
import { monAgendaContract } from './contract-mon-agenda.ts'
import { type creneauPourSas, type lieuPourSas, sasContract } from './contract-sas.ts'
import { type chiffre, type ligneTableau, tableauContract } from './contract-tableau.ts'

export const soinsContract = {
  ...agendasContract,
  ...monAgendaContract,
  ...deskContract,
  ...attenteContract,
  ...diffusionContract,
  ...tableauContract,
  ...dimensionnementContract,
  ...sasContract,
  ...grilleContract,
  ...appelsContract,
}

export type AgendaResume = z.infer<typeof agendaResume>
export type DisponibiliteLue = z.infer<typeof disponibilite>
export type Effets = z.infer<typeof effets>
export type CreneauDAgenda = z.infer<typeof creneauDAgenda>
export type PartageLu = z.infer<typeof partage>
export type CreneauTrouve = z.infer<typeof creneauTrouve>
export type DemandeResume = z.infer<typeof demandeResume>
export type RendezVousResume = z.infer<typeof rendezVousResume>
export type IdentitePatient = z.infer<typeof identitePatient>
export type CreneauPourSas = z.infer<typeof creneauPourSas>
export type LieuPourSas = z.infer<typeof lieuPourSas>
export type ChiffreLu = z.infer<typeof chiffre>
export type LigneLue = z.infer<typeof ligneTableau>
export type GrilleLue = z.infer<typeof grilleLue>
export type GrilleResume = z.infer<typeof grilleResume>
export type AppelLu = z.infer<typeof appelLu>
export type OrientationLue = z.infer<typeof orientationLue>
/** A figure with its explanation: the board of missions shows it too. */
export { chiffre } from './contract-tableau.ts'
