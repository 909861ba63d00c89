/** The typed client of the room: the screens use nothing else. */
import type { Input, Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { soinsContract } from '../contract.ts'

export const soins = createClient(soinsContract)

export type MonAgenda = Output<typeof soinsContract.readMonAgenda>
export type AgendaLu = Output<typeof soinsContract.readAgenda>
export type Tableau = Output<typeof soinsContract.readTableauSoins>
export type Dimensionnement = Output<typeof soinsContract.readDimensionnement>
export type CreneauxLibres = Output<typeof soinsContract.readCreneauxLibres>
export type Habits = MonAgenda['preferences']

export type ListeDAttente = Output<typeof soinsContract.listAttente>
export type EnAttente = ListeDAttente['enAttente'][number]
export type Criteres = Input<typeof soinsContract.putAttente>['body']
export type Groupes = Output<typeof soinsContract.listGroupes>
export type Groupe = Groupes['groupes'][number]
export type Destinataire = Groupes['professionnels'][number]
export type DiffusionLue = Output<typeof soinsContract.listDiffusions>['diffusions'][number]
export type MaDiffusion = Output<typeof soinsContract.readMaDiffusion>
