/** From the state of an agenda to what has to change in its slots over the horizon. */
import { civilDate, type Instant } from '../../../kernel/time.ts'
import { type CreneauPose, type Difference, diffCreneaux } from './diff.ts'
import {
  type CreneauVoulu,
  type Disponibilite,
  type ExceptionAgenda,
  expandAgenda,
  type Signalement,
} from './expansion.ts'
import { HORIZON_DAYS } from './reglage.ts'

export type EtatAgenda = {
  ouvert: boolean
  zone: string
  disponibilites: readonly Disponibilite[]
  exceptions: readonly ExceptionAgenda[]
  holidays: ReadonlySet<string>
  /** Offered, from now on. */
  poses: readonly CreneauPose[]
  /** Withdrawn by hand, from now on: a recurrence does not lay them again. */
  retires: readonly { debut: Instant; fin: Instant; place: number }[]
}
export type PlanAgenda = Difference & { signalements: Signalement[] }

const keyOf = (slot: { debut: Instant; fin: Instant; place: number }): string =>
  `${slot.debut.epochMilliseconds}/${slot.fin.epochMilliseconds}/${slot.place}`

const touches = (slot: CreneauVoulu, leave: { debut: Instant; fin: Instant }): boolean =>
  slot.debut.epochMilliseconds < leave.fin.epochMilliseconds &&
  slot.fin.epochMilliseconds > leave.debut.epochMilliseconds

/** Only slots to come are touched. A closed agenda loses its free slots and keeps its appointments. */
export const planAgenda = (state: EtatAgenda, now: Instant): PlanAgenda => {
  const today = civilDate(now, state.zone)
  const { creneaux, signalements } = state.ouvert
    ? expandAgenda(
        state.disponibilites,
        state.exceptions,
        state.holidays,
        today.toString(),
        today.add({ days: HORIZON_DAYS }).toString(),
      )
    : { creneaux: [], signalements: [] }
  const withdrawn = new Set(state.retires.map(keyOf))
  const wanted = creneaux.filter(
    (slot) => slot.debut.epochMilliseconds > now.epochMilliseconds && !withdrawn.has(keyOf(slot)),
  )
  const leaves = state.exceptions.filter((e) => e.genre === 'absence')
  const isAbsent = (slot: CreneauVoulu) => !state.ouvert || leaves.some((leave) => touches(slot, leave))
  const diff = diffCreneaux(state.poses, wanted, isAbsent)
  return { ...diff, aDeplacer: state.ouvert ? diff.aDeplacer : [], signalements }
}
