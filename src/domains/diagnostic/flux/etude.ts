/** What flows say of a territory: what stays, where its inhabitants go, where those who come live. */
import { hideSmall, type Reunis, showCount } from '../rules/petits-flux.ts'
import type { LigneFlux } from '../store/flux-store.ts'

export type Sens = 'dedans' | 'sort' | 'entre'
export type Lien = LigneFlux & { sens: Sens }
export type Ailleurs = { code: string; valeur: number; part: number }
export type Bilan = {
  /** People who leave a commune of the territory, inside of it or not. */
  partants: number | null
  restants: number | null
  /** Restants over partants. */
  autonomie: number | null
  entrants: number | null
  versOu: { lignes: Ailleurs[]; reunis: Reunis }
  dOu: { lignes: Ailleurs[]; reunis: Reunis }
  liens: Lien[]
  liensReunis: Reunis
  /** Communes of the territory from which the source knows nobody. */
  sansFlux: string[]
}

const sumOf = (rows: readonly LigneFlux[]): number => rows.reduce((sum, { valeur }) => sum + valeur, 0)

const byCommune = (rows: readonly LigneFlux[], end: 'origine' | 'destination') => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row[end], (sums.get(row[end]) ?? 0) + row.valeur)
  const whole = sumOf(rows)
  const { montres, reunis } = hideSmall([...sums].map(([code, valeur]) => ({ code, valeur })))
  return { lignes: montres.map((one) => ({ ...one, part: one.valeur / whole })), reunis }
}

/** `out`: all that leaves the communes of the territory; `into`: all that goes to them. */
export const studyTerritoire = (
  own: ReadonlySet<string>,
  out: readonly LigneFlux[],
  into: readonly LigneFlux[],
): Bilan => {
  const staying = out.filter(({ destination }) => own.has(destination))
  const leaving = out.filter(({ destination }) => !own.has(destination))
  const coming = into.filter(({ origine }) => !own.has(origine))
  const partants = sumOf(out)
  const restants = sumOf(staying)
  // Who works in the commune where they live makes no line on a map.
  const between = staying.filter(({ origine, destination }) => origine !== destination)
  const { montres, reunis } = hideSmall<Lien>(
    [
      ...between.map((row) => ({ ...row, sens: 'dedans' as const })),
      ...leaving.map((row) => ({ ...row, sens: 'sort' as const })),
      ...coming.map((row) => ({ ...row, sens: 'entre' as const })),
    ],
    ({ sens, origine, destination }) => `${sens} ${sens === 'sort' ? destination : sens === 'entre' ? origine : ''}`,
  )
  const known = new Set(out.map(({ origine }) => origine))
  return {
    partants: showCount(partants),
    restants: showCount(restants),
    autonomie: showCount(restants) === null || partants === 0 ? null : restants / partants,
    entrants: showCount(sumOf(coming)),
    versOu: byCommune(leaving, 'destination'),
    dOu: byCommune(coming, 'origine'),
    liens: montres,
    liensReunis: reunis,
    sansFlux: [...own].filter((code) => !known.has(code)).sort(),
  }
}
