/** What the room answers, in six parts: coming in, passkeys, one’s account, the CPTS, who has access, the audit trail. */
import type { z } from 'zod'
import { accesContract } from './contract-acces.ts'
import { clesContract } from './contract-cles.ts'
import { compteContract } from './contract-compte.ts'
import { connexionContract } from './contract-connexion.ts'
import { cptsContract } from './contract-cpts.ts'
import { journalContract } from './contract-journal.ts'
import type { cptsSummary } from './contract-shapes.ts'

export const comptesContract = {
  ...connexionContract,
  ...clesContract,
  ...compteContract,
  ...cptsContract,
  ...accesContract,
  ...journalContract,
}

export type CptsSummary = z.infer<typeof cptsSummary>
