/** Flows of few people are never told one by one: they are put together, and none can be found back by subtraction. */
export const MOINS_DE = 11

/** What was put together; `total` is null where even the sum is of too few people. */
export type Reunis = { nombre: number; total: number | null }

type Sum = { nombre: number; total: number }
const isSafe = ({ nombre, total }: Sum, bound: number): boolean => nombre === 0 || (nombre > 1 && total >= bound)

/**
 * The largest first. One flow alone, or a sum under the bound, would be found back from a total: the smallest of those
 * shown joins what is put together until it cannot. `groupOf` tells the totals that are shown elsewhere.
 */
export const hideSmall = <F extends { valeur: number }>(
  flows: readonly F[],
  groupOf: (flow: F) => string = () => '',
  bound = MOINS_DE,
): { montres: F[]; reunis: Reunis } => {
  const rising = flows.filter(({ valeur }) => valeur > 0).sort((a, b) => a.valeur - b.valeur)
  const hidden = new Set<F>()
  const whole: Sum = { nombre: 0, total: 0 }
  const hide = (flow: F, sum: Sum) => {
    hidden.add(flow)
    for (const one of [sum, whole]) {
      one.nombre += 1
      one.total += flow.valeur
    }
  }
  for (const group of Map.groupBy(rising, groupOf).values()) {
    const sum: Sum = { nombre: 0, total: 0 }
    for (const flow of group) if (flow.valeur < bound || !isSafe(sum, bound)) hide(flow, sum)
  }
  for (const flow of rising) {
    if (isSafe(whole, bound)) break
    if (!hidden.has(flow)) hide(flow, { nombre: 0, total: 0 })
  }
  return {
    montres: rising.filter((flow) => !hidden.has(flow)).reverse(),
    reunis: { nombre: whole.nombre, total: isSafe(whole, bound) ? whole.total : null },
  }
}

/** A figure built on fewer people than the bound is not shown. */
export const showCount = (valeur: number, bound = MOINS_DE): number | null => (valeur < bound ? null : valeur)
