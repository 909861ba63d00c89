/** Runs an action of a room for the command line; a refusal is told in the words of its room. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Action } from '../actions/action.ts'
import { type Engine, runAction } from '../actions/run.ts'
import { Fault } from '../fault.ts'
import { rooms } from '../rooms.ts'

const COMMAND = { kind: 'systeme', nom: 'ligne de commande' } as const

const sayRefusal = ({ code, facts }: Refusal): string => {
  const known = rooms.find((room) => room.refusals[code])?.refusals[code]
  return known?.say(facts) ?? `La demande a été refusée (${code}).`
}

export const runInCpts = async <R extends RouteLike, C extends string>(
  engine: Engine,
  action: Action<R, C>,
  cptsId: string,
  input: Parsed<R>,
): Promise<Output<R>> => {
  const { result } = await runAction(engine, action, { by: COMMAND, cptsId, input: { typed: input } })
  if (result.ok) return result.value
  throw new Fault(sayRefusal(result.refusal))
}
