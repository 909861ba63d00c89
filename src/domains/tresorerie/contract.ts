/** What the room answers: accounts, statements, their lines. */
import type { z } from 'zod'
import { type compteBancaire, comptesContract } from './contract-comptes.ts'
import { type ligneReleve, lignesContract } from './contract-lignes.ts'
import { type bilanReleve, relevesContract } from './contract-releves.ts'

export const tresorerieContract = { ...comptesContract, ...relevesContract, ...lignesContract }

export { formatIban, maskIban } from './rules/iban.ts'
export { RAISONS, type Raison } from './rules/proposer.ts'
export { formatReference } from './rules/reference.ts'
export type CompteBancaireLu = z.infer<typeof compteBancaire>
export type BilanReleve = z.infer<typeof bilanReleve>
export type LigneReleveLue = z.infer<typeof ligneReleve>
