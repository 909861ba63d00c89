/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { acceptImport } from './actions/accept-import.ts'
import * as adhesions from './actions/adhesions.ts'
import { listAnnuaire, readMaFiche, updateMaFiche } from './actions/annuaire.ts'
import { createProfessionnel } from './actions/create-professionnel.ts'
import {
  deleteProfessionnel,
  readProfessionnel,
  setPublication,
  updateProfessionnel,
} from './actions/edit-professionnel.ts'
import { exportMembresCsv, exportMembresXlsx } from './actions/export-membres.ts'
import { geocodeAdresse } from './actions/geocode-adresse.ts'
import { dropImport, listImports, readImport, setColonnes, startImport } from './actions/import-preview.ts'
import { closeLieu, createLieu, updateLieu } from './actions/lieux.ts'
import { listProfessionnels } from './actions/list-professionnels.ts'
import * as structures from './actions/structures.ts'
import { undoImport } from './actions/undo-import.ts'
import { communauteContract } from './contract.ts'
import { communauteRefusals } from './refusals.ts'

export const communauteRoom = bindRoom(
  'communaute',
  communauteContract,
  {
    listProfessionnels,
    readProfessionnel,
    createProfessionnel,
    updateProfessionnel,
    deleteProfessionnel,
    setPublication,
    createLieu,
    updateLieu,
    closeLieu,
    geocodeAdresse,
    ...adhesions,
    exportMembresCsv,
    exportMembresXlsx,
    ...structures,
    listAnnuaire,
    readMaFiche,
    updateMaFiche,
    listImports,
    startImport,
    readImport,
    setColonnes,
    acceptImport,
    undoImport,
    dropImport,
  },
  communauteRefusals,
)
