import { DUREES, type Duree } from '../rules/conservation.ts'

/** As typed; empty means the proposal. */
export type ConservationDraft = Record<Duree, string>

const NAMES = Object.keys(DUREES) as Duree[]

export const conservationDraftOf = (reglages: Readonly<Record<string, unknown>>): ConservationDraft =>
  Object.fromEntries(
    NAMES.map((name) => {
      const value = reglages[DUREES[name].reglage]
      return [name, typeof value === 'number' ? String(value) : '']
    }),
  ) as ConservationDraft

/** What the settings keep: nothing where the proposal holds. */
export const conservationSettingsOf = (draft: ConservationDraft): Record<string, number | null> =>
  Object.fromEntries(NAMES.map((name) => [DUREES[name].reglage, draft[name] === '' ? null : Number(draft[name])]))

/** Why a duration does not hold, by name. */
export const conservationFaults = (draft: ConservationDraft): Partial<Record<Duree, string>> =>
  Object.fromEntries(
    NAMES.filter((name) => {
      const { min, max } = DUREES[name]
      const value = Number(draft[name])
      return draft[name] !== '' && !(Number.isInteger(value) && value >= min && value <= max)
    }).map((name) => [name, `Entre ${DUREES[name].min} et ${DUREES[name].max}.`]),
  )
