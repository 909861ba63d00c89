/** The files that Maillage knows how to read, most particular first: the first whose columns are there is proposed. */
import type { Recette } from '../rules/recette.ts'
import { APL } from './apl.ts'
import { FINESS, MATERNITES, SIRENE } from './etablissements.ts'
import { FLUX } from './flux.ts'
import { AGES, COMPARATEUR, ELOIGNEMENT, POPULATION_COMMUNES } from './insee.ts'
import { MORTALITE } from './mortalite.ts'
import { BASSINS_DE_VIE } from './zonages.ts'

export const RECETTES: readonly Recette[] = [
  ...APL,
  AGES,
  COMPARATEUR,
  POPULATION_COMMUNES,
  ELOIGNEMENT,
  BASSINS_DE_VIE,
  MORTALITE,
  FINESS,
  MATERNITES,
  SIRENE,
  FLUX,
]
export const findRecette = (code: string): Recette | undefined => RECETTES.find((recette) => recette.code === code)
