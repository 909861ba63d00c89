/** What the room answers: rotas as who manages them sees them, and as each volunteer does. */
import { mesGardesContract } from './contract-mes-gardes.ts'
import { tableauxContract } from './contract-tableaux.ts'

export const gardeContract = { ...tableauxContract, ...mesGardesContract }

export type { MesGardes } from './contract-mes-gardes.ts'
export type { EchangeLu, GardeLue, Pourquoi, TableauSaisi, VoeuxLus, VoeuxSaisis } from './contract-shapes.ts'
export type { TableauLu } from './contract-tableaux.ts'
