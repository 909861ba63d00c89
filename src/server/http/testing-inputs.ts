/** For tests: inputs made from the schemas of a route, so that every route is tried without a line of its own. */
import { z } from 'zod'
import type { RouteLike } from '../../kernel/contract.ts'

type Schema = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  minLength?: number
  minimum?: number
  minItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** `idOf('creneauId')` gives the row that the test aims at. */
export type Ids = (name: string) => string

const FORMATS: Record<string, string> = {
  date: '2026-12-01',
  'date-time': '2026-12-01T09:00:00+01:00',
  email: 'nom@exemple.invalid',
  uri: 'https://exemple.invalid/',
}
/** Tried in order against a pattern. */
const CANDIDATES = [
  '09:00',
  '123456',
  '34301',
  '34',
  '12345678901',
  '123456789',
  'a',
  'x'.repeat(43),
  '2026-12',
  '0000',
]

const textFor = (schema: Schema, name: string, idOf: Ids): string => {
  if (schema.format === 'uuid') return idOf(name)
  if (schema.format && FORMATS[schema.format]) return FORMATS[schema.format]!
  const plain = 'x'.repeat(Math.max(1, schema.minLength ?? 1))
  if (!schema.pattern) return plain
  const pattern = new RegExp(schema.pattern, 'u')
  return [plain, ...CANDIDATES].find((candidate) => pattern.test(candidate)) ?? plain
}

const sample = (schema: Schema, name: string, idOf: Ids): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sample(choices.find(({ type }) => type !== 'null') ?? choices[0]!, name, idOf)
  switch (schema.type) {
    case 'string':
      return textFor(schema, name, idOf)
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'array':
      return [sample(schema.items ?? {}, name, idOf)]
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sample(value, key, idOf)]),
      )
    default:
      return null
  }
}

/** A route is tried as many people, in many places: its schema is read once. */
const schemas = new WeakMap<RouteLike, Schema>()
const schemaOf = (route: RouteLike): Schema | undefined => {
  const schema = route.request?.body?.content['application/json'].schema
  if (!schema) return undefined
  const known = schemas.get(route) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
  schemas.set(route, known)
  return known
}

export const sampleBody = (route: RouteLike, idOf: Ids): unknown => {
  const schema = schemaOf(route)
  return schema && sample(schema, 'body', idOf)
}

/** `/api/v1/cpts/{cptsId}/x/{creneauId}` with each name replaced. */
export const fillPath = (route: RouteLike, replace: (name: string) => string): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(replace(name)))

export const namesOf = (route: RouteLike): string[] => [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)

export const titleOf = (route: RouteLike): string => `${route.method.toUpperCase()} ${route.path}`
