/** The rooms that answer over HTTP, one line each. */
import { accueilRoom } from '../domains/accueil/http.ts'
import { activiteRoom } from '../domains/activite/http.ts'
import { adhesionRoom } from '../domains/adhesion/http.ts'
import { communauteRoom } from '../domains/communaute/http.ts'
import { comptesRoom } from '../domains/comptes/http.ts'
import { diagnosticRoom } from '../domains/diagnostic/http.ts'
import { dialogueRoom } from '../domains/dialogue/http.ts'
import { droitsRoom } from '../domains/droits/http.ts'
import { evaluationRoom } from '../domains/evaluation/http.ts'
import { financementRoom } from '../domains/financement/http.ts'
import { gardeRoom } from '../domains/garde/http.ts'
import { gouvernanceRoom } from '../domains/gouvernance/http.ts'
import { indemnitesRoom } from '../domains/indemnites/http.ts'
import { medecinTraitantRoom } from '../domains/medecin-traitant/http.ts'
import { projetRoom } from '../domains/projet/http.ts'
import { registreRoom } from '../domains/registre/http.ts'
import { regulationRoom } from '../domains/regulation/http.ts'
import { repertoireRoom } from '../domains/repertoire/http.ts'
import { soinsRoom } from '../domains/soins-non-programmes/http.ts'
import { territoireRoom } from '../domains/territoire/http.ts'
import { tresorerieRoom } from '../domains/tresorerie/http.ts'
import type { RoomBinding } from './actions/action.ts'

export const rooms: readonly RoomBinding[] = [
  comptesRoom, //
  communauteRoom,
  repertoireRoom,
  registreRoom,
  projetRoom,
  activiteRoom,
  gouvernanceRoom,
  tresorerieRoom,
  adhesionRoom,
  financementRoom,
  evaluationRoom,
  indemnitesRoom,
  dialogueRoom,
  diagnosticRoom,
  accueilRoom,
  territoireRoom,
  soinsRoom,
  medecinTraitantRoom,
  regulationRoom,
  gardeRoom,
  droitsRoom,
]
