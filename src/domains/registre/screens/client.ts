import { createClient } from '../../../web/client/create-client.ts'
import { registreContract } from '../contract.ts'
import { documentsContract } from '../contract-documents.ts'
import { preuvesContract } from '../contract-preuves.ts'

export const registre = createClient({ ...registreContract, ...documentsContract, ...preuvesContract })
