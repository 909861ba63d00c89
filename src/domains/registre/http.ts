import { bindRoom } from '../../server/actions/action.ts'
import { exportRegistreCsv, exportRegistreJson } from './actions/export-registre.ts'
import { listActes } from './actions/list-actes.ts'
import { readActe } from './actions/read-acte.ts'
import { readVerification, verifyRegistre } from './actions/verify-registre.ts'
import { registreContract } from './contract.ts'
import { registreRefusals } from './refusals.ts'

export const registreRoom = bindRoom(
  'registre',
  registreContract,
  { listActes, readActe, readVerification, verifyRegistre, exportRegistreCsv, exportRegistreJson },
  registreRefusals,
)
