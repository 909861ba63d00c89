/** The actions of the room, one for each route of its contract. */
import { bibliothequeActions } from './bibliotheque/index.ts'
import { createCollege, deleteCollege, saveCollege } from './colleges.ts'
import { listColleges } from './colleges-membres.ts'
import { conventionsActions } from './conventions/index.ts'
import { exportCollegesCsv, exportCollegesXlsx, exportMandatsCsv, exportMandatsXlsx } from './export.ts'
import { createInstance, deleteInstance, saveInstance } from './instances.ts'
import { interetsActions } from './interets/index.ts'
import { createMandat, deleteMandat, endMandat, reopenMandat, saveMandat } from './mandats.ts'
import { listPersonnes, readGouvernance, readInstanceEntiere } from './read.ts'
import { saveRepresentant } from './representants.ts'
import { seancesActions } from './seances-actions.ts'
import { createSiege, deleteSiege, endSiege, reopenSiege } from './sieges.ts'
import { deleteStatuts, listStatuts, openStatuts, saveStatuts, startStatuts } from './statuts.ts'

const statutsActions = {
  listStatuts,
  startStatuts,
  openStatuts,
  saveStatuts,
  deleteStatuts,
  createCollege,
  saveCollege,
  deleteCollege,
  createInstance,
  saveInstance,
  deleteInstance,
}

const membresActions = {
  readGouvernance,
  readInstanceEntiere,
  listColleges,
  listPersonnes,
  saveRepresentant,
  createSiege,
  endSiege,
  reopenSiege,
  deleteSiege,
  createMandat,
  saveMandat,
  endMandat,
  reopenMandat,
  deleteMandat,
  exportCollegesCsv,
  exportCollegesXlsx,
  exportMandatsCsv,
  exportMandatsXlsx,
}

export const gouvernanceActions = {
  ...statutsActions,
  ...membresActions,
  ...seancesActions,
  ...interetsActions,
  ...conventionsActions,
  ...bibliothequeActions,
}
