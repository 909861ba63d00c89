/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { acceptReleve, undoReleve } from './actions/accept-releve.ts'
import * as comptes from './actions/comptes.ts'
import * as lignes from './actions/lignes.ts'
import { dropReleve, listReleves, readReleve, setColonnesReleve, startReleve } from './actions/releves.ts'
import { tresorerieContract } from './contract.ts'
import { tresorerieRefusals } from './refusals.ts'

export const tresorerieRoom = bindRoom(
  'tresorerie',
  tresorerieContract,
  {
    ...comptes,
    ...lignes,
    listReleves,
    startReleve,
    readReleve,
    setColonnesReleve,
    acceptReleve,
    undoReleve,
    dropReleve,
  },
  tresorerieRefusals,
)
