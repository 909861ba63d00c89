/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import * as acces from './actions/acces.ts'
import { exportOffre } from './actions/offre.ts'
import * as sources from './actions/sources.ts'
import { diagnosticContract } from './contract.ts'
import { diagnosticRefusals } from './refusals.ts'

export const diagnosticRoom = bindRoom(
  'diagnostic',
  diagnosticContract,
  { ...sources, ...acces, exportOffre },
  diagnosticRefusals,
)
