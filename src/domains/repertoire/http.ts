/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { exportPotentiel, readPotentiel } from './actions/potentiel.ts'
import { searchRepertoire } from './actions/search-repertoire.ts'
import { repertoireContract } from './contract.ts'
import { repertoireRefusals } from './refusals.ts'

export const repertoireRoom = bindRoom(
  'repertoire',
  repertoireContract,
  { searchRepertoire, readPotentiel, exportPotentiel },
  repertoireRefusals,
)
