import { bindRoom } from '../../server/actions/action.ts'
import { activiteActions } from './actions/index.ts'
import { activiteContract } from './contract.ts'
import { activiteRefusals } from './refusals.ts'

export const activiteRoom = bindRoom('activite', activiteContract, activiteActions, activiteRefusals)
