/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { exportPotentiel, readPotentiel } from './actions/potentiel.ts'
import { decidePropositions, listPropositions, undoPropositions } from './actions/propositions.ts'
import {
  linkProfessionnel,
  linkTogether,
  listLinks,
  readRattachement,
  unlinkProfessionnel,
  unlinkTogether,
} from './actions/rattacher.ts'
import { searchRepertoire } from './actions/search-repertoire.ts'
import { linkStructure, searchStructures, unlinkStructure } from './actions/structures-finess.ts'
import { repertoireContract } from './contract.ts'
import { repertoireRefusals } from './refusals.ts'

export const repertoireRoom = bindRoom(
  'repertoire',
  repertoireContract,
  {
    searchRepertoire,
    readPotentiel,
    exportPotentiel,
    readRattachement,
    linkProfessionnel,
    unlinkProfessionnel,
    listRattachements: listLinks,
    linkTogether,
    unlinkTogether,
    listPropositions,
    decidePropositions,
    undoPropositions,
    searchStructures,
    linkStructure,
    unlinkStructure,
  },
  repertoireRefusals,
)
