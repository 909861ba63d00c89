import { formatNumber, NBSP } from '../../../../kernel/french.ts'
import { type ValeurTableau, ZONES_TABLEAU, type ZoneTableau } from '../../rules/tableau.ts'

/** As many decimals as were read, three at most. */
const decimalsOf = (value: number): number => Math.min(3, (String(value).split('.')[1] ?? '').length)

export const sayValeur = (valeurs: readonly ValeurTableau[], zone: ZoneTableau, unite: string): string => {
  const read = valeurs.find((one) => one.zone === zone)
  if (!read) return ''
  if (read.etat === 'secret') return 'secret'
  if (read.valeur === null) return '–'
  const number = formatNumber(read.valeur, decimalsOf(read.valeur))
  return unite === '%' || unite === '€' ? `${number}${NBSP}${unite}` : number
}

/** The zones that some line speaks of, in their order. */
export const zonesOf = (lignes: readonly { valeurs: readonly ValeurTableau[] }[]): ZoneTableau[] =>
  ZONES_TABLEAU.filter((zone) => lignes.some(({ valeurs }) => valeurs.some((one) => one.zone === zone)))
