/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { evaluationContract } from '../contract.ts'

export const evaluation = createClient(evaluationContract)

export type Liste = Output<typeof evaluationContract.listIndicateurs>
export type Indicateur = Output<typeof evaluationContract.readIndicateur>
export type Externes = Output<typeof evaluationContract.listValeursExternes>
export type ImportLu = Output<typeof evaluationContract.readImportValeurs>
export type ImportResume = Output<typeof evaluationContract.listImportsValeurs>['imports'][number]
export type AFollow = Output<typeof evaluationContract.listIndicateursAFollow>
