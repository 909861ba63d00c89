import type { Output } from '../../../kernel/contract.ts'
import type { comptesContract } from '../contract.ts'

export type Person = Output<typeof comptesContract.listAcces>['personnes'][number]
