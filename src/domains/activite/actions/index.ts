/** One action for each route of the contract. */
import { calendrierActions } from './calendrier-actions.ts'
import { enterFeuille, searchNom } from './enter-feuille.ts'
import * as documents from './export-documents.ts'
import * as feuille from './feuille.ts'
import * as invites from './invites.ts'
import * as read from './list-activites.ts'
import * as mine from './ma-presence.ts'
import { holdActivite, reopenActivite, writeMinutes } from './minutes.ts'
import { addPiece, removePiece } from './pieces.ts'
import * as plan from './plan-activite.ts'
import * as presences from './presences.ts'
import { signDepart, signPresence } from './sign-presence.ts'
import { readAvantSignature, signActivite } from './signature.ts'
import { listSuites, tickSuite } from './suites.ts'

export const activiteActions = {
  listActivites: read.listActivites,
  readActivite: read.readActivite,
  planActivite: plan.planActivite,
  editActivite: plan.editActivite,
  cancelActivite: plan.cancelActivite,
  duplicateActivite: plan.duplicateActivite,
  invitePersonnes: invites.invitePersonnes,
  editInvite: invites.editInvite,
  removeInvite: invites.removeInvite,
  createPresenceLink: mine.createPresenceLink,
  openFeuille: feuille.openFeuille,
  closeFeuille: feuille.closeFeuille,
  readFeuille: feuille.readFeuille,
  addPresence: presences.addPresence,
  editPresence: presences.editPresence,
  removePresence: presences.removePresence,
  restorePresence: presences.restorePresence,
  enterFeuille,
  searchNom,
  signPresence,
  signDepart,
  readMaPresence: mine.readMaPresence,
  signMaPresence: mine.signMaPresence,
  signMonDepart: mine.signMonDepart,
  writeMinutes,
  holdActivite,
  reopenActivite,
  readAvantSignature,
  signActivite,
  exportCompteRenduPdf: documents.exportCompteRenduPdf,
  exportCompteRenduDocx: documents.exportCompteRenduDocx,
  exportFeuillePdf: documents.exportFeuillePdf,
  addPiece,
  removePiece,
  listSuites,
  tickSuite,
  ...calendrierActions,
}
