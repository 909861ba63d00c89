/** The list as one reads it: what comes first, what waits for somebody, what is written. */
import type { ActiviteResume } from '../../contract.ts'

export type Groups = {
  toCome: ActiviteResume[]
  toSign: ActiviteResume[]
  signed: ActiviteResume[]
  cancelled: ActiviteResume[]
}

/** The nearest first for what comes, the latest first for what is over. */
export const groupActivites = (all: readonly ActiviteResume[], now: string): Groups => {
  const latestFirst = all.toSorted((a, b) => b.debut.localeCompare(a.debut))
  const comes = ({ etat, fin }: ActiviteResume) => etat === 'prevu' && Date.parse(fin) > Date.parse(now)
  return {
    toCome: latestFirst.filter(comes).reverse(),
    toSign: latestFirst.filter((one) => one.etat === 'tenu' || (one.etat === 'prevu' && !comes(one))),
    signed: latestFirst.filter(({ etat }) => etat === 'signe'),
    cancelled: latestFirst.filter(({ etat }) => etat === 'annule'),
  }
}
