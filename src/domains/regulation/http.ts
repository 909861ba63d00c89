import { bindRoom } from '../../server/actions/action.ts'
import { regulationActions } from './actions/index.ts'
import { regulationContract } from './contract.ts'
import { regulationRefusals } from './refusals.ts'

export const regulationRoom = bindRoom('regulation', regulationContract, regulationActions, regulationRefusals)
