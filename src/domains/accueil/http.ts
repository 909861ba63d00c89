import { bindRoom } from '../../server/actions/action.ts'
import { listCourriels, listCourrielsInstallation } from './actions/list-courriels.ts'
import { readAccueil } from './actions/read-accueil.ts'
import { searchPartout } from './actions/search-partout.ts'
import { accueilContract } from './contract.ts'
import { accueilRefusals } from './refusals.ts'

export const accueilRoom = bindRoom(
  'accueil',
  accueilContract,
  { readAccueil, searchPartout, listCourriels, listCourrielsInstallation },
  accueilRefusals,
)
