import { bindRoom } from '../../server/actions/action.ts'
import { askPreuve, cancelDemandePreuve, remindPreuve } from './actions/ask-preuve.ts'
import { readDepot, sendPreuve } from './actions/depot-preuve.ts'
import { addDocument, readDocument } from './actions/documents.ts'
import { exportRegistreCsv, exportRegistreJson } from './actions/export-registre.ts'
import { hideLigne, showLigne } from './actions/ligne-publique.ts'
import { listActes } from './actions/list-actes.ts'
import { readActe } from './actions/read-acte.ts'
import { acceptPreuve, addPreuveByHand, refusePreuve } from './actions/receive-preuve.ts'
import { verifyEmpreinte } from './actions/verify-empreinte.ts'
import { readVerification, verifyRegistre } from './actions/verify-registre.ts'
import { registreContract } from './contract.ts'
import { documentsContract } from './contract-documents.ts'
import { preuvesContract } from './contract-preuves.ts'
import { verificationPubliqueContract } from './contract-public.ts'
import { registreRefusals } from './refusals.ts'

export const registreRoom = bindRoom(
  'registre',
  { ...registreContract, ...documentsContract, ...preuvesContract, ...verificationPubliqueContract },
  {
    listActes,
    readActe,
    readVerification,
    verifyRegistre,
    exportRegistreCsv,
    exportRegistreJson,
    showLignePublique: showLigne,
    hideLignePublique: hideLigne,
    addDocument,
    readDocument,
    addPreuve: addPreuveByHand,
    askPreuve,
    remindPreuve,
    cancelDemandePreuve,
    acceptPreuve,
    refusePreuve,
    readDepot,
    sendPreuve,
    verifyEmpreinte,
  },
  registreRefusals,
)
