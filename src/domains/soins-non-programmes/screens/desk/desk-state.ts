/**
 * What the desk holds, and how each event changes it. Pure: the screen sends requests and tells what came back.
 * What was typed is never lost: a slot taken by another, an outage or a refusal leave the draft as it is.
 */
import type { IdentitePatient } from '../../contract.ts'
import type { Destination } from '../../rules/grille/modele.ts'
import type { Appelant, Contrainte, Degre, Motif, TrancheAge } from '../../rules/vocabulary.ts'

export type Draft = {
  appelant: Appelant
  trancheAge: TrancheAge | null
  /** INSEE code. */
  commune: string | null
  motif: Motif | null
  degre: Degre
  contraintes: readonly Contrainte[]
  identite: Partial<IdentitePatient>
}
export type Field = 'appelant' | 'trancheAge' | 'commune' | 'motif' | 'degre'
export const FIELDS: readonly Field[] = ['appelant', 'trancheAge', 'commune', 'motif', 'degre']

export type Outcome =
  | { kind: 'reserve'; rendezVousId: string; demandeId: string; phrase: string; debut: string; nom: string }
  | { kind: 'quinze'; demandeId: string }
  | { kind: 'orientee'; demandeId: string; destination: Destination }
  | { kind: 'close'; demandeId: string; cause: string }
  | { kind: 'attente'; demandeId: string; echeance: string; rang: number }

export type DeskState = {
  draft: Draft
  /** The request already opened on the server, when a booking failed or the request was reopened. */
  demandeId: string | null
  /** Of a request taken up again: `hidden` until somebody asks to see it, so that nothing is written over it unread. */
  notedIdentity: 'none' | 'hidden' | 'shown'
  selected: string | null
  /** Chosen by a person; otherwise the first slot is proposed, and follows what is asked. */
  isPicked: boolean
  /** What is asked changed since the last results: others are expected. */
  asksAnew: boolean
  /** A slot taken by another since it was shown: it is no longer proposed. */
  taken: readonly string[]
  hasJustLost: boolean
  /** The call goes to the 15: shown at once, recorded as soon as nothing is missing. */
  isSendingTo15: boolean
  outcome: Outcome | null
}

export type DeskEvent =
  | { type: 'edit'; change: Partial<Draft> }
  | { type: 'identify'; change: Partial<IdentitePatient> }
  | { type: 'toggle'; contrainte: Contrainte }
  | { type: 'select'; creneauId: string | null }
  | { type: 'propose' }
  | { type: 'ask-anew' }
  | { type: 'results'; shown: readonly string[]; all: readonly string[] }
  | { type: 'move'; step: number; shown: readonly string[] }
  | { type: 'opened'; demandeId: string }
  | { type: 'taken-up'; demandeId: string; draft: Omit<Draft, 'identite'>; hasIdentity: boolean }
  | { type: 'identity-read'; identite: IdentitePatient }
  | { type: 'lost'; creneauId: string }
  | { type: 'send-to-15' }
  | { type: 'keep-call' }
  | { type: 'finished'; outcome: Outcome }
  | { type: 'reopened' }
  | { type: 'start' }

const EMPTY: Draft = {
  appelant: 'patient',
  trancheAge: null,
  commune: null,
  motif: null,
  degre: '24h',
  contraintes: [],
  identite: {},
}
export const START: DeskState = {
  draft: EMPTY,
  demandeId: null,
  notedIdentity: 'none',
  selected: null,
  isPicked: false,
  asksAnew: false,
  taken: [],
  hasJustLost: false,
  isSendingTo15: false,
  outcome: null,
}

export const reduceDesk = (state: DeskState, event: DeskEvent): DeskState => {
  switch (event.type) {
    case 'edit':
      return { ...state, draft: { ...state.draft, ...event.change }, asksAnew: true }
    case 'ask-anew':
      return { ...state, asksAnew: true }
    case 'identify':
      return { ...state, draft: { ...state.draft, identite: { ...state.draft.identite, ...event.change } } }
    case 'toggle':
      return {
        ...state,
        draft: { ...state.draft, contraintes: toggled(state.draft.contraintes, event.contrainte) },
        asksAnew: true,
      }
    case 'select':
      return { ...state, selected: event.creneauId, isPicked: event.creneauId !== null, hasJustLost: false }
    case 'propose':
      return state.isPicked ? state : { ...state, selected: state.selected ?? '' }
    case 'results':
      return followed(state, event.shown, event.all)
    case 'move':
      return { ...state, selected: moved(event.shown, state.selected, event.step), isPicked: true }
    case 'opened':
      return { ...state, demandeId: event.demandeId }
    case 'taken-up':
      return {
        ...START,
        demandeId: event.demandeId,
        draft: { ...event.draft, identite: {} },
        notedIdentity: event.hasIdentity ? 'hidden' : 'none',
      }
    case 'identity-read':
      return { ...state, draft: { ...state.draft, identite: event.identite }, notedIdentity: 'shown' }
    case 'lost':
      return { ...state, taken: [...state.taken, event.creneauId], selected: null, isPicked: false, hasJustLost: true }
    case 'send-to-15':
      return { ...state, isSendingTo15: true }
    case 'keep-call':
      return { ...state, isSendingTo15: false }
    case 'finished':
      return {
        ...state,
        outcome: event.outcome,
        demandeId: event.outcome.demandeId,
        isSendingTo15: false,
        hasJustLost: false,
      }
    case 'reopened':
      return { ...state, outcome: null }
    case 'start':
      return START
  }
}

/**
 * A slot that was only proposed follows what is asked. One that a person chose, or that stood under their eyes while they
 * changed nothing, is never replaced in silence when it goes: the sentence may already have been said.
 */
const followed = (before: DeskState, shown: readonly string[], all: readonly string[]): DeskState => {
  const state = { ...before, asksAnew: false }
  if (state.outcome || state.selected === null) return state
  const isOnlyProposed = !state.isPicked && (before.asksAnew || state.selected === '')
  if (isOnlyProposed) return { ...state, selected: shown[0] ?? '' }
  return all.includes(state.selected) ? state : { ...state, selected: null, isPicked: false, hasJustLost: true }
}

/** Constraints of time exclude one another: who can only come in the morning cannot come after 18 h only. */
const TIMES: readonly Contrainte[] = ['matin', 'apres-midi', 'apres-18h']
const toggled = (held: readonly Contrainte[], one: Contrainte): Contrainte[] => {
  if (held.includes(one)) return held.filter((other) => other !== one)
  return [...held.filter((other) => !TIMES.includes(one) || !TIMES.includes(other)), one]
}

/** The first press of an arrow takes the first slot; the ends stop. */
const moved = (shown: readonly string[], selected: string | null, step: number): string | null => {
  const at = selected === null ? -1 : shown.indexOf(selected)
  if (at < 0) return shown[0] ?? null
  return shown[Math.min(shown.length - 1, Math.max(0, at + step))] ?? null
}

export const missingFields = ({ draft }: Pick<DeskState, 'draft'>): Field[] =>
  FIELDS.filter((field) => draft[field] === null)

/** Where Enter goes from a field: the next one still empty after it, else the slots. */
export const nextStop = (from: Field, draft: Draft): Field | 'creneaux' =>
  FIELDS.slice(FIELDS.indexOf(from) + 1).find((field) => draft[field] === null || field === 'degre') ?? 'creneaux'

/** Half an identity is none: name and first name come together. `null` when nothing was given. */
export const identityOf = ({
  identite,
}: Draft): { ok: true; value: IdentitePatient | null } | { ok: false; missing: 'nom' | 'prenom' } => {
  const given = Object.values(identite).some((value) => value !== null && value !== undefined && value !== '')
  if (!given) return { ok: true, value: null }
  if (!identite.nom) return { ok: false, missing: 'nom' }
  if (!identite.prenom) return { ok: false, missing: 'prenom' }
  return {
    ok: true,
    value: {
      nom: identite.nom,
      prenom: identite.prenom,
      anneeNaissance: identite.anneeNaissance ?? null,
      telephone: identite.telephone || null,
      courriel: identite.courriel || null,
    },
  }
}
