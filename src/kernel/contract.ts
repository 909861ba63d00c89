/**
 * A contract says what a room answers: routes as data, read by the server, the OpenAPI document and the typed client.
 * It is safe for the browser: zod is its only import.
 */
import { z } from 'zod'

type Json<S extends z.ZodType = z.ZodType> = { content: { 'application/json': { schema: S } } }
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * `permission` is `public` (no session), `personne` (any signed-in person, for what is theirs), a dotted permission
 * of a room (`creneau.book`), checked in the CPTS of the path, or `operateur` (the installation).
 */
export type RouteLike = {
  method: Method
  path: `/api/v1/${string}`
  permission: string
  summary: string
  /** Bytes of the body, where it may be larger than most: it carries a file. */
  maxBody?: number
  /** Of a public route that changes something: how often a minute one address may ask; thirty unless said. */
  tries?: number
  request?: { params?: z.ZodObject; query?: z.ZodObject; body?: Json & { required?: boolean } }
  responses: Record<number, { description: string; content?: Record<string, { schema: z.ZodType }> }>
}
export type Contract = Record<string, RouteLike>

export const defineRoutes = <const C extends Contract>(contract: C): C => contract

/** `body: json(schema)`, and in responses `200: answer(schema)`. */
export const json = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})
export const answer = <S extends z.ZodType>(schema: S, description = 'Réponse') => ({
  description,
  content: { 'application/json': { schema } },
})
/** A file to download: the action returns a `FileAnswer`. */
export const file = (type: string, description = 'Fichier') => ({
  description,
  content: { [type]: { schema: z.string() } },
})
/**
 * `inline` is for what a browser draws and never runs; `framed`, for a PDF that our own pages show by the browser’s viewer,
 * which stands apart from the page. `source` is for a file that has no room for it: who writes it says it beside.
 */
export type FileAnswer = {
  name: string
  type: string
  body: string | Uint8Array
  inline?: boolean
  framed?: boolean
  source?: string
}
export const done = z.object({ ok: z.literal(true) })

export type Req<R extends RouteLike> = NonNullable<R['request']>
type Params<R extends RouteLike> =
  Req<R> extends { params: infer P extends z.ZodType } ? { params: z.input<P> } : unknown
type Query<R extends RouteLike> = Req<R> extends { query: infer Q extends z.ZodType } ? { query: z.input<Q> } : unknown
type Body<R extends RouteLike> =
  Req<R> extends { body: Json<infer B extends z.ZodType> } ? { body: z.input<B> } : unknown
/** What a caller sends. */
export type Input<R extends RouteLike> = Params<R> & Query<R> & Body<R>

type ParsedParams<R extends RouteLike> =
  Req<R> extends { params: infer P extends z.ZodType } ? { params: z.output<P> } : unknown
type ParsedQuery<R extends RouteLike> =
  Req<R> extends { query: infer Q extends z.ZodType } ? { query: z.output<Q> } : unknown
type ParsedBody<R extends RouteLike> =
  Req<R> extends { body: Json<infer B extends z.ZodType> } ? { body: z.output<B> } : unknown
/** What an action receives: parsed and defaulted. */
export type Parsed<R extends RouteLike> = ParsedParams<R> & ParsedQuery<R> & ParsedBody<R>

/** What an action returns; the client gets the same. */
export type Output<R extends RouteLike> = R['responses'] extends { 200: Json<infer S extends z.ZodType> }
  ? z.output<S>
  : R['responses'] extends { 201: Json<infer S extends z.ZodType> }
    ? z.output<S>
    : FileAnswer

export const id = z.uuid()
export const inCpts = z.object({ cptsId: id })
/** A text that people type: trimmed, bounded, without control characters. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/)
export const civilDay = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
