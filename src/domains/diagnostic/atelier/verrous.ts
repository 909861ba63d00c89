/** CPTS in place that a search keeps: which commune is held by which, what each is bound to, what could not be kept. */
import type { Existing } from '../../../analysis/regions/index.ts'
import { count, listInWords } from '../../../kernel/french.ts'
import type { VerrouDit } from '../contract-atelier.ts'

export type CptsRetenue = VerrouDit & {
  population: number
  communes: readonly string[]
  /** Covered by one of their parts only: a search divides whole communes. */
  enPartie: readonly string[]
}

export type Verrous = {
  dits: VerrouDit[]
  /** Rank in `dits`, by commune. */
  lockOf: Map<string, number>
  existing: Existing[]
  ecarts: string[]
}

/** A commune of several stays with the most populated of them: two CPTS never share a territory. */
export const lockCpts = (retenues: readonly CptsRetenue[], nameOf: (code: string) => string): Verrous => {
  const sorted = [...retenues].sort((a, b) => b.population - a.population || a.nom.localeCompare(b.nom))
  const lockOf = new Map<string, number>()
  const shared = new Map<string, string[]>()
  sorted.forEach(({ communes }, rank) => {
    for (const code of communes) {
      const first = lockOf.get(code)
      if (first === undefined) lockOf.set(code, rank)
      else {
        const key = `${first} ${rank}`
        shared.set(key, [...(shared.get(key) ?? []), code])
      }
    }
  })
  const name = (rank: string | undefined) => sorted[Number(rank)]!.nom
  const both = [...shared].map(([key, codes]) => {
    const [first, other] = key.split(' ')
    return `${say(codes, nameOf)} à la fois dans ${name(first)} et ${name(other)}\u00a0: la recherche garde ${codes.length > 1 ? 'ces communes' : 'cette commune'} avec ${name(first)}, la plus peuplée.`
  })
  const parts = sorted.flatMap(({ nom, enPartie }) => {
    const free = enPartie.filter((code) => !lockOf.has(code))
    return free.length === 0
      ? []
      : [
          `${nom} ne couvre qu’une partie de ${listInWords(free.map(nameOf))}\u00a0: la recherche ne partage pas une commune, et la laisse libre.`,
        ]
  })
  return {
    dits: sorted.map(({ nom, mode }) => ({ nom, mode })),
    lockOf,
    existing: sorted.map(({ mode }) => (mode === 'fermee' ? { closed: true } : {})),
    ecarts: [...both, ...parts],
  }
}

const SHOWN = 5
const say = (codes: readonly string[], nameOf: (code: string) => string): string => {
  const names = codes.slice(0, SHOWN).map(nameOf)
  const more = codes.length - SHOWN
  const list = listInWords(more > 0 ? [...names, count(more, 'autre')] : names)
  return codes.length > 1 ? `${list} sont` : `${list} est`
}
