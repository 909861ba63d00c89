/** The territory of a CPTS over time: versions that follow one another, `[depuis, jusqu)`, never two at once. */
import { totalPopulation, type Unit, unitKey } from './unites.ts'

export type VersionDates = { id: string; depuis: string; jusqu: string | null }

/** What saving a territory that begins on `depuis` does to the versions that exist. */
export type SavePlan = {
  /** The version that ends the day the new one begins. */
  close: string | null
  /** The version that began that very day, whose content is replaced. */
  replace: string | null
  jusqu: string | null
}

export const planSave = (versions: readonly VersionDates[], depuis: string): SavePlan => {
  const same = versions.find((version) => version.depuis === depuis)
  if (same) return { close: null, replace: same.id, jusqu: same.jusqu }
  const open = versions.find((version) => version.depuis < depuis && (version.jusqu === null || version.jusqu > depuis))
  const later = versions.map((version) => version.depuis).filter((day) => day > depuis)
  const next = later.sort()[0] ?? null
  return { close: open?.id ?? null, replace: null, jusqu: next }
}

/** The day the version before the removed one must end: it takes over the days left empty. */
export const planRemoval = (
  versions: readonly VersionDates[],
  id: string,
): { extend: string; jusqu: string | null } | null => {
  const removed = versions.find((version) => version.id === id)
  if (!removed) return null
  const before = versions.find((version) => version.jusqu === removed.depuis)
  return before ? { extend: before.id, jusqu: removed.jusqu } : null
}

export const inForce = <V extends { depuis: string; jusqu: string | null }>(
  versions: readonly V[],
  day: string,
): V | undefined => versions.find((version) => version.depuis <= day && (version.jusqu === null || day < version.jusqu))

export type Difference = { arrivees: Unit[]; departs: Unit[]; populationAvant: number; populationApres: number }

export const differenceOf = (before: readonly Unit[], after: readonly Unit[]): Difference => {
  const had = new Set(before.map(unitKey))
  const has = new Set(after.map(unitKey))
  return {
    arrivees: after.filter((unit) => !had.has(unitKey(unit))),
    departs: before.filter((unit) => !has.has(unitKey(unit))),
    populationAvant: totalPopulation(before),
    populationApres: totalPopulation(after),
  }
}
