/** The rooms that have screens, in the order of the navigation. One line each. */
import { accueilScreens } from '../domains/accueil/screens/index.ts'
import { communauteScreens } from '../domains/communaute/screens/index.ts'
import { comptesScreens } from '../domains/comptes/screens/index.ts'
import { registreScreens } from '../domains/registre/screens/index.ts'
import { soinsScreens } from '../domains/soins-non-programmes/screens/index.ts'
import { territoireScreens } from '../domains/territoire/screens/index.ts'
import type { RoomScreens } from './shell/room-screens.ts'

export const rooms: readonly RoomScreens[] = [
  accueilScreens,
  soinsScreens,
  registreScreens,
  communauteScreens,
  territoireScreens,
  comptesScreens, // no word of its own: it is in the menu of the person
]
