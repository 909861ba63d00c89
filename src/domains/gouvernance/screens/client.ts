/** The typed client of the room: the screens use nothing else. */
import type { Output } from '../../../kernel/contract.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { gouvernanceContract } from '../contract.ts'

export const gouvernance = createClient(gouvernanceContract)

export type MesInterets = Output<typeof gouvernanceContract.readMesInterets>
export type Gouvernance = Output<typeof gouvernanceContract.readGouvernance>
export type InstanceResume = Gouvernance['instances'][number]
export type InstanceEntiere = Output<typeof gouvernanceContract.readInstanceEntiere>
export type Colleges = Output<typeof gouvernanceContract.listColleges>
export type MembreDeCollege = Colleges['colleges'][number]['membres'][number]
export type Version = Output<typeof gouvernanceContract.listStatuts>['versions'][number]
