/** A figure from outside as it is given, and as it is kept: a number, a share in percent, 1 or 0. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Formule } from '../../../referentials/indicateurs/index.ts'

export type Donnee = { valeur: number | null; numerateur: number | null; denominateur: number | null }
export type Gardee = { valeur: number; numerateur: number | null; denominateur: number | null }
export type SaisieFault =
  | 'indicateur-not-external'
  | 'valeur-missing'
  | 'valeur-not-a-share'
  | 'valeur-not-yes-no'
  | 'valeur-terms'

/** Sources round to one or two decimals: more apart than that is another figure. */
const ROUNDING = 0.06

/** `68 811, that is + 700 against 66 111`: annexes contain slips, so what is said twice must agree. */
export const checkSaisie = (
  formule: Formule,
  { valeur, numerateur, denominateur }: Donnee,
): Result<Gardee, SaisieFault> => {
  if (formule.forme !== 'externe') return refuse('indicateur-not-external')
  const bothTerms = numerateur !== null && denominateur !== null
  if ((numerateur === null) !== (denominateur === null)) return refuse('valeur-terms')
  if (formule.valeur !== 'part') {
    if (bothTerms || valeur === null) return refuse(valeur === null ? 'valeur-missing' : 'valeur-terms')
    if (formule.valeur === 'oui-non' && valeur !== 0 && valeur !== 1) return refuse('valeur-not-yes-no')
    return ok({ valeur, numerateur: null, denominateur: null })
  }
  if (!bothTerms) {
    if (valeur === null) return refuse('valeur-missing')
    return valeur > 100 ? refuse('valeur-not-a-share') : ok({ valeur, numerateur: null, denominateur: null })
  }
  if (numerateur > denominateur) return refuse('valeur-terms')
  const share = (100 * numerateur) / denominateur
  if (valeur !== null && Math.abs(valeur - share) > ROUNDING) return refuse('valeur-terms')
  return ok({ valeur: Number(share.toFixed(4)), numerateur, denominateur })
}
