/** Binds each route of each room: cookies, tenant of the path, idempotency key, then the action, then the answer. */
import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Credentials } from '../../domains/comptes/index.ts'
import type { FileAnswer } from '../../kernel/contract.ts'
import { formatBytes } from '../../kernel/french.ts'
import type { Refusal, Result } from '../../kernel/result.ts'
import type { Action, RoomBinding } from '../actions/action.ts'
import { type Cookie, type Engine, runAction } from '../actions/run.ts'
import type { Encryption } from '../encryption/index.ts'
import type { Hub } from '../live/hub.ts'
import { type BodyRefusal, parseInput, readRaw } from './input.ts'
import { allowAttempt } from './limits.ts'
import { type Champ, problem } from './problem.ts'
import { sayField } from './say-issue.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isUuid = (text: string): boolean => UUID.test(text)
export const unknownCpts = (c: Context): Response => problem(c, 404, 'cpts-unknown', 'Cette CPTS n’est pas connue ici.')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a request is answered with: the engine, the encryption of the answers that are kept, who hears of writings. */
export type Binding = { engine: Engine; answers: Encryption; hub: Hub }

export const bindRooms = (app: Hono, rooms: readonly RoomBinding[], binding: Binding): void => {
  for (const room of rooms) {
    for (const action of Object.values(room.actions)) {
      const path = action.route.path.replaceAll(/\{(\w+)\}/g, ':$1')
      app.on(action.route.method.toUpperCase(), path, (c) => handle(c, binding, room, action))
    }
  }
}

const handle = async (c: Context, binding: Binding, room: RoomBinding, action: Action): Promise<Response> => {
  const tenant = c.req.param('cptsId')
  if (tenant !== undefined && !isUuid(tenant)) return unknownCpts(c)
  const { permission, method, tries } = action.route
  if (permission === 'public' && method !== 'get' && !(await allowAttempt(c, tries))) {
    return problem(c, 429, 'too-many', 'Trop d’essais à la suite. Attendez une minute avant de recommencer.')
  }
  const raw = await readRaw(c, action.route)
  const outcome = await runAction(binding.engine, action, {
    by: credentialsOf(c),
    ...(tenant === undefined ? {} : { cptsId: tenant }),
    input: {
      parse: () => (raw.ok ? parseInput(action.route, raw.value) : raw) as Result<never, 'invalid-input'>,
    },
    ...(raw.ok ? idempotencyOf(c, action, raw.value, binding.answers) : {}),
    agent: c.req.header('user-agent') ?? '',
  })
  if (tenant && method !== 'get' && outcome.result.ok && !outcome.replayed) binding.hub.tell(tenant, room.name)
  if (outcome.result.ok) for (const told of outcome.told ?? []) binding.hub.tell(told.cptsId, told.room)
  for (const cookie of outcome.cookies) writeCookie(c, cookie)
  c.header('cache-control', 'no-store')
  return outcome.result.ok ? sendAnswer(c, action, outcome.result.value) : sendRefusal(c, room, outcome.result.refusal)
}

const idempotencyOf = (c: Context, { route }: Action, asked: unknown, encryption: Encryption) => {
  const key = route.method === 'post' ? c.req.header('idempotency-key') : undefined
  return key ? { idempotency: { key: key.slice(0, 100), fingerprint: JSON.stringify(asked), encryption } } : {}
}

/** A page opened by a signed link says so: it acts as the link, never as the person signed in on the same device. */
export const credentialsOf = (c: Context, acces = c.req.header('acces')): Credentials => {
  const session = getCookie(c, 'maillage_session')
  const lien = getCookie(c, 'maillage_lien')
  if (acces === 'lien') return lien ? { lien: hash(lien) } : {}
  return session ? { session: hash(session) } : {}
}

export const writeCookie = (c: Context, cookie: Cookie): void => {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  setCookie(c, cookie.name, cookie.value ?? '', {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    maxAge: cookie.value === null ? 0 : (cookie.seconds ?? 3600),
  })
}

const sendAnswer = (c: Context, action: Action, value: unknown): Response => {
  const content = (action.route.responses[200] ?? action.route.responses[201])?.content ?? {}
  if ('application/json' in content) return c.json(value as object)
  const { name, type, body, inline = false, framed = false } = value as FileAnswer
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
  const isFramed = framed && type === PDF
  return c.body(bytes, 200, {
    'content-type': type,
    // Whatever the bytes are, a browser that opens them runs nothing of them and sends nothing anywhere.
    'content-security-policy': isFramed ? FRAMED_POLICY : FILE_POLICY,
    ...(isFramed ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
    'content-disposition': `${inline || isFramed ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
  })
}

const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"
/** Viewers of PDF refuse a sandbox. Under its type, which `nosniff` keeps, a PDF reaches nothing of the page around it. */
const FRAMED_POLICY = "default-src 'none'; frame-ancestors 'self'"
const PDF = 'application/pdf'

/** RFC 8187: signs that end a value or a name are written in hexadecimal too. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

type Said = { status: ContentfulStatusCode; say: (facts: Record<string, unknown>) => string }

/** Refusals that come before the action: the same words whatever the room. */
const BEFORE: Record<
  | BodyRefusal
  | 'sign-in-needed'
  | 'second-factor-needed'
  | 'not-allowed'
  | 'invalid-input'
  | 'idempotency-key-reused'
  | 'busy',
  Said
> = {
  'sign-in-needed': { status: 401, say: () => 'Connectez-vous pour continuer. Votre saisie est gardée.' },
  'second-factor-needed': { status: 401, say: () => 'Donnez d’abord le code de votre application.' },
  'not-allowed': { status: 403, say: () => 'Vos rôles dans cette CPTS ne permettent pas cela.' },
  'invalid-input': {
    status: 422,
    say: ({ champs, adresse }) => (adresse ? ADRESSE : sayChamps(champs as Champ[])),
  },
  'body-unreadable': { status: 400, say: () => 'La demande n’est pas du JSON lisible. Rien n’a été enregistré.' },
  'body-not-json': { status: 400, say: () => 'La demande doit être envoyée en JSON (content-type application/json).' },
  'body-too-large': {
    status: 413,
    say: ({ max }) => `La demande dépasse ${formatBytes(Number(max))}. Rien n’a été enregistré.`,
  },
  'idempotency-key-reused': { status: 422, say: () => 'Cette clé d’envoi a déjà servi pour une autre demande.' },
  busy: {
    status: 409,
    say: () => 'Plusieurs personnes ont changé la même chose au même instant. Rien n’a été enregistré : recommencez.',
  },
}

const ADRESSE = 'Cette adresse ne mène à rien\u00a0: elle est incomplète, ou mal recopiée.'
const sayChamps = (champs: Champ[]): string =>
  champs.length === 1
    ? `Un champ est à revoir\u00a0: ${sayField(champs[0]!.champ)}. ${champs[0]!.message}`
    : `${champs.length} champs sont à revoir\u00a0: ${champs.map((one) => sayField(one.champ)).join(', ')}.`

export const sendRefusal = (c: Context, room: RoomBinding, refusal: Refusal): Response => {
  const said = room.refusals[refusal.code] ?? (BEFORE as Record<string, Said>)[refusal.code]
  if (!said) throw new Error(`refusal without a sentence: ${room.name} ${refusal.code}`)
  const before = refusal.code in BEFORE ? (BEFORE as Record<string, Said>)[refusal.code]! : said
  const { champs, adresse: _, ...facts } = refusal.facts as { champs?: Champ[]; adresse?: boolean }
  const more = { ...(champs ? { champs } : {}), ...(Object.keys(facts).length > 0 ? { facts } : {}) }
  return problem(c, before.status, refusal.code, before.say(refusal.facts), more)
}
