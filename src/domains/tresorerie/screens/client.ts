/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { tresorerieContract } from '../contract.ts'

export const tresorerie = createClient(tresorerieContract)

export type Lignes = Output<typeof tresorerieContract.listLignesReleve>
export type ReleveLu = Output<typeof tresorerieContract.readReleve>
export type ReleveResume = Output<typeof tresorerieContract.listReleves>['releves'][number]
