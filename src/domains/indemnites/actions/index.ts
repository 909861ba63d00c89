/** Every action of the room, one a route. */
import { listAPayer } from './a-payer.ts'
import { createBaremeIndemnites, listBaremesIndemnites } from './baremes.ts'
import { closeExercice, createExercice, readComptabilite, saveReglageComptable } from './comptabilite.ts'
import { declarePresences } from './declarer.ts'
import { createFournisseur, declareDepense, listFournisseurs, setIbanFournisseur } from './depenses.ts'
import { readIndemnites } from './etat.ts'
import { exportComptes, exportFec } from './export-comptes.ts'
import { exportPaiements } from './export-paiements.ts'
import { exportSommes } from './export-sommes.ts'
import { listLots, readLot } from './lire-lots.ts'
import { readSomme } from './lire-somme.ts'
import { cancelLot, createLot, handLot, readFichierLot } from './lots.ts'
import { declareAilleurs, declareTemps, readMesIndemnites, readMonReleve, setMonIban } from './miennes.ts'
import { createLienIndemnites, exportPersonnes, listPersonnesIndemnisees } from './personnes.ts'
import { listPropositions } from './propositions.ts'
import { readReleveAnnuel } from './releve.ts'
import { approveReprise, noteRemboursement, requestReprise } from './reprises.ts'
import { annulSomme, approveSommes, controlSommes, listSommes, refuseSomme } from './sommes.ts'
import { payLot, payVirement, returnVirement } from './virements.ts'

export const indemnitesActions = {
  listBaremesIndemnites,
  createBaremeIndemnites,
  readIndemnites,
  listPropositions,
  declarePresences,
  listSommes,
  readSomme,
  controlSommes,
  approveSommes,
  refuseSomme,
  annulSomme,
  requestReprise,
  approveReprise,
  noteRemboursement,
  listPersonnesIndemnisees,
  readReleveAnnuel,
  createLienIndemnites,
  exportPersonnes,
  listFournisseurs,
  createFournisseur,
  setIbanFournisseur,
  declareDepense,
  listAPayer,
  listLots,
  readLot,
  createLot,
  handLot,
  readFichierLot,
  cancelLot,
  payLot,
  payVirement,
  returnVirement,
  readMesIndemnites,
  declareTemps,
  declareAilleurs,
  setMonIban,
  readMonReleve,
  readComptabilite,
  saveReglageComptable,
  createExercice,
  closeExercice,
  exportSommes,
  exportPaiements,
  exportComptes,
  exportFec,
}
