/** What the room answers. */
import { enquetesContract } from './contract-enquetes.ts'
import { entretiensContract } from './contract-entretiens.ts'
import { sourcesContract } from './contract-sources.ts'

export const diagnosticContract = { ...sourcesContract, ...enquetesContract, ...entretiensContract }
