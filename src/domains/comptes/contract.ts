/** What the room answers, in five parts: coming in, one’s account, the CPTS, who has access, the audit trail. */
import type { z } from 'zod'
import { accesContract } from './contract-acces.ts'
import { compteContract } from './contract-compte.ts'
import { connexionContract } from './contract-connexion.ts'
import { cptsContract } from './contract-cpts.ts'
import { journalContract } from './contract-journal.ts'
import type { cptsSummary } from './contract-shapes.ts'

export const comptesContract = {
  ...connexionContract,
  ...compteContract,
  ...cptsContract,
  ...accesContract,
  ...journalContract,
}

export type CptsSummary = z.infer<typeof cptsSummary>
