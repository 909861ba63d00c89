/** The rooms that answer over HTTP, one line each. */
import { accueilRoom } from '../domains/accueil/http.ts'
import { communauteRoom } from '../domains/communaute/http.ts'
import { comptesRoom } from '../domains/comptes/http.ts'
import { registreRoom } from '../domains/registre/http.ts'
import { soinsRoom } from '../domains/soins-non-programmes/http.ts'
import { territoireRoom } from '../domains/territoire/http.ts'
import type { RoomBinding } from './actions/action.ts'

export const rooms: readonly RoomBinding[] = [
  comptesRoom, //
  communauteRoom,
  registreRoom,
  accueilRoom,
  territoireRoom,
  soinsRoom,
]
