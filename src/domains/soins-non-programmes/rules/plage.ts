/**
 * A plage is a run of contiguous slots of one agenda on one day, at one place. When it has ended it becomes one
 * computed acte: who, where, how long, slots offered, booked, kept, no-show. No motive, no age, no commune of a patient.
 */
import { civilDate, type Instant } from '../../../kernel/time.ts'
import type { StatutRendezVous } from './vocabulary.ts'

export type CreneauPasse = {
  id: string
  lieuId: string | null
  debut: Instant
  fin: Instant
  /** The appointment that holds it, cancelled ones apart. */
  rendezVous: Exclude<StatutRendezVous, 'annule'> | null
}
export type Plage = {
  lieuId: string | null
  debut: Instant
  fin: Instant
  creneauIds: string[]
  compte: CompteDePlage
}
export type CompteDePlage = { offerts: number; reserves: number; honores: number; absents: number }

export const countPlage = (slots: readonly CreneauPasse[]): CompteDePlage => ({
  offerts: slots.length,
  reserves: slots.filter((s) => s.rendezVous !== null).length,
  honores: slots.filter((s) => s.rendezVous === 'honore').length,
  absents: slots.filter((s) => s.rendezVous === 'absent').length,
})

/** All slots of one agenda, in any order. Two places at the same hour belong to the same plage. */
export const groupPlages = (slots: readonly CreneauPasse[], zone: string): Plage[] => {
  const sorted = [...slots].sort((a, b) => a.debut.epochMilliseconds - b.debut.epochMilliseconds)
  const runs: CreneauPasse[][] = []
  let end = 0
  for (const slot of sorted) {
    const run = runs.at(-1)
    const first = run?.[0]
    const continues =
      first &&
      slot.debut.epochMilliseconds <= end &&
      slot.lieuId === first.lieuId &&
      civilDate(slot.debut, zone).equals(civilDate(first.debut, zone))
    if (continues) run?.push(slot)
    else runs.push([slot])
    end = continues ? Math.max(end, slot.fin.epochMilliseconds) : slot.fin.epochMilliseconds
  }
  return runs.map(plageOf)
}

const plageOf = (run: CreneauPasse[]): Plage => {
  const first = run[0]!
  const last = run.reduce((a, b) => (b.fin.epochMilliseconds > a.fin.epochMilliseconds ? b : a))
  return {
    lieuId: first.lieuId,
    debut: first.debut,
    fin: last.fin,
    creneauIds: run.map((s) => s.id),
    compte: countPlage(run),
  }
}

export const isOver = (plage: { fin: Instant }, now: Instant): boolean =>
  plage.fin.epochMilliseconds <= now.epochMilliseconds
