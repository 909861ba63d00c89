/** What the form of an availability holds, and when it can be sent. */
import type { DisponibiliteLue } from '../../contract.ts'
import { type GenreCreneau, VISIBILITES, type Visibilite } from '../../rules/vocabulary.ts'

export type AvailabilityDraft = {
  jours: readonly number[]
  debut: string
  fin: string
  duree: number
  semaines: number
  valideDu: string
  valideAu: string
  sauteFeries: boolean
  capacite: number
  lieuId: string
  genre: GenreCreneau
  visibilites: readonly Visibilite[]
}
type Habits = { duree: number; genre: GenreCreneau; visibilites: readonly Visibilite[]; lieuId: string | null }

export const newAvailability = (habits: Habits, today: string): AvailabilityDraft => ({
  jours: [],
  debut: '09:00',
  fin: '10:00',
  duree: habits.duree,
  semaines: 1,
  valideDu: today,
  valideAu: '',
  sauteFeries: true,
  capacite: 1,
  lieuId: habits.lieuId ?? '',
  genre: habits.genre,
  visibilites: habits.visibilites,
})

export const draftOf = (known: DisponibiliteLue): AvailabilityDraft => ({
  jours: known.jours,
  debut: known.debut.slice(0, 5),
  fin: known.fin.slice(0, 5),
  duree: known.duree,
  semaines: known.semaines,
  valideDu: known.valideDu,
  valideAu: known.valideAu ?? '',
  sauteFeries: known.sauteFeries,
  capacite: known.capacite,
  lieuId: known.lieuId ?? '',
  genre: known.genre,
  visibilites: known.visibilites,
})

export type DraftFault = 'jours' | 'heures' | null

export const faultOf = ({ jours, debut, fin, valideDu }: AvailabilityDraft): DraftFault => {
  if (jours.length === 0) return 'jours'
  return debut === '' || fin === '' || debut >= fin || valideDu === '' ? 'heures' : null
}

export const bodyOf = (draft: AvailabilityDraft) => ({
  ...draft,
  jours: [...draft.jours].sort(),
  visibilites: VISIBILITES.filter((one) => draft.visibilites.includes(one)),
  valideAu: draft.valideAu || null,
  lieuId: draft.lieuId || null,
})

export const toggleDay = (jours: readonly number[], jour: number): number[] =>
  jours.includes(jour) ? jours.filter((one) => one !== jour) : [...jours, jour].sort()
