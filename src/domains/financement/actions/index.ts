/** One action for each route of the contract. */
import {
  addPlafond,
  addVersionBareme,
  nameDispositif,
  readBaremes,
  readBaremesInstallation,
  readDispositifs,
} from './baremes.ts'
import { deleteVariable, saveAnneeContrat, saveVariable } from './edit-annees.ts'
import {
  addAvenantContrat,
  addPieceContrat,
  createContrat,
  removeAvenantContrat,
  removePieceContrat,
  saveMissionsContrat,
  saveReglagesFinances,
  updateContrat,
} from './edit-contrats.ts'
import { createLigneVariable, repriseLignesVariables, retireLigneVariable, reviseLigneVariable } from './edit-lignes.ts'
import { readContratPdf } from './export-contrat.ts'
import { exportFinances } from './export-finances.ts'
import {
  correctMouvement,
  createRessource,
  recordDepense,
  recordEngagement,
  settleEngagement,
  transferEnveloppes,
  updateRessource,
} from './move-money.ts'
import { readContrats } from './read-contrats.ts'
import { readEnveloppe, readEnveloppes } from './read-enveloppes.ts'
import { readLignesVariables, readLigneVariable } from './read-lignes.ts'
import { readVersements } from './read-versements.ts'
import { annulVersement, recordVersement } from './record-versement.ts'

const contratActions = {
  readContrats,
  createContrat,
  updateContrat,
  saveMissionsContrat,
  saveAnneeContrat,
  saveVariable,
  deleteVariable,
  addAvenantContrat,
  removeAvenantContrat,
  addPieceContrat,
  removePieceContrat,
  saveReglagesFinances,
  readContratPdf,
}
const lignesActions = {
  readLignesVariables,
  readLigneVariable,
  createLigneVariable,
  reviseLigneVariable,
  retireLigneVariable,
  repriseLignesVariables,
}
const versementsActions = { readVersements, recordVersement, annulVersement }
const enveloppesActions = {
  readEnveloppes,
  readEnveloppe,
  createRessource,
  updateRessource,
  recordDepense,
  recordEngagement,
  settleEngagement,
  correctMouvement,
  transferEnveloppes,
  exportFinances,
}
const baremeActions = {
  readBaremes,
  readBaremesInstallation,
  readDispositifs,
  addVersionBareme,
  addPlafond,
  nameDispositif,
}

export const financementActions = {
  ...contratActions,
  ...lignesActions,
  ...versementsActions,
  ...enveloppesActions,
  ...baremeActions,
}
