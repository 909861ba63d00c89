/** What the room answers. */
import { enquetesContract } from './contract-enquetes.ts'
import { sourcesContract } from './contract-sources.ts'

export const diagnosticContract = { ...sourcesContract, ...enquetesContract }
