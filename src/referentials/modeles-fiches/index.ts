/** The templates of fiches-actions. Apart from the other lists: the browser loads them only where one is chosen. */
import { MODELES_ACCES } from './acces.ts'
import { MODELES_CRISE } from './crise.ts'
import { MODELES_METIER } from './metier.ts'
import type { ModeleFiche } from './modele.ts'
import { MODELES_PARCOURS } from './parcours.ts'
import { MODELES_PREVENTION } from './prevention.ts'

export type { ModeleFiche } from './modele.ts'

export const MODELES_FICHES: readonly ModeleFiche[] = [
  ...MODELES_ACCES,
  ...MODELES_PARCOURS,
  ...MODELES_PREVENTION,
  ...MODELES_CRISE,
  ...MODELES_METIER,
]

const byCode = new Map(MODELES_FICHES.map((modele) => [modele.code, modele]))
export const findModele = (code: string): ModeleFiche | undefined => byCode.get(code)
