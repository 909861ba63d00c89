/** One action for each route of the contract. */
import { readAppariement } from './apparier.ts'
import { askCapacite, listCapacitesAction, readMaCapacite, saveCapacite, saveMaCapacite } from './capacites.ts'
import { listMedecinsPossibles } from './choisir.ts'
import * as demandes from './demandes.ts'
import { eraseIdentiteMt, readIdentiteMt, saveIdentiteMt } from './identites.ts'
import {
  acceptListeMt,
  dropListeMt,
  listListesMt,
  readListeMt,
  setColonnesMt,
  startListeMt,
  undoListeMt,
} from './listes.ts'
import * as page from './page.ts'
import { linkProposition, sendPropositions, withdrawProposition } from './proposer.ts'
import { readReglageMt, saveReglageMt } from './reglages.ts'
import * as reponses from './repondre.ts'
import { addRepere, exportTableauMt, readTableauMt, removeRepere } from './tableau.ts'

export const medecinTraitantActions = {
  listDemandesMt: demandes.listDemandesMt,
  openDemandeMt: demandes.openDemandeMt,
  readDemandeMt: demandes.readDemandeMt,
  editDemandeMt: demandes.editDemandeMt,
  closeDemandeMt: demandes.closeDemandeMt,
  reopenDemandeMt: demandes.reopenDemandeMt,
  confirmDemandeMt: demandes.confirmDemandeMt,
  tellDemandeMt: demandes.tellDemandeMt,
  keepDoubleMt: demandes.keepDoubleMt,
  readIdentiteMt,
  saveIdentiteMt,
  eraseIdentiteMt,
  readAppariement,
  listMedecinsPossibles,
  sendPropositions,
  linkProposition,
  withdrawProposition,
  ...reponses,
  listCapacites: listCapacitesAction,
  saveCapacite,
  askCapacite,
  readMaCapacite,
  saveMaCapacite,
  ...page,
  readTableauMt,
  exportTableauMt,
  addRepere,
  removeRepere,
  readReglageMt,
  saveReglageMt,
  listListesMt,
  startListeMt,
  readListeMt,
  setColonnesMt,
  acceptListeMt,
  undoListeMt,
  dropListeMt,
}
