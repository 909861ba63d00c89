import { createClient } from '../../../web/client/create-client.ts'
import { activiteContract } from '../contract.ts'

export const activite = createClient(activiteContract)
