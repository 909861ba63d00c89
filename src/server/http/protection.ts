/** Headers of every answer, and the refusal of state changes that another site asks for. */
import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const HEADERS = Object.entries({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
})

/** Headers are put before the answer is made: put after, each would copy it and turn its body into a stream. */
export const protect = (): MiddlewareHandler => async (c, next) => {
  for (const [name, value] of HEADERS) c.header(name, value)
  if (CHANGES.has(c.req.method) && comesFromElsewhere(c.req.raw.headers, c.req.url)) {
    return problem(c, 403, 'other-site', 'Cette demande vient d’un autre site. Rien n’a été changé.')
  }
  await next()
  return undefined
}

/** Browsers say where a request comes from; a cookie alone is never enough. */
const comesFromElsewhere = (headers: Headers, url: string): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (!origin) return false
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? new URL(url).host
  return !URL.canParse(origin) || new URL(origin).host !== host
}
