/** The typed client of the room: the screens use nothing else. */
import { createClient } from '../../../web/client/create-client.ts'
import { territoireContract } from '../contract.ts'

export const territoire = createClient(territoireContract)
