/** What the room answers. */
import { sourcesContract } from './contract-sources.ts'

export const diagnosticContract = { ...sourcesContract }
