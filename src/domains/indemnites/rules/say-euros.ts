import { formatNumber, NBSP } from '../../../kernel/french.ts'

/** `1 250 €`, `12,50 €`. */
export const sayEuros = (centimes: number): string =>
  `${formatNumber(centimes / 100, centimes % 100 === 0 ? 0 : 2)}${NBSP}€`
