import { createClient } from '../../../web/client/create-client.ts'
import { registreContract } from '../contract.ts'

export const registre = createClient(registreContract)
