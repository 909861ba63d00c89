import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/index.ts'
import { accueilContract } from '../contract.ts'

export const accueil = createClient(accueilContract)
export type Accueil = Output<typeof accueilContract.readAccueil>
