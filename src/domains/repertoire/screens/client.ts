/** The typed client of the room. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { repertoireContract } from '../contract.ts'

export const repertoire = createClient(repertoireContract)
export type PersonneTrouvee = Output<typeof repertoireContract.searchRepertoire>['personnes'][number]
export type Potentiel = Output<typeof repertoireContract.readPotentiel>
export type EtatDeFiche = Output<typeof repertoireContract.readRattachement>
export type Rattachements = Output<typeof repertoireContract.listRattachements>
export type Propositions = Output<typeof repertoireContract.listPropositions>
export type StructureTrouvee = Output<typeof repertoireContract.searchStructures>['structures'][number]
