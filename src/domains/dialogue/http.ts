/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { dialogueActions } from './actions/index.ts'
import { dialogueContract } from './contract.ts'
import { dialogueRefusals } from './refusals.ts'

export const dialogueRoom = bindRoom('dialogue', dialogueContract, dialogueActions, dialogueRefusals)
