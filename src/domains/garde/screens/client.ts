/** The typed client of the room. */
import { createClient } from '../../../web/client/create-client.ts'
import { gardeContract } from '../contract.ts'

export const gardes = createClient(gardeContract)
