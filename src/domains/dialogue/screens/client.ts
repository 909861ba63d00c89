/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { dialogueContract } from '../contract.ts'

export const dialogue = createClient(dialogueContract)

export type Annees = Output<typeof dialogueContract.readDialogue>
export type AnneeVue = Annees['annees'][number]
export type Preparation = Output<typeof dialogueContract.readPreparation>
export type DossierLu = Output<typeof dialogueContract.readDossierFige>
