import { useRef, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { rankedOf } from '../../rules/priorites.ts'
import { projet } from '../client.ts'
import type { BesoinLu } from './types.ts'

/**
 * The order as it was last asked, at once: a second press does not wait for the answer to the first, and never undoes
 * it. What was read takes over again when nothing is on its way.
 */
export const useOrder = (besoins: readonly BesoinLu[]) => {
  const { id: cptsId } = useCpts()
  const action = useAction(projet.orderPriorites)
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const latest = useRef<readonly string[] | null>(null)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const ids = asked ?? rankedOf(besoins).map(({ id }) => id)
  const order = (wanted: readonly string[]): Promise<unknown> => {
    setAsked(wanted)
    latest.current = wanted
    // One after the other: the last order asked is the last one written.
    line.current = line.current.then(async () => {
      await action.run({ params: { cptsId }, body: { besoins: [...wanted] } })
      if (latest.current === wanted) setAsked(null)
    })
    return line.current
  }
  return { ids, order, error: action.error }
}
