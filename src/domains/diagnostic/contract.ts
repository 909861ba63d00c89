/** What the room answers. */
import { sourcesContract } from './contract-sources.ts'
import { themesContract } from './contract-themes.ts'

export const diagnosticContract = { ...sourcesContract, ...themesContract }
