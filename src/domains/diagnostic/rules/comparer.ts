/** An indicator beside what it is compared with, and beside itself some years before: in a few words. */
import { formatNumber, NBSP } from '../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { estPartielle, type Valeur } from './indication.ts'
import { seCompare } from './phrase.ts'

type Definition = Pick<IndicateurTerritorial, 'nature' | 'sens' | 'decimales' | 'unite'>
export type Reference = 'France' | 'région' | 'département'
export type Ecart = {
  ordre: -1 | 0 | 1
  reference: Reference
  valeur: number
  /** Here over there; null where there is nothing there. */
  rapport: number | null
  /** Null where the dictionary says of no way that it is good. */
  jugement: 'favorable' | 'defavorable' | null
}

const isKnown = (valeur: Valeur | null): valeur is Valeur & { valeur: number } =>
  valeur !== null && valeur.etat === 'observe' && valeur.valeur !== null && !estPartielle(valeur)

/** Against the widest place that was read whole. Two values that are shown alike are equal. */
export const ecartDe = (
  definition: Definition,
  ici: Valeur,
  reperes: Readonly<Record<'france' | 'region' | 'departement', Valeur | null>>,
): Ecart | null => {
  if (!seCompare(definition) || ici.etat !== 'observe' || ici.valeur === null) return null
  const found = (
    [
      ['France', reperes.france],
      ['région', reperes.region],
      ['département', reperes.departement],
    ] as const
  ).find(([, valeur]) => isKnown(valeur))
  if (!found) return null
  const [reference, la] = found
  const there = la!.valeur!
  const [a, b] = [Number(ici.valeur.toFixed(definition.decimales)), Number(there.toFixed(definition.decimales))]
  const ordre = a === b ? 0 : a > b ? 1 : -1
  const jugement =
    ordre === 0 || definition.sens === null
      ? null
      : (ordre === 1) === (definition.sens === 'favorable')
        ? 'favorable'
        : 'defavorable'
  return { ordre, reference, valeur: there, rapport: there > 0 ? ici.valeur / there : null, jugement }
}

export const lectureCourte = (ecart: Ecart | null): string => {
  if (!ecart) return '–'
  if (ecart.ordre === 0) return 'égal'
  if (ecart.jugement) return ecart.jugement === 'favorable' ? 'mieux' : `moins${NBSP}bien`
  return ecart.ordre === 1 ? 'plus élevé' : 'plus bas'
}

const signed = (value: number, decimals: number): string => {
  const rounded = Number(value.toFixed(decimals))
  return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${formatNumber(Math.abs(rounded), decimals)}`
}

/** « +3,2 % (2015) »; a share moves by points. Null unless both were read over the same communes. */
export const sayEvolution = (
  { unite, decimales }: Definition,
  ici: Valeur,
  avant: { periode: string; valeur: Valeur } | null,
): string | null => {
  if (!avant || ici.valeur === null || avant.valeur.valeur === null) return null
  if (ici.etat !== 'observe' || avant.valeur.etat !== 'observe' || ici.lues !== avant.valeur.lues) return null
  const since = `(${avant.periode})`
  if (unite === '%') return `${signed(ici.valeur - avant.valeur.valeur, decimales)}${NBSP}pt ${since}`
  if (avant.valeur.valeur === 0) return null
  return `${signed(100 * (ici.valeur / avant.valeur.valeur - 1), 1)}${NBSP}% ${since}`
}

const YEARS = 12
const yearOf = (periode: string): number => Number(/(\d{4})\D*$/.exec(periode)?.[1])

/** The earliest of these periods that is no further than some years before. */
export const periodeDAvant = (latest: string, periodes: readonly string[]): string | null => {
  const last = yearOf(latest)
  return (
    periodes
      .filter((one) => yearOf(one) < last && yearOf(one) >= last - YEARS)
      .sort((a, b) => yearOf(a) - yearOf(b))[0] ?? null
  )
}
