/** One community, as who conducts the story sees it: step by step, here or in a thread of its own. */
import { SHARED_RANK } from '../../domains/communaute/samples.ts'
import type { Engine } from '../actions/run.ts'
import { beginLife, type Founded, foundLife, type Life } from './begin.ts'
import { DIALOGUE_DAY, dayOf, type Story } from './calendar.ts'
import { closeYear, judgeYear, liveDay, type Moment } from './live.ts'

export type Part = {
  /** Its territory and its people. */
  found: () => Promise<void>
  /** Gives the place where its shared doctor may work. */
  begin: () => Promise<{ cptsId: string; sharedId: string | null }>
  /** Some moments of a day of its year, by number. */
  live: (number: number, moments: readonly Moment[]) => Promise<void>
  close: () => Promise<void>
}
export type StepOfPart = keyof Part

export const openLife = (engine: Engine, story: Story): Part => {
  let founded: Founded
  let life: Life
  return {
    found: async () => {
      founded = await foundLife(engine, story)
    },
    begin: async () => {
      life = await beginLife(engine, story, founded)
      return { cptsId: life.cptsId, sharedId: life.volunteers[SHARED_RANK]?.personneId ?? null }
    },
    live: async (number, moments) => {
      const day = dayOf(story, number)
      await liveDay(engine, life, day, { now: story.now, moments })
      if (story.rank === 0 && number === DIALOGUE_DAY && moments.includes('evening'))
        await judgeYear(engine, life, day.day, story.today)
    },
    close: () => closeYear(engine, life, story),
  }
}
