/** Is this person already there? By RPPS first; without one on either side, by folded name and place. */
import { foldText } from '../../../kernel/french.ts'

export type Identite = { rpps: string | null; nom: string; prenom: string; communes: readonly string[] }
export type Doublon<T> = { sur: 'rpps' | 'nom-et-lieu'; qui: T } | { sur: 'homonyme'; qui: T } | null

const nameKey = ({ nom, prenom }: Pick<Identite, 'nom' | 'prenom'>): string => `${foldText(nom)}|${foldText(prenom)}`

/**
 * An index of known people, asked line after line. Two RPPS that differ are two people, whatever their names.
 * The same name elsewhere is only an `homonyme`: said, never merged.
 */
export const createDoublons = <T extends Identite>() => {
  const byRpps = new Map<string, T>()
  const byName = new Map<string, T[]>()
  const add = (known: T): void => {
    if (known.rpps) byRpps.set(known.rpps, known)
    const key = nameKey(known)
    byName.set(key, [...(byName.get(key) ?? []), known])
  }
  const find = (candidate: Identite): Doublon<T> => {
    const same = candidate.rpps ? byRpps.get(candidate.rpps) : undefined
    if (same) return { sur: 'rpps', qui: same }
    const namesakes = (byName.get(nameKey(candidate)) ?? []).filter((known) => !(known.rpps && candidate.rpps))
    const neighbour = namesakes.find((known) => isSamePlace(known, candidate))
    if (neighbour) return { sur: 'nom-et-lieu', qui: neighbour }
    return namesakes[0] ? { sur: 'homonyme', qui: namesakes[0] } : null
  }
  return { add, find }
}

/** A person whose place is not known is the same place as any other: better to ask than to write twice. */
const isSamePlace = (a: Identite, b: Identite): boolean =>
  a.communes.length === 0 || b.communes.length === 0 || a.communes.some((commune) => b.communes.includes(commune))
