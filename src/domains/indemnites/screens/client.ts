import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { indemnitesContract } from '../contract.ts'

export const indemnites = createClient(indemnitesContract)

export type Miennes = NonNullable<Output<(typeof indemnitesContract)['readMesIndemnites']>['miennes']>
export type Comptabilite = Output<(typeof indemnitesContract)['readComptabilite']>
