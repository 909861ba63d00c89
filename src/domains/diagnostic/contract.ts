/** What the room answers. */
import { atelierContract } from './contract-atelier.ts'
import { enquetesContract } from './contract-enquetes.ts'
import { entretiensContract } from './contract-entretiens.ts'
import { fluxContract } from './contract-flux.ts'
import { sourcesContract } from './contract-sources.ts'

export const diagnosticContract = {
  ...sourcesContract,
  ...fluxContract,
  ...atelierContract,
  ...enquetesContract,
  ...entretiensContract,
}
