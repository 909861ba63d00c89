import type { Output } from '../../../../kernel/contract.ts'
import type { projetContract } from '../../contract.ts'

export type Parcours = Output<typeof projetContract.readParcours>
export type BesoinLu = Parcours['besoins'][number]
export type ObjectifLu = Parcours['objectifs'][number]
/** Whether this person may write, today. */
export type StepProps = { data: Parcours; mayEdit: boolean }
