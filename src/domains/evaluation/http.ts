/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { acceptImportValeurs, undoImportValeurs } from './actions/accept-import.ts'
import { listActesOfIndicateur } from './actions/actes-of-indicateur.ts'
import { removeCible, setCible } from './actions/cibles.ts'
import { setComparaison } from './actions/comparaison.ts'
import * as edit from './actions/edit-indicateur.ts'
import * as exports from './actions/export-indicateurs.ts'
import {
  dropImportValeurs,
  listImportsValeurs,
  readImportValeurs,
  setColonnesValeurs,
  startImportValeurs,
} from './actions/imports.ts'
import { listIndicateurs } from './actions/list-indicateurs.ts'
import { readIndicateur } from './actions/read-indicateur.ts'
import {
  addValeurExterne,
  annulValeurExterne,
  correctValeurExterne,
  listValeursExternes,
} from './actions/valeurs-externes.ts'
import { evaluationContract } from './contract.ts'
import { evaluationRefusals } from './refusals.ts'

export const evaluationRoom = bindRoom(
  'evaluation',
  evaluationContract,
  {
    ...edit,
    ...exports,
    listIndicateurs,
    readIndicateur,
    listActesOfIndicateur,
    setCible,
    removeCible,
    setComparaison,
    listValeursExternes,
    addValeurExterne,
    correctValeurExterne,
    annulValeurExterne,
    listImportsValeurs,
    startImportValeurs,
    readImportValeurs,
    setColonnesValeurs,
    acceptImportValeurs,
    undoImportValeurs,
    dropImportValeurs,
  },
  evaluationRefusals,
)
