/** Whether enough are there to decide. What counts, and how much of it, is what the statutes of the CPTS say. */
import { formatNumber } from '../../../kernel/french.ts'
import type { Quorum } from '../../../referentials/modeles-statuts/regles.ts'
import { sayMembres, sayPart, sayVoix } from './phrases.ts'
import { seuil } from './seuil.ts'

/** Voices and heads of those who may vote: all of them, those in the room, those who gave a procuration that holds. */
export type Compte = { voix: number; membres: number }
export type Assistance = {
  total: Compte
  presents: Compte
  representes: Compte
  /** A second meeting, called because the first had no quorum. */
  isSeconde: boolean
}
export type ResultatQuorum = {
  atteint: boolean
  /** Null where no quorum is asked. */
  requis: number | null
  compte: number
  base: number
  explication: string
}

/** « 12 voix présentes ou représentées », « 1 membre présent ». */
const sayCounted = ({ base, representes }: Quorum, counted: number): string => {
  const [say, ending] =
    base === 'voix' ? ([sayVoix, counted < 2 ? 'e' : 'es'] as const) : ([sayMembres, counted < 2 ? '' : 's'] as const)
  return `${say(counted)} présent${ending}${representes ? ` ou représenté${ending}` : ''}`
}

const none = (compte: number, base: number, explication: string): ResultatQuorum => ({
  atteint: true,
  requis: null,
  compte,
  base,
  explication,
})

export const computeQuorum = (regle: Quorum | null, assistance: Assistance): ResultatQuorum => {
  const { total, presents, representes, isSeconde } = assistance
  const unit = regle?.base ?? 'membres'
  const counted = presents[unit] + (regle?.representes === false ? 0 : representes[unit])
  const base = total[unit]
  if (regle === null) return none(counted, base, 'Aucun quorum n’est demandé.')
  const part = isSeconde && regle.seconde ? regle.seconde.part : regle.part
  if (part === null) return none(counted, base, 'Seconde convocation\u00a0: aucun quorum n’est demandé.')
  const requis = seuil(base, part)
  const atteint = base > 0 && counted >= requis
  const explication = `${atteint ? 'Quorum atteint' : 'Quorum non atteint'}\u00a0: ${sayCounted(regle, counted)} sur ${formatNumber(base)}, il en faut ${formatNumber(requis)} (${sayPart(part)}).`
  return { atteint, requis, compte: counted, base, explication }
}
