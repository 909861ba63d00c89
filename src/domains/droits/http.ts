import { bindRoom } from '../../server/actions/action.ts'
import { erasePersonne } from './actions/erase-personne.ts'
import { exportDonnees, exportMesDonnees } from './actions/export-donnees.ts'
import { readDroits, readMesDroits } from './actions/read-droits.ts'
import { droitsContract } from './contract.ts'
import { droitsRefusals } from './refusals.ts'

export const droitsRoom = bindRoom(
  'droits',
  droitsContract,
  { readDroits, exportDonnees, erasePersonne, readMesDroits, exportMesDonnees },
  droitsRefusals,
)
