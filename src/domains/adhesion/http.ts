/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import { callCampagne, remindCampagne, sendAppel } from './actions/appeler.ts'
import { issueAttestation, verifyAttestation } from './actions/attestation.ts'
import { closeCampagne, listCampagnes, readCampagne, saveCampagne } from './actions/campagnes.ts'
import { decideDemandes, inviteToJoin } from './actions/decide.ts'
import { listDemandesAdhesion, readDemandeAdhesion } from './actions/demandes.ts'
import { matchCotisation, matchSures, readEncaissement } from './actions/encaissement.ts'
import { exportAppelsCsv, exportAppelsXlsx } from './actions/export-appels.ts'
import * as maDemande from './actions/ma-demande.ts'
import { readMonAdhesion, sendMonAdhesion, takeAttestation, takeRecu } from './actions/mon-adhesion.ts'
import { askAdhesion, readPageAdhesion } from './actions/page.ts'
import { exportRecu } from './actions/recu.ts'
import { publishTexte, readReglageAdhesion, saveReglageAdhesion, withdrawTexte } from './actions/reglages.ts'
import { addReglement, exemptAppel, removeReglement } from './actions/reglements.ts'
import { adhesionContract } from './contract.ts'
import { adhesionRefusals } from './refusals.ts'

export const adhesionRoom = bindRoom(
  'adhesion',
  adhesionContract,
  {
    readPageAdhesion,
    askAdhesion,
    verifyAttestation,
    listDemandesAdhesion,
    readDemandeAdhesion,
    decideDemandes,
    inviteToJoin,
    ...maDemande,
    readReglageAdhesion,
    saveReglageAdhesion,
    publishTexte,
    withdrawTexte,
    listCampagnes,
    readCampagne,
    saveCampagne,
    callCampagne,
    remindCampagne,
    closeCampagne,
    exemptAppel,
    addReglement,
    removeReglement,
    sendAppel,
    exportRecu,
    exportAppelsCsv,
    exportAppelsXlsx,
    readEncaissement,
    matchSures,
    matchCotisation,
    readMonAdhesion,
    takeAttestation,
    takeRecu,
    issueAttestation,
    sendMonAdhesion,
  },
  adhesionRefusals,
)
