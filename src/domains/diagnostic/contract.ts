/** What the room answers. */
import { accesContract } from './contract-acces.ts'
import { atelierContract } from './contract-atelier.ts'
import { decoupagesContract } from './contract-decoupages.ts'
import { enquetesContract } from './contract-enquetes.ts'
import { entretiensContract } from './contract-entretiens.ts'
import { fluxContract } from './contract-flux.ts'
import { profilContract } from './contract-profil.ts'
import { sourcesContract } from './contract-sources.ts'
import { themesContract } from './contract-themes.ts'

export const diagnosticContract = {
  ...themesContract,
  ...sourcesContract,
  ...accesContract,
  ...fluxContract,
  ...atelierContract,
  ...decoupagesContract,
  ...enquetesContract,
  ...entretiensContract,
  ...profilContract,
}
export type { Acces, CommuneAcces } from './contract-acces.ts'
