/** What another room hands over when people signed what took place, or wrote it in one go. */
import type { Instant } from '../../../kernel/time.ts'
import type { NaturePreuve } from '../../../referentials/preuves-acte.ts'
import type { Faits, Grade, Mission } from './acte.ts'

export type SignedParticipant = {
  professionnelId: string | null
  /** As it should read in the registre: `Dr Salomé Tramontane`. Personal content, like the profession. */
  nom: string
  /** In words: `médecin généraliste`. */
  profession: string
  /** A code of `QUALITES_ACTE`. */
  qualite: string
  /** Arrival and departure. */
  debut: Instant
  fin: Instant
  grade: Grade
}

export type SignedPreuve = {
  grade: Grade
  libelle: string
  /** Which of the expected proofs it is, when it is one. */
  nature?: NaturePreuve | null
  /** SHA-256 of a document that this CPTS keeps. */
  empreinte: string | null
}

/** Free texts: personal content, sealed one by one, erasable. */
export type TextesActe = { ordreDuJour?: string; decisions?: string; suites?: string; note?: string }

/** What is told of an acte, whoever writes it. */
export type ToldActe = {
  /** A code of `GENRES_ACTE`. */
  genre: string
  mission: Mission | null
  ficheActionId: string | null
  /** Public and never erased: it names no patient. */
  titre: string
  debut: Instant
  fin: Instant
  /** Zone in which days and hours of this acte are read. */
  zone: string
  commune: { code: string; nom: string } | null
  aDistance: boolean
  /** Name of the place: personal content, since a practice often bears a name. */
  lieu: string | null
  /** Public and never erased: no motive, no age, no commune of a patient. */
  faits: Faits
  textes: TextesActe
  participants: SignedParticipant[]
  preuves: SignedPreuve[]
}

/** `id` is the one the draft has carried all along: signing twice the same draft writes once. */
export type SignedActe = ToldActe & { id: string; lignePublique: string | null }

/** `source` names what it tells, for instance `tache:<id>`: the same source never writes twice the same thing. */
export type DeclaredActe = ToldActe & { source: string }
