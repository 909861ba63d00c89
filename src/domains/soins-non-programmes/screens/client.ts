/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { soinsContract } from '../contract.ts'

export const soins = createClient(soinsContract)

export type MonAgenda = Output<typeof soinsContract.readMonAgenda>
export type AgendaLu = Output<typeof soinsContract.readAgenda>
export type Tableau = Output<typeof soinsContract.readTableauSoins>
export type Dimensionnement = Output<typeof soinsContract.readDimensionnement>
export type CreneauxLibres = Output<typeof soinsContract.readCreneauxLibres>
export type Habits = MonAgenda['preferences']
