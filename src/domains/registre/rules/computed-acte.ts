/** What another room hands over when something it watches has happened. */
import type { Instant } from '../../../kernel/time.ts'
import type { Faits, Genre, Mission } from './acte.ts'

export type ComputedParticipant = {
  professionnelId: string | null
  /** As it should read in the registre: `Dr Salomé Tramontane`. */
  nom: string
  /** In words: `médecin généraliste`. */
  profession: string
  qualite: string
  debut: Instant
  fin: Instant
}

export type ComputedActe = {
  /** Names what was computed, for instance `plage:<agenda>:<day>:<start>`. The same source never writes twice the same thing. */
  source: string
  genre: Genre
  mission: Mission | null
  ficheActionId?: string
  titre: string
  debut: Instant
  fin: Instant
  /** Zone in which days and hours of this acte are read. */
  zone: string
  commune: { code: string; nom: string } | null
  /** Name of the place: personal content, since a practice often bears a name. Erasable, never in the chain. */
  lieu: string | null
  /** Public and never erased: no motive, no age, no commune of a patient. */
  faits: Faits
  participants: ComputedParticipant[]
  /** What it was computed from, in one sentence. */
  preuve: string
}

/** `new`: first time; `same`: this very thing is already written; `correction`: the source had changed. */
export type RecordedActe = { acteId: string; sequence: number; written: 'new' | 'same' | 'correction' }
