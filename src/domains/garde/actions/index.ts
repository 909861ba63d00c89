/** The actions of the room, under the names of its contract. */
import { computeTableauGarde, readCalculGarde, stopCalculGarde } from './calcul.ts'
import { answerEchange, askEchange, listEchangesPossibles, withdrawEchange } from './echanges.ts'
import { exportTableauGardeCsv, exportTableauGardePdf, exportTableauGardeXlsx } from './export.ts'
import {
  createFluxGardes,
  joinTableauGarde,
  leaveTableauGarde,
  listMesGardes,
  readMesGardes,
  saveMesVoeux,
} from './mes-gardes.ts'
import { setAffectationGarde } from './placer.ts'
import { explainGarde, explainMaGarde } from './pourquoi.ts'
import { publishTableauGarde } from './publier.ts'
import { readTableauGarde } from './read-tableau.ts'
import { createTableauGarde, deleteTableauGarde, editTableauGarde, listTableauxGarde } from './tableaux.ts'
import { readVoeuxGarde } from './voeux.ts'
import {
  addVolontairesGarde,
  inviteVolontairesGarde,
  linkVolontaireGarde,
  removeVolontaireGarde,
  saveVoeuxGarde,
} from './volontaires.ts'

export const gardeActions = {
  listTableauxGarde,
  createTableauGarde,
  readTableauGarde,
  editTableauGarde,
  deleteTableauGarde,
  addVolontairesGarde,
  removeVolontaireGarde,
  readVoeuxGarde,
  saveVoeuxGarde,
  inviteVolontairesGarde,
  linkVolontaireGarde,
  setAffectationGarde,
  computeTableauGarde,
  readCalculGarde,
  stopCalculGarde,
  publishTableauGarde,
  explainGarde,
  exportTableauGardeCsv,
  exportTableauGardeXlsx,
  exportTableauGardePdf,
  listMesGardes,
  readMesGardes,
  joinTableauGarde,
  leaveTableauGarde,
  saveMesVoeux,
  listEchangesPossibles,
  askEchange,
  answerEchange,
  withdrawEchange,
  explainMaGarde,
  createFluxGardes,
}
