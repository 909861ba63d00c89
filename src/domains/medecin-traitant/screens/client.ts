/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { medecinTraitantContract } from '../contract.ts'

export const mt = createClient(medecinTraitantContract)

export type Demande = Output<typeof medecinTraitantContract.readDemandeMt>
export type Appariement = Output<typeof medecinTraitantContract.readAppariement>
export type Choix = Output<typeof medecinTraitantContract.listMedecinsPossibles>
export type Page = Output<typeof medecinTraitantContract.readPageMt>
export type Suivi = Output<typeof medecinTraitantContract.followMt>
export type MaCapacite = Output<typeof medecinTraitantContract.readMaCapacite>
export type Proposition = Output<typeof medecinTraitantContract.readMaProposition>
export type MonPatient = Output<typeof medecinTraitantContract.listMesPatients>['propositions'][number]
export type Tableau = Output<typeof medecinTraitantContract.readTableauMt>
export type Reglage = Output<typeof medecinTraitantContract.readReglageMt>
