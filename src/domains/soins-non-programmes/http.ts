import { bindRoom } from '../../server/actions/action.ts'
import { soinsActions } from './actions/index.ts'
import { soinsContract } from './contract.ts'
import { soinsRefusals } from './refusals.ts'

export const soinsRoom = bindRoom('soins-non-programmes', soinsContract, soinsActions, soinsRefusals)
