/** Where a computed amount comes from: what went in, by which rule, on which days, how sure. Said as a sentence. */
import { capitalizeFirst, formatDate, formatNumber, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Provenance, STATUTS, type Statut } from '../../../referentials/provenance.ts'

export type Entree = {
  libelle: string
  valeur: string
  /** Null when the value is a fact of the CPTS: nothing to check in a text. */
  provenance: (Provenance & { lien?: string | null }) | null
}
export type Trace = {
  /** What the amount is. */
  libelle: string
  /** Null when an input is missing: nothing is guessed. */
  centimes: number | null
  /** How it is counted, in words. */
  formule: string
  entrees: readonly Entree[]
  /** The days it covers. */
  dates: string
  /** The weakest of the inputs. */
  statut: Statut
}

export const weakest = (statuts: readonly Statut[]): Statut =>
  STATUTS[Math.max(0, ...statuts.map((one) => STATUTS.indexOf(one)))]!

export const statutOf = (entrees: readonly Entree[]): Statut =>
  weakest(entrees.flatMap(({ provenance }) => (provenance ? [provenance.statut] : [])))

export const traceOf = (trace: Omit<Trace, 'statut'>): Trace => ({ ...trace, statut: statutOf(trace.entrees) })

/** `1 234,56 €`, or `1 234 €` when there are no cents; a true minus. */
export const sayEuros = (centimes: number): string =>
  `${formatNumber(centimes / 100, centimes % 100 === 0 ? 0 : 2)}${NBSP}€`

export const sayJour = (jour: string): string => formatDate(Temporal.PlainDate.from(jour), { weekday: false })
/** The last day of `[du, au)`, as people say it. */
export const veille = (au: string): string => Temporal.PlainDate.from(au).subtract({ days: 1 }).toString()
export const sayPeriode = (du: string, au: string): string => `du ${sayJour(du)} au ${sayJour(veille(au))}`

/** What is not sure, with where it was looked for; null when all was read in the texts. */
export const sayDoute = ({ entrees, statut }: Pick<Trace, 'entrees' | 'statut'>): string | null => {
  if (statut === 'confirme') return null
  const said = entrees.flatMap(({ libelle, provenance }) =>
    provenance?.statut === statut ? [`${libelle} (${provenance.source})`] : [],
  )
  const word = statut === 'a-verifier' ? 'à vérifier' : 'lu dans une source secondaire'
  return `${word}${NBSP}: ${listInWords([...new Set(said)])}`
}

/** « Part fixe de Parcours, 2e année de contrat : 26 136,99 €. Calcul : … Entrées : … » */
export const sayTrace = (trace: Trace): string => {
  const { libelle, centimes, formule, entrees, dates } = trace
  const amount = centimes === null ? 'montant inconnu' : sayEuros(centimes)
  const inputs = entrees.map((one) => `${one.libelle} ${one.valeur}`)
  const doute = sayDoute(trace)
  return [
    `${capitalizeFirst(libelle)}, ${dates}${NBSP}: ${amount}.`,
    `Calcul${NBSP}: ${formule}.`,
    inputs.length > 0 ? `Ce qui y entre${NBSP}: ${inputs.join(` ; `.replace(' ;', `${NBSP};`))}.` : '',
    doute ? `${capitalizeFirst(doute)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
