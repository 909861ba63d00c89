/**
 * What to do so that the slots of an agenda become those its recurrences want. A booked slot is never touched: what
 * the change would have done to it is said instead.
 */
import type { CreneauVoulu } from './expansion.ts'

export type CreneauPose = CreneauVoulu & {
  id: string
  /** A live appointment holds it. */
  pris: boolean
  /** Slots offered one by one belong to no recurrence: only a leave withdraws them. */
  ponctuel: boolean
  /** Said earlier to be moved. */
  aDeplacer: boolean
}
export type Difference = {
  toCreate: CreneauVoulu[]
  toWithdraw: CreneauPose[]
  toChange: { creneau: CreneauPose; voulu: CreneauVoulu }[]
  /** Booked, and no longer wanted: kept as they are, to be moved by a person. */
  aDeplacer: CreneauPose[]
  /** Booked, to be moved until now, and wanted again. */
  retrouves: CreneauPose[]
  /** Booked, wanted, but with another place, kind or visibility: kept as they are. */
  laisses: { creneau: CreneauPose; voulu: CreneauVoulu }[]
  /** Wanted, but the hour is already held by a slot that stays. */
  empeches: CreneauVoulu[]
}

const keyOf = (slot: CreneauVoulu): string =>
  `${slot.debut.epochMilliseconds}/${slot.fin.epochMilliseconds}/${slot.place}`
const isSame = (a: CreneauVoulu, b: CreneauVoulu): boolean =>
  a.lieuId === b.lieuId &&
  a.genre === b.genre &&
  a.disponibiliteId === b.disponibiliteId &&
  [...a.visibilites].sort().join() === [...b.visibilites].sort().join()

/** `isAbsent` tells whether a slot falls in a leave: it matters to one-off slots, which no recurrence wants. */
export const diffCreneaux = (
  existing: readonly CreneauPose[],
  wanted: readonly CreneauVoulu[],
  isAbsent: (slot: CreneauVoulu) => boolean = () => false,
): Difference => {
  const diff: Difference = {
    toCreate: [],
    toWithdraw: [],
    toChange: [],
    aDeplacer: [],
    retrouves: [],
    laisses: [],
    empeches: [],
  }
  const wantedByKey = new Map<string, CreneauVoulu>()
  for (const slot of wanted) if (!wantedByKey.has(keyOf(slot))) wantedByKey.set(keyOf(slot), slot)
  const staying: CreneauVoulu[] = []
  const met = new Set<string>()
  for (const slot of existing) {
    const key = keyOf(slot)
    const match = slot.ponctuel ? undefined : wantedByKey.get(key)
    const stays = slot.ponctuel ? !isAbsent(slot) : match !== undefined
    if (!stays && !slot.pris) {
      diff.toWithdraw.push(slot)
      continue
    }
    staying.push(slot)
    if (!stays) {
      if (!slot.aDeplacer) diff.aDeplacer.push(slot)
      continue
    }
    if (slot.aDeplacer) diff.retrouves.push(slot)
    if (!match) continue
    met.add(key)
    if (!isSame(slot, match)) (slot.pris ? diff.laisses : diff.toChange).push({ creneau: slot, voulu: match })
  }
  const held = new Held(staying)
  for (const [key, slot] of wantedByKey) {
    if (met.has(key)) continue
    if (held.takes(slot)) diff.toCreate.push(slot)
    else diff.empeches.push(slot)
  }
  return diff
}

/** The hours already taken on each place, `[start, end)`; as the constraint of the base, but without an error. */
class Held {
  private readonly byDay = new Map<string, CreneauVoulu[]>()

  constructor(slots: readonly CreneauVoulu[]) {
    for (const slot of slots) this.add(slot)
  }

  takes(slot: CreneauVoulu): boolean {
    const near = this.keysOf(slot).flatMap((key) => this.byDay.get(key) ?? [])
    const start = slot.debut.epochMilliseconds
    const end = slot.fin.epochMilliseconds
    if (near.some((other) => other.debut.epochMilliseconds < end && other.fin.epochMilliseconds > start)) return false
    this.add(slot)
    return true
  }

  private add(slot: CreneauVoulu): void {
    for (const key of this.keysOf(slot)) {
      const list = this.byDay.get(key)
      if (list) list.push(slot)
      else this.byDay.set(key, [slot])
    }
  }

  private keysOf(slot: CreneauVoulu): string[] {
    const first = Math.floor(slot.debut.epochMilliseconds / 86_400_000)
    const last = Math.floor((slot.fin.epochMilliseconds - 1) / 86_400_000)
    const keys = []
    for (let day = first; day <= last; day++) keys.push(`${day}/${slot.place}`)
    return keys
  }
}
