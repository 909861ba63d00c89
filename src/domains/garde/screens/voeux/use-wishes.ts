/** What is being said of one volunteer: days away, wishes shift by shift, ceilings. */
import { useState } from 'react'
import type { VoeuxLus, VoeuxSaisis } from '../../contract.ts'
import type { Souhait } from '../../rules/vocabulary.ts'

export type Said = Souhait | 'indifferent'
/** What a form starts from. */
export type Told = Pick<VoeuxLus, 'du' | 'au' | 'gardes' | 'indisponibilites' | 'preremplies' | 'souhaits'> & {
  plafondPeriode: number | null
}

export const wholeOf = (typed: string): number | null => (/^\d+$/.test(typed.trim()) ? Number(typed) : null)
export const typedOf = (ceiling: number | null): string => (ceiling === null ? '' : String(ceiling))

export const useWishes = (it: Told) => {
  const [away, setAway] = useState(it.indisponibilites.map((one, cle) => ({ ...one, cle })))
  const [next, setNext] = useState(it.indisponibilites.length)
  const [said, setSaid] = useState(new Map<string, Said>(it.souhaits.map(({ gardeId, souhait }) => [gardeId, souhait])))
  const [most, setMost] = useState(typedOf(it.plafondPeriode))
  const isAway = (jour: string) => away.some(({ du, au }) => du && au && du <= jour && jour <= au)
  return {
    away,
    said,
    most,
    setMost,
    /** Shifts that may be wished for or not: theirs, on a day when they are there. */
    shown: it.gardes.filter(({ pourMoi, jour }) => pourMoi && !isAway(jour)),
    say: (gardeId: string, value: Said) => setSaid(new Map(said).set(gardeId, value)),
    change: (cle: number, part: { du?: string; au?: string }) =>
      setAway(away.map((other) => (other.cle === cle ? { ...other, ...part } : other))),
    drop: (cle: number) => setAway(away.filter((one) => one.cle !== cle)),
    add: () => {
      setAway([...away, { cle: next, du: '', au: '' }])
      setNext(next + 1)
    },
    body: (): VoeuxSaisis => ({
      indisponibilites: away.filter(({ du, au }) => du && au).map(({ du, au }) => ({ du, au })),
      souhaits: [...said].flatMap(([gardeId, souhait]) => (souhait === 'indifferent' ? [] : [{ gardeId, souhait }])),
      plafondPeriode: wholeOf(most),
    }),
  }
}
export type Wishes = ReturnType<typeof useWishes>
