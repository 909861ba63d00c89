import { bindRoom } from '../../server/actions/action.ts'
import { medecinTraitantActions } from './actions/index.ts'
import { medecinTraitantContract } from './contract.ts'
import { medecinTraitantRefusals } from './refusals.ts'

export const medecinTraitantRoom = bindRoom(
  'medecin-traitant',
  medecinTraitantContract,
  medecinTraitantActions,
  medecinTraitantRefusals,
)
