/**
 * The yearly ceiling (code de la santé publique, D1434-44, read in a secondary source): the indemnités and rémunérations
 * that a professional receives in a civil year are at most the plafond annuel de la sécurité sociale. One ceiling for a
 * person, whatever the number of CPTS: that is what « la somme totale » is read to mean. Cents.
 */
import { formatShare, NBSP } from '../../../kernel/french.ts'
import { sayEuros } from './say-euros.ts'

/** Per cent of the ceiling from which it is told. */
export const PROCHE = 80

export type Cumul = {
  /** Null when the ceiling of that year is not known. */
  plafondCentimes: number | null
  /** Approved or paid by the CPTS of the installation, and received elsewhere. */
  compteCentimes: number
}
export type Niveau = 'libre' | 'proche' | 'atteint' | 'inconnu'
export type Verdict = {
  niveau: Niveau
  autorise: boolean
  resteCentimes: number | null
  part: number | null
  phrase: string
}

/** What the ceiling lets be approved: `centimes` more, zero to know where one stands. */
export const checkPlafond = ({ plafondCentimes, compteCentimes }: Cumul, annee: number, centimes = 0): Verdict => {
  if (plafondCentimes === null)
    return {
      niveau: 'inconnu',
      autorise: false,
      resteCentimes: null,
      part: null,
      phrase: `Le plafond de ${annee} n’est pas connu${NBSP}: rien ne peut être approuvé pour cette année.`,
    }
  const after = compteCentimes + centimes
  const resteCentimes = plafondCentimes - after
  const part = after / plafondCentimes
  const of = `du plafond de ${annee} (${sayEuros(plafondCentimes)})`
  if (after > plafondCentimes)
    return {
      niveau: 'atteint',
      autorise: false,
      resteCentimes,
      part,
      phrase: `Dépasse de ${sayEuros(-resteCentimes)} le plafond de ${annee} (${sayEuros(plafondCentimes)}).`,
    }
  const niveau = after === plafondCentimes ? 'atteint' : after * 100 >= plafondCentimes * PROCHE ? 'proche' : 'libre'
  const phrase = `${formatShare(Math.floor(part * 1000) / 1000, 1)} ${of}. Il reste ${sayEuros(resteCentimes)}.`
  return { niveau, autorise: true, resteCentimes, part, phrase }
}
