/**
 * The typed client of a room: one function for each route of its contract, and nothing else.
 * `createClient(territoireContract).listCommunes({ params: { cptsId } })`
 */
import type { Contract, Input, Output, RouteLike } from '../../kernel/contract.ts'
import { currentAccess } from './access.ts'
import { addressOf, type LooseInput } from './address.ts'
import { ApiError, type Problem, unreachable } from './api-error.ts'

/** `unknown` means that the route takes nothing. */
export type Args<R extends RouteLike> = unknown extends Input<R> ? [] : [input: Input<R>]
export type Call<R extends RouteLike> = {
  (...args: Args<R>): Promise<Output<R>>
  /** Method and path: the stable part of a query key. */
  readonly key: string
  readonly permission: R['permission']
  /** The address, for a file to download: `<a href={client.exportX.href({ … })} download>`. */
  href: (...args: Args<R>) => string
}
export type Client<C extends Contract> = { [K in keyof C]: Call<C[K]> }

export type Send = (address: string, init: RequestInit) => Promise<Response>

export const createClient = <C extends Contract>(
  contract: C,
  send: Send = (address, init) => fetch(address, init),
): Client<C> =>
  Object.fromEntries(
    Object.entries(contract).map(([name, route]) => [name, callOf(route, send)]),
  ) as unknown as Client<C>

const callOf = (route: RouteLike, send: Send) =>
  Object.assign(async (input?: LooseInput) => answerOf(await sendOnce(route, input, send)), {
    key: `${route.method} ${route.path}`,
    permission: route.permission,
    href: (input?: LooseInput) => addressOf(route.path, input),
  })

/** A POST that met a cut network is sent once more under the same key: the server answers what it already did. */
const sendOnce = async (route: RouteLike, input: LooseInput, send: Send): Promise<Response> => {
  const address = addressOf(route.path, input)
  const init = requestOf(route, input)
  try {
    return await send(address, init)
  } catch {
    if (route.method !== 'post') throw unreachable()
    return send(address, init).catch(() => Promise.reject(unreachable()))
  }
}

const requestOf = (route: RouteLike, input: LooseInput): RequestInit => {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' }
  if (currentAccess() === 'lien') headers.acces = 'lien'
  if (route.method === 'post') headers['idempotency-key'] = crypto.randomUUID()
  const init: RequestInit = { method: route.method.toUpperCase(), headers, credentials: 'same-origin' }
  if (route.method !== 'get') headers['content-type'] = 'application/json'
  if (input?.body !== undefined) init.body = JSON.stringify(input.body)
  else if (route.method !== 'get' && route.method !== 'delete') init.body = '{}'
  return init
}

const answerOf = async (response: Response): Promise<unknown> => {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  const content = isJson ? await response.json().catch(() => undefined) : await response.text().catch(() => undefined)
  if (response.ok) return content
  // A gateway that finds nobody behind it answers in HTML: that is the same outage.
  if (!isJson && response.status >= 502 && response.status <= 504) throw unreachable()
  throw new ApiError({ ...(isJson ? (content as Partial<Problem>) : {}), status: response.status })
}
