/** The actions of the room, one for each route of its contract. */
import { acceptImportPlan, undoImportPlan } from './accept-plan.ts'
import { readDocumentDocx, readDocumentPdf, readDossier, readFicheDocx, readFichePdf } from './documents.ts'
import {
  createBesoin,
  createObjectif,
  deleteBesoin,
  deleteObjectif,
  orderPriorites,
  saveTexte,
  updateBesoin,
  updateObjectif,
  votePriorites,
} from './edit-diagnostic.ts'
import { addPapier, removePapier } from './edit-papiers.ts'
import {
  createInterlocuteur,
  createMoyen,
  deleteInterlocuteur,
  deleteMoyen,
  saveEtape,
  saveMissionMenee,
  updateInterlocuteur,
  updateMoyen,
} from './edit-vie.ts'
import { exportPlanCsv, exportPlanXlsx } from './export-plan.ts'
import { moveFicheAction, reachJalon, setStade, tickTache } from './follow-fiche.ts'
import { dropImportPlan, listImportsPlan, readImportPlan, setColonnesPlan, startImportPlan } from './import-plan.ts'
import { copyFichePartagee, createFicheAction, duplicateFicheAction } from './open-fiche.ts'
import { archiveFicheAction, deleteFicheAction } from './put-away.ts'
import { listChoixFiche, listFichesActions, readFicheAction } from './read-fiches.ts'
import { readEnvoi, readParcours } from './read-parcours.ts'
import { exportVieCsv, readVie } from './read-vie.ts'
import { saveFicheAction } from './save-fiche.ts'
import { listFichesPartagees, shareFicheAction } from './share-fiche.ts'
import {
  compareVersions,
  followVersion,
  listVersionsProjet,
  openAvenant,
  readVersionProjet,
  submitProjet,
} from './versions.ts'

const fichesActions = {
  listFichesActions,
  readFicheAction,
  listChoixFiche,
  createFicheAction,
  saveFicheAction,
  moveFicheAction,
  tickTache,
  reachJalon,
  setStade,
  duplicateFicheAction,
  copyFichePartagee,
  archiveFicheAction,
  deleteFicheAction,
  shareFicheAction,
  listFichesPartagees,
}

const planActions = {
  listImportsPlan,
  startImportPlan,
  readImportPlan,
  setColonnesPlan,
  acceptImportPlan,
  undoImportPlan,
  dropImportPlan,
  exportPlanXlsx,
  exportPlanCsv,
}

const etapesActions = {
  readVie,
  saveEtape,
  addPapier,
  removePapier,
  saveMissionMenee,
  createInterlocuteur,
  updateInterlocuteur,
  deleteInterlocuteur,
  createMoyen,
  updateMoyen,
  deleteMoyen,
  exportVieCsv,
}

const parcoursActions = {
  readParcours,
  createBesoin,
  updateBesoin,
  deleteBesoin,
  orderPriorites,
  votePriorites,
  createObjectif,
  updateObjectif,
  deleteObjectif,
  saveTexte,
}

const versionsActions = {
  readEnvoi,
  submitProjet,
  listVersionsProjet,
  openAvenant,
  readVersionProjet,
  followVersion,
  compareVersions,
}

const documentsActions = { readDocumentDocx, readDocumentPdf, readDossier, readFicheDocx, readFichePdf }

export const projetActions = {
  ...fichesActions,
  ...planActions,
  ...etapesActions,
  ...parcoursActions,
  ...versionsActions,
  ...documentsActions,
}
