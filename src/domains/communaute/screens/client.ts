/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { communauteContract } from '../contract.ts'

export const communaute = createClient(communauteContract)

export type Equipe = Output<typeof communauteContract.listProfessionnels>
export type ImportLu = Output<typeof communauteContract.readImport>
export type ImportResume = Output<typeof communauteContract.listImports>['imports'][number]
export type LigneAnnuaire = Output<typeof communauteContract.listAnnuaire>['professionnels'][number]
/** What an import does with fiches that are already there. */
export type Existants = 'garder' | 'completer'
