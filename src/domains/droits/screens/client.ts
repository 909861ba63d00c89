import { createClient } from '../../../web/client/index.ts'
import { droitsContract } from '../contract.ts'

export const droits = createClient(droitsContract)
