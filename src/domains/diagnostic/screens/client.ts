/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { diagnosticContract } from '../contract.ts'

export const diagnostic = createClient(diagnosticContract)

export type AccesLu = Output<typeof diagnosticContract.readAcces>
export type Sources = Output<typeof diagnosticContract.listSources>
export type TableauVu = Sources['tableaux'][number]
export type Apercu = Output<typeof diagnosticContract.previewTableau>
