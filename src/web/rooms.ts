/** The rooms that have screens, in the order of the navigation. One line each. */
import { accueilScreens } from '../domains/accueil/screens/index.ts'
import { activiteScreens } from '../domains/activite/screens/index.ts'
import { adhesionScreens } from '../domains/adhesion/screens/index.ts'
import { communauteScreens } from '../domains/communaute/screens/index.ts'
import { comptesScreens } from '../domains/comptes/screens/index.ts'
import { diagnosticScreens } from '../domains/diagnostic/screens/index.ts'
import { dialogueScreens } from '../domains/dialogue/screens/index.ts'
import { droitsScreens } from '../domains/droits/screens/index.ts'
import { evaluationScreens } from '../domains/evaluation/screens/index.ts'
import { financementScreens } from '../domains/financement/screens/index.ts'
import { gardeScreens } from '../domains/garde/screens/index.ts'
import { gouvernanceScreens } from '../domains/gouvernance/screens/index.ts'
import { indemnitesScreens } from '../domains/indemnites/screens/index.ts'
import { medecinTraitantScreens } from '../domains/medecin-traitant/screens/index.ts'
import { projetScreens } from '../domains/projet/screens/index.ts'
import { registreScreens } from '../domains/registre/screens/index.ts'
import { regulationScreens } from '../domains/regulation/screens/index.ts'
import { repertoireScreens } from '../domains/repertoire/screens/index.ts'
import { soinsScreens } from '../domains/soins-non-programmes/screens/index.ts'
import { territoireScreens } from '../domains/territoire/screens/index.ts'
import { tresorerieScreens } from '../domains/tresorerie/screens/index.ts'
import type { RoomScreens } from './shell/room-screens.ts'

export const rooms: readonly RoomScreens[] = [
  accueilScreens,
  soinsScreens,
  gardeScreens, // under « Soins »
  medecinTraitantScreens, // under « Soins »
  regulationScreens, // reached from the SAS
  projetScreens,
  dialogueScreens, // a view of « Projet »
  activiteScreens,
  registreScreens,
  gouvernanceScreens,
  evaluationScreens, // under « Registre »
  communauteScreens,
  repertoireScreens, // under « Équipe »
  adhesionScreens, // under « Équipe » and « Finances »
  tresorerieScreens,
  financementScreens,
  indemnitesScreens, // under « Finances »
  territoireScreens,
  diagnosticScreens,
  droitsScreens, // reached from the fiche, the access and the account
  comptesScreens, // no word of its own: it is in the menu of the person
]
