/** The order of the needs. What was voted is an order: changing it means that it must be voted again. */
export type Rang = { id: string; priorite: number | null; voteLe: string | null }

/** Needs with a rank, the first one first. */
export const rankedOf = <T extends Rang>(besoins: readonly T[]): T[] =>
  besoins.filter(({ priorite }) => priorite !== null).sort((a, b) => a.priorite! - b.priorite!)

/** Moves one to another place of the list; out of it, nothing changes. */
export const moveTo = <T>(list: readonly T[], from: number, to: number): T[] => {
  if (from < 0 || from >= list.length || to < 0 || to >= list.length || from === to) return [...list]
  const moved = list.filter((_, index) => index !== from)
  moved.splice(to, 0, list[from]!)
  return moved
}

/** The vote that holds for the whole order: the same day for each, or none. */
export const voteOf = (besoins: readonly Rang[]): string | null => {
  const ranked = rankedOf(besoins)
  const first = ranked[0]?.voteLe ?? null
  return ranked.every(({ voteLe }) => voteLe === first) ? first : null
}
