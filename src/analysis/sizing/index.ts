/** How many slots answer in time, and the queue whose answer is known: the door of this subject. */
export { type Needed, type SizingProblem, type Spread, type Supply, slotsFor, supplyMeter } from './curve.ts'
export { type ErlangC, erlangC } from './erlang.ts'
export { simulateQueue } from './queue.ts'
export { type Answers, type Reach, type Requests, type SlotRules, type Slots, simulateSlots } from './slots.ts'
export {
  type Calendar,
  drawRequests,
  drawSlots,
  type History,
  type Pattern,
  SEASON_WEEKS,
  seasonsOf,
} from './year.ts'
