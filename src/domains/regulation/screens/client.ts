/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { regulationContract } from '../contract.ts'

export const regulation = createClient(regulationContract)
export type Vue = Output<typeof regulationContract.readRegulation>
export type Creneau = Vue['creneaux'][number]
export type Body = Parameters<typeof regulation.bookRegulation>[0]['body']
export type Envoi = Output<typeof regulationContract.listEnvoisSas>['envois'][number]
export type Plateforme = Output<typeof regulationContract.listEnvoisSas>['plateforme']
