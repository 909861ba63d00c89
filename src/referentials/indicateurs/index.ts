/**
 * The catalogue: every indicator that was seen, each optional. The baseline, the target and the steps belong to the
 * contract of a CPTS; the status says how the indicator itself is known.
 */
import { z } from 'zod'
import { INDICATEURS_ACCES } from './acces.ts'
import { INDICATEURS_COMMUNAUTE } from './communaute.ts'
import { INDICATEURS_MISSIONS } from './missions.ts'
import { type Indicateur, indicateurSchema } from './modele.ts'

export {
  type Compteur,
  type CompteurActes,
  compteurSchema,
  type DefinitionIndicateur,
  definitionSchema,
  type Formule,
  FREQUENCES,
  type Frequence,
  formuleSchema,
  GRADES_INDICATEUR,
  type Indicateur,
  indicateurSchema,
  PETITS_NOMBRES,
  type PetitsNombres,
  SENS,
  type Sens,
} from './modele.ts'

export const INDICATEURS: readonly Indicateur[] = z
  .array(indicateurSchema)
  .parse([...INDICATEURS_ACCES, ...INDICATEURS_MISSIONS, ...INDICATEURS_COMMUNAUTE])

const BY_CODE: ReadonlyMap<string, Indicateur> = new Map(INDICATEURS.map((one) => [one.code, one]))
export const findIndicateur = (code: string): Indicateur | undefined => BY_CODE.get(code)
