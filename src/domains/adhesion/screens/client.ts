/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { adhesionContract } from '../contract.ts'

export const adhesion = createClient(adhesionContract)

export type Page = Output<typeof adhesionContract.readPageAdhesion>
export type Demande = Output<typeof adhesionContract.readDemandeAdhesion>
export type Campagne = Output<typeof adhesionContract.readCampagne>
export type Encaissement = Output<typeof adhesionContract.readEncaissement>
export type MonAdhesion = NonNullable<Output<typeof adhesionContract.readMonAdhesion>['membre']>
export type Reglage = Output<typeof adhesionContract.readReglageAdhesion>
export type Verifiee = NonNullable<Output<typeof adhesionContract.verifyAttestation>['attestation']>
