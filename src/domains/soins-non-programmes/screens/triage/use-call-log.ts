/** Each request of the desk is a call: noted by itself once it is answered, from the first key to the answer. */
import { useEffect, useRef } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { soins } from '../client.ts'
import { type DeskState, START } from '../desk/desk-state.ts'
import { APPEL } from './labels.ts'

/** Beyond, the page was left open: the time says nothing of the call. */
const LONGEST_SECONDS = 14_400

/** `isRunning`: the grid is being run, perhaps before any field was filled. */
export const useCallLog = (cptsId: string, state: DeskState, isRunning: boolean): void => {
  const { draft, demandeId, outcome, isSendingTo15 } = state
  const began = useRef<Temporal.Instant | null>(null)
  const noted = useRef<ReadonlySet<string>>(new Set())
  const isIdle = draft === START.draft && !isRunning && !isSendingTo15 && !outcome
  useEffect(() => {
    if (isIdle) began.current = null
    // A request taken up from a list is no call that comes in.
    else if (!began.current && demandeId === null) began.current = Temporal.Now.instant()
  }, [isIdle, demandeId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request that is answered
  useEffect(() => {
    if (!outcome || !began.current || noted.current.has(outcome.demandeId)) return
    noted.current = new Set([...noted.current, outcome.demandeId])
    const seconds = Math.round(began.current.until(Temporal.Now.instant()).total('seconds'))
    const body = {
      ...{ recuLe: began.current.toString(), appelant: draft.appelant, issue: 'demande' as const },
      ...{ demandeId: outcome.demandeId, dureeSecondes: seconds > LONGEST_SECONDS ? null : seconds },
    }
    soins.noteAppel({ params: { cptsId }, body }).catch(() => notify(APPEL.notSaved))
  }, [outcome?.demandeId])
}
