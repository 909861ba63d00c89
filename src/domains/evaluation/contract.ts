/** What the room answers: indicators and their values, figures from outside. */
import { indicateursContract } from './contract-indicateurs.ts'
import { valeursContract } from './contract-valeurs.ts'

export const evaluationContract = { ...indicateursContract, ...valeursContract }

export type {
  CibleVue,
  DefinitionVue,
  LigneIndicateur,
  PeriodeVue,
  SaisieValeur,
  ValeurExterneVue,
  ValeurVue,
} from './contract-shapes.ts'
export { clePeriode, code as codeIndicateur, valeurVue } from './contract-shapes.ts'
export type { BilanValeurs } from './contract-valeurs.ts'
