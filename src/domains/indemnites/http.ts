/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { indemnitesActions } from './actions/index.ts'
import { indemnitesContract } from './contract.ts'
import { indemnitesRefusals } from './refusals.ts'

export const indemnitesRoom = bindRoom('indemnites', indemnitesContract, indemnitesActions, indemnitesRefusals)
