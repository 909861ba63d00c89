/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { gouvernanceActions } from './actions/index.ts'
import { gouvernanceContract } from './contract.ts'
import { gouvernanceRefusals } from './refusals.ts'

export const gouvernanceRoom = bindRoom('gouvernance', gouvernanceContract, gouvernanceActions, gouvernanceRefusals)
