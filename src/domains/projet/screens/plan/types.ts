import type { Output } from '../../../../kernel/contract.ts'
import type { projetContract } from '../../contract.ts'

export type ImportLu = Output<typeof projetContract.readImportPlan>
export type ImportResume = Output<typeof projetContract.listImportsPlan>['imports'][number]
