/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { financementContract } from '../contract.ts'

export const finances = createClient(financementContract)

export type Contrats = Output<typeof financementContract.readContrats>
export type Versements = Output<typeof financementContract.readVersements>
export type Enveloppes = Output<typeof financementContract.readEnveloppes>
export type Enveloppe = Output<typeof financementContract.readEnveloppe>
export type LignesLues = Output<typeof financementContract.readLignesVariables>
export type LigneLueSeule = Output<typeof financementContract.readLigneVariable>
