/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { projetContract } from '../contract.ts'

export const projet = createClient(projetContract)

export type Fiches = Output<typeof projetContract.listFichesActions>
export type Choix = Output<typeof projetContract.listChoixFiche>
export type Partagee = Output<typeof projetContract.listFichesPartagees>['fiches'][number]
