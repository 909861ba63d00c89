/** One request to a routing engine: a few tries, a limit of time, no redirection. */
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'

export type Answer = { readonly status: number; readonly body: unknown }
/** Milliseconds before each further try. */
export const DELAYS = [500, 1000, 2000]
const TIMEOUT = 60_000

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
const isPassing = (status: number): boolean => status === 429 || status >= 500

const once = async (url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
  const text = await response.text()
  try {
    return { status: response.status, body: JSON.parse(text) }
  } catch {
    return { status: response.status, body: null }
  }
}

/** Tries again after a network fault, a 429 or a 5xx; any other answer is for the engine to read. */
export const ask = async (url: string, init: RequestInit = {}, delays: readonly number[] = DELAYS): Promise<Answer> => {
  const where = new URL(url).origin
  for (let turn = 0; ; turn++) {
    const last = turn === delays.length
    try {
      const answer = await once(url, init)
      if (!isPassing(answer.status)) return answer
      if (last)
        throw new Fault(`Le moteur d’itinéraire ${where} répond ${answer.status}, ${turn + 1}${NBSP}fois de suite.`)
    } catch (error) {
      if (error instanceof Fault) throw error
      if (last) throw new Fault(`Le moteur d’itinéraire ${where} ne répond pas${NBSP}: ${reasonOf(error)}.`)
    }
    await wait(delays[turn]!)
  }
}

const reasonOf = (error: unknown): string => {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  if (name === 'TimeoutError') return 'délai dépassé'
  return cause?.code ?? name ?? 'erreur inconnue'
}
