/** What keeps a doctor from taking a patient, all of it, for who chooses by hand. */
import { type CapaciteOuverte, type DemandeAPlacer, empechementsEntre } from './apparier.ts'
import type { Empechement } from './vocabulary.ts'

export const empechementsDe = (demande: DemandeAPlacer, capacite: CapaciteOuverte, enPause: boolean): Empechement[] => [
  ...empechementsEntre(demande, capacite),
  ...(enPause ? (['pause'] as const) : []),
  ...(capacite.engagees >= capacite.parMois ? (['complet'] as const) : []),
]

/** Who may take first, the nearest first; a distance that is not known comes last. */
export const parProximite = <T extends { empechements: readonly Empechement[]; km: number | null }>(
  medecins: readonly T[],
): T[] =>
  medecins.toSorted(
    (a, b) =>
      Number(a.empechements.length > 0) - Number(b.empechements.length > 0) ||
      (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) ||
      0,
  )
