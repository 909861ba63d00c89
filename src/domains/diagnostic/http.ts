/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { readAcces } from './actions/acces.ts'
import * as decoupages from './actions/decoupages.ts'
import * as enquetes from './actions/enquetes.ts'
import * as entretiens from './actions/entretiens.ts'
import { exportAcces } from './actions/export-acces.ts'
import * as exportDecoupages from './actions/export-decoupages.ts'
import * as exports from './actions/export-themes.ts'
import * as flux from './actions/flux.ts'
import * as monEnquete from './actions/mon-enquete.ts'
import { exportOffre } from './actions/offre.ts'
import * as profil from './actions/profil.ts'
import * as recherches from './actions/recherches.ts'
import * as scenarios from './actions/scenarios.ts'
import * as sources from './actions/sources.ts'
import { listThemes, readIndicateurTerritorial, readTheme } from './actions/themes.ts'
import { diagnosticContract } from './contract.ts'
import { diagnosticRefusals } from './refusals.ts'

export const diagnosticRoom = bindRoom(
  'diagnostic',
  diagnosticContract,
  {
    ...sources,
    readAcces,
    exportAcces,
    exportOffre,
    ...exports,
    listThemes,
    readTheme,
    readIndicateurTerritorial,
    ...flux,
    ...recherches,
    ...scenarios,
    ...decoupages,
    ...exportDecoupages,
    ...monEnquete,
    listEntretiens: entretiens.listEntretiens,
    createEntretien: entretiens.createEntretien,
    updateEntretien: entretiens.updateEntretien,
    removeEntretien: entretiens.removeEntretien,
    restoreEntretien: entretiens.restoreEntretien,
    readSynthese: entretiens.readSynthese,
    readProfil: profil.readProfil,
    readProfilPdf: profil.readProfilPdf,
    readProfilDocx: profil.readProfilDocx,
    listEnquetes: enquetes.listEnquetes,
    createEnquete: enquetes.createEnquete,
    readEnquete: enquetes.readEnquete,
    editEnquete: enquetes.editEnquete,
    shareEnquete: enquetes.shareEnquete,
    voteByEnquete: enquetes.voteByEnquete,
    exportEnquete: enquetes.exportEnquete,
  },
  diagnosticRefusals,
)
