import { baremesContract } from './contract-baremes.ts'
import { comptabiliteContract } from './contract-comptabilite.ts'
import { depensesContract } from './contract-depenses.ts'
import { miennesContract } from './contract-miennes.ts'
import { paiementsContract } from './contract-paiements.ts'
import { sommesContract } from './contract-sommes.ts'

export type { BaremeLu, BaremeSaisi } from './contract-baremes.ts'
export type { ExerciceLu } from './contract-comptabilite.ts'
export type { FournisseurLu } from './contract-depenses.ts'
export type { MienneLue } from './contract-miennes.ts'
export type { APayer, LotLu, VirementLu } from './contract-paiements.ts'
export type { SommeLue, VerdictLu } from './contract-shapes.ts'
export type { PersonneIndemnisee, PropositionLue, SommeWhole } from './contract-sommes.ts'

export const indemnitesContract = {
  ...baremesContract,
  ...sommesContract,
  ...depensesContract,
  ...paiementsContract,
  ...miennesContract,
  ...comptabiliteContract,
}
