/** What the room answers, one file a subject. */
import type { z } from 'zod'
import { bibliothequeContract } from './contract-bibliotheque.ts'
import { conventionsContract } from './contract-conventions.ts'
import { type citation, decisionsContract, type decisionVue } from './contract-decisions.ts'
import { interetsContract } from './contract-interets.ts'
import { maSeanceContract, type maSeanceVue } from './contract-ma-seance.ts'
import { membresContract } from './contract-membres.ts'
import { scrutinsContract, type scrutinWhole } from './contract-scrutins.ts'
import { seancesContract, type seanceWhole } from './contract-seances.ts'
import type { scrutinResume, seanceResume } from './contract-seances-shapes.ts'
import type { collegeLu, electeurLu, instanceLue, mandatLu, statutsLus } from './contract-shapes.ts'
import { statutsContract } from './contract-statuts.ts'

export const gouvernanceContract = {
  ...statutsContract,
  ...membresContract,
  ...seancesContract,
  ...scrutinsContract,
  ...maSeanceContract,
  ...decisionsContract,
  ...interetsContract,
  ...conventionsContract,
  ...bibliothequeContract,
}

export type CollegeLu = z.infer<typeof collegeLu>
export type InstanceLue = z.infer<typeof instanceLue>
export type StatutsLus = z.infer<typeof statutsLus>
export type MandatLu = z.infer<typeof mandatLu>
export type ElecteurLu = z.infer<typeof electeurLu>
export type SeanceResume = z.infer<typeof seanceResume>
export type SeanceWhole = z.infer<typeof seanceWhole>
export type ScrutinResume = z.infer<typeof scrutinResume>
export type ScrutinWhole = z.infer<typeof scrutinWhole>
export type MaSeance = z.infer<typeof maSeanceVue>
export type DecisionVue = z.infer<typeof decisionVue>
export type Citation = z.infer<typeof citation>
export type DecisionLue = DecisionVue & { citations: Citation[] }
