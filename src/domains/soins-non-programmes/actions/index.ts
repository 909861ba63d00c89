/** One action for each route of the contract. */
import * as slots from './agenda-slots.ts'
import * as appels from './appels/appels.ts'
import * as orientations from './appels/orientations.ts'
import * as attente from './attente/attente.ts'
import { readBandeau } from './bandeau.ts'
import { bookCreneau } from './book-creneau.ts'
import { exportCreneauxLibres, readCreneauxLibres } from './creneaux-libres.ts'
import * as demandes from './demandes.ts'
import * as diffuser from './diffusion/diffuser.ts'
import * as groupes from './diffusion/groupes.ts'
import { exportDiffusions, listDiffusions } from './diffusion/historique.ts'
import * as maDiffusion from './diffusion/ma-diffusion.ts'
import { readMesMessages, setMesMessages } from './diffusion/mes-messages.ts'
import { exportDimensionnement, readDimensionnement } from './dimensionner.ts'
import * as parcours from './grille/parcours.ts'
import * as validation from './grille/valider.ts'
import * as grilles from './grille/versions.ts'
import * as identites from './identites.ts'
import { createMonFlux, listMesRendezVous, markMonRendezVous } from './mes-rendez-vous.ts'
import * as mine from './mon-agenda.ts'
import * as agendas from './open-agenda.ts'
import * as partages from './partages.ts'
import { editReglage, readReglage } from './reglages.ts'
import * as rendezVous from './rendez-vous.ts'
import { searchCreneaux } from './search-creneaux.ts'
import { exportTableauSoins, readTableauSoins } from './tableau.ts'
import { readVueSas, setIdentifiantLieu } from './vue-sas.ts'

export const soinsActions = {
  listAgendas: agendas.listAgendasAction,
  openAgenda: agendas.openAgenda,
  readAgenda: agendas.readAgenda,
  editAgenda: agendas.editAgenda,
  addLieu: agendas.addLieu,
  listCreneauxAgenda: agendas.listCreneauxAgenda,
  createDisponibilite: slots.createDisponibilite,
  editDisponibilite: slots.editDisponibilite,
  endDisponibilite: slots.endDisponibilite,
  restoreDisponibilite: slots.restoreDisponibilite,
  changeJour: slots.changeJour,
  declareAbsence: slots.declareAbsence,
  cancelException: slots.cancelException,
  offerCreneau: slots.offerCreneau,
  withdrawCreneau: slots.withdrawCreneau,
  restoreCreneau: slots.restoreCreneau,
  listPartages: partages.listPartages,
  requestPartage: partages.requestPartage,
  withdrawPartage: partages.withdrawPartage,
  acceptPartage: partages.acceptPartage,
  offerPartage: partages.offerPartage,
  endMonPartage: partages.endMonPartage,
  readMonAgenda: mine.readMonAgenda,
  editMonAgenda: mine.editMonAgenda,
  offerMonCreneau: mine.offerMonCreneau,
  withdrawMonCreneau: mine.withdrawMonCreneau,
  restoreMonCreneau: mine.restoreMonCreneau,
  createMaDisponibilite: mine.createMaDisponibilite,
  endMaDisponibilite: mine.endMaDisponibilite,
  restoreMaDisponibilite: mine.restoreMaDisponibilite,
  declareMonAbsence: mine.declareMonAbsence,
  cancelMonAbsence: mine.cancelMonAbsence,
  listMesRendezVous,
  markMonRendezVous,
  createMonFlux,
  openDemande: demandes.openDemande,
  editDemande: demandes.editDemande,
  listDemandes: demandes.listDemandes,
  readDemande: demandes.readDemande,
  closeDemande: demandes.closeDemande,
  reopenDemande: demandes.reopenDemande,
  readIdentite: identites.readIdentite,
  saveIdentite: identites.saveIdentite,
  eraseIdentite: identites.eraseIdentite,
  searchCreneaux,
  readBandeau,
  bookCreneau,
  listRendezVous: rendezVous.listRendezVous,
  readRendezVous: rendezVous.readRendezVous,
  moveRendezVous: rendezVous.moveRendezVous,
  cancelRendezVous: rendezVous.cancelRendezVous,
  restoreRendezVous: rendezVous.restoreRendezVous,
  markRendezVous: rendezVous.markRendezVous,
  readReglage,
  editReglage,
  readTableauSoins,
  exportTableauSoins,
  readDimensionnement,
  exportDimensionnement,
  readCreneauxLibres,
  exportCreneauxLibres,
  readVueSas,
  listGrilles: validation.listGrilles,
  readGrilleEnUsage: grilles.readGrilleEnUsage,
  createGrille: grilles.createGrille,
  importGrille: grilles.importGrille,
  readGrille: grilles.readGrille,
  saveGrille: grilles.saveGrille,
  dropGrille: grilles.dropGrille,
  exportGrille: grilles.exportGrille,
  useGrille: grilles.useGrille,
  withdrawGrille: grilles.withdrawGrille,
  printGrille: validation.printGrille,
  listMedecinsPourGrille: validation.listMedecinsPourGrille,
  sendGrille: validation.sendGrille,
  validateGrille: validation.validateGrille,
  readMaGrille: validation.readMaGrille,
  printMaGrille: validation.printMaGrille,
  validateMaGrille: validation.validateMaGrille,
  keepParcours: parcours.keepParcours,
  readParcours: parcours.readParcours,
  noteAppel: appels.noteAppel,
  listAppels: appels.listAppels,
  listRappels: appels.listRappels,
  exportAppels: appels.exportAppels,
  editAppel: appels.editAppel,
  dropAppel: appels.dropAppel,
  endRappel: appels.endRappel,
  readTelephoneRappel: appels.readTelephoneRappel,
  sendTo15: orientations.sendTo15,
  orientDemande: orientations.orientDemande,
  noteSuite: orientations.noteSuite,
  listOrientations: orientations.listOrientations,
  exportOrientations: orientations.exportOrientations,
  setIdentifiantLieu,
  putAttente: attente.putAttente,
  withdrawAttente: attente.withdrawAttente,
  listAttente: attente.listAttente,
  exportAttente: attente.exportAttente,
  listGroupes: groupes.listGroupes,
  createGroupe: groupes.createGroupe,
  editGroupe: groupes.editGroupe,
  archiveGroupe: groupes.archiveGroupe,
  readDestinataires: groupes.readDestinataires,
  sendDiffusion: diffuser.sendDiffusion,
  stopDiffusion: diffuser.stopDiffusion,
  markDiffusionVue: diffuser.markDiffusionVue,
  listDiffusions,
  exportDiffusions,
  readMaDiffusion: maDiffusion.readMaDiffusion,
  acceptMaDiffusion: maDiffusion.acceptMaDiffusion,
  refuseMaDiffusion: maDiffusion.refuseMaDiffusion,
  setMaDiffusionRecevoir: maDiffusion.setMaDiffusionRecevoir,
  readMesMessages,
  setMesMessages,
}
