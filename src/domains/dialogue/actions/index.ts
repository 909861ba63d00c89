/** Every action of the room, by the name of its route. */
import { readDialogue } from './annees.ts'
import { recordDecision } from './decisions.ts'
import { readArchive, readDossierFige, readDossierPdf, readRecepisse } from './dossiers.ts'
import { freezeDossier } from './figer.ts'
import { findDossier } from './find-dossier.ts'
import { addHorodatage, readDemandeHorodatage, readJeton } from './horodatage.ts'
import {
  createLecture,
  readMonArchive,
  readMonDossier,
  readMonDossierPdf,
  revokeLecture,
  writeAvis,
} from './lectures.ts'
import { readPreparation, saveTexteDossier } from './preparer.ts'
import { readPreparationPdf, readRapportDocx, readRapportPdf } from './rapports.ts'
import { exportTableauDossier } from './tableaux.ts'

export const dialogueActions = {
  readDialogue,
  readPreparation,
  saveTexteDossier,
  readPreparationPdf,
  readRapportPdf,
  readRapportDocx,
  exportTableauDossier,
  freezeDossier,
  readDossierFige,
  readArchive,
  readDossierPdf,
  readRecepisse,
  readDemandeHorodatage,
  addHorodatage,
  readJeton,
  createLecture,
  revokeLecture,
  recordDecision,
  readMonDossier,
  readMonArchive,
  readMonDossierPdf,
  writeAvis,
  findDossier,
}
