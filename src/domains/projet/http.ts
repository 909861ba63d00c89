/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { projetActions } from './actions/index.ts'
import { projetContract } from './contract.ts'
import { projetRefusals } from './refusals.ts'

export const projetRoom = bindRoom('projet', projetContract, projetActions, projetRefusals)
