import { bindRoom } from '../../server/actions/action.ts'
import { gardeActions } from './actions/index.ts'
import { gardeContract } from './contract.ts'
import { gardeRefusals } from './refusals.ts'

export const gardeRoom = bindRoom('garde', gardeContract, gardeActions, gardeRefusals)
