/** What the room answers. */
import { accesContract } from './contract-acces.ts'
import { sourcesContract } from './contract-sources.ts'

export const diagnosticContract = { ...sourcesContract, ...accesContract }
export type { Acces, CommuneAcces } from './contract-acces.ts'
