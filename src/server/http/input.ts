/** Reads the input of a route: parameters of the path, of the query, JSON body; each refusal names its field, in French. */
import type { Context } from 'hono'
import { z } from 'zod'
import type { RouteLike } from '../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { isStorable } from '../../kernel/storable.ts'
import type { Champ } from './problem.ts'
import { sayIssue } from './say-issue.ts'

z.config({ ...z.locales.fr(), customError: sayIssue })

export const MAX_BODY = 8 * 1024 * 1024

export type RawInput = { params: unknown; query: unknown; body: unknown }
export type BodyRefusal = 'body-unreadable' | 'body-too-large' | 'body-not-json'

export const readRaw = async (c: Context, route: RouteLike): Promise<Result<RawInput, BodyRefusal>> => {
  const raw: RawInput = { params: c.req.param(), query: c.req.query(), body: undefined }
  if (![...Object.values(c.req.param()), ...Object.values(c.req.query())].every(isStorable)) {
    return refuse('body-unreadable')
  }
  if (!route.request?.body) return ok(raw)
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) return refuse('body-not-json')
  const max = route.maxBody ?? MAX_BODY
  if (Number(c.req.header('content-length') ?? 0) > max) return refuse('body-too-large', { max })
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > max) return refuse('body-too-large', { max })
  try {
    return ok({ ...raw, body: parseStorable(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) })
  } catch {
    return refuse('body-unreadable')
  }
}

const ESCAPES_TO_LOOK_AT = /\\u(0000|d[89a-f])/i

const parseStorable = (text: string): unknown => {
  if (!ESCAPES_TO_LOOK_AT.test(text)) return JSON.parse(text)
  return JSON.parse(text, (key, value: unknown) => {
    if (!isStorable(key) || (typeof value === 'string' && !isStorable(value))) throw new SyntaxError('not storable')
    return value
  })
}

/** Parsed and defaulted, or the list of fields that are wrong. */
export const parseInput = (route: RouteLike, raw: RawInput): Result<unknown, 'invalid-input'> => {
  const champs: Champ[] = []
  const faulty = new Set<string>()
  const parsed: Record<string, unknown> = {}
  const parts = [
    ['params', route.request?.params, raw.params],
    ['query', route.request?.query, raw.query],
    ['body', route.request?.body?.content['application/json'].schema, raw.body],
  ] as const
  for (const [name, schema, value] of parts) {
    if (!schema) continue
    const result = schema.safeParse(value)
    if (result.success) {
      parsed[name] = result.data
      continue
    }
    faulty.add(name)
    champs.push(
      ...result.error.issues.map((issue) => ({ champ: issue.path.join('.') || name, message: issue.message })),
    )
  }
  if (champs.length === 0) return ok(parsed)
  // Nobody types an identifier: when it alone is wrong, the address was.
  return refuse('invalid-input', { champs, adresse: faulty.size === 1 && faulty.has('params') })
}
