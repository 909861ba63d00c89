/** Which proofs are expected of an acte, and which are here. */
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import type { NaturePreuve } from '../../../referentials/preuves-acte.ts'
import type { Grade } from './acte.ts'

export type Known = {
  genre: string
  /** An acte that was annulled proves nothing, and nothing is asked of it. */
  annulled: boolean
  preuves: readonly { nature: string | null }[]
  presences: readonly { grade: Grade }[]
  /** Whether decisions were written down and signed with the acte. */
  decisions: boolean
}
/** `par`: what stands for the proof. Null when it is missing. */
export type Expected = { nature: NaturePreuve; par: 'piece' | 'presences' | 'decisions' | null }

const standsFor = (nature: NaturePreuve, known: Known): Expected['par'] => {
  if (known.preuves.some((one) => one.nature === nature)) return 'piece'
  const everyoneSigned = known.presences.length > 0 && known.presences.every(({ grade }) => grade === 'signee')
  if (nature === 'feuille-presence' && everyoneSigned) return 'presences'
  return nature === 'compte-rendu' && known.decisions ? 'decisions' : null
}

export const expectedPreuves = (known: Known): Expected[] =>
  known.annulled
    ? []
    : (findGenreActe(known.genre)?.preuves ?? []).map((nature) => ({ nature, par: standsFor(nature, known) }))

export const missingPreuves = (known: Known): NaturePreuve[] =>
  expectedPreuves(known)
    .filter(({ par }) => par === null)
    .map(({ nature }) => nature)
