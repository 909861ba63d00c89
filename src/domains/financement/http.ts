/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { financementActions } from './actions/index.ts'
import { financementContract } from './contract.ts'
import { financementRefusals } from './refusals.ts'

export const financementRoom = bindRoom('financement', financementContract, financementActions, financementRefusals)
