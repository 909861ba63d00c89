/**
 * Runs an action: one transaction that knows who acts and for which CPTS, the permission first, then the input, then
 * the idempotency key, then the action. A refusal rolls everything back.
 */
import { type Credentials, enterAs, enterTenant, nameActor } from '../../domains/comptes/index.ts'
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { Clock, Instant } from '../../kernel/time.ts'
import type { Db, Tx } from '../database/connect.ts'
import { planAfresh, planOnceMore } from '../database/fresh-plans.ts'
import { findAnswer, type Kept, keepAnswer } from '../database/idempotence-store.ts'
import type { EphemeralKeys } from '../ephemeral-keys/index.ts'
import type { Storage } from '../storage/index.ts'
import { type Action, type Actor, type Ctx, type DomainEvent, INSTALLATION, type Installation } from './action.ts'

export type Engine = {
  db: Db
  clock: Clock
  address: string
  installation: () => Promise<Installation>
  publish: (tx: Tx, event: DomainEvent) => Promise<void>
  documents: Storage
  keys: EphemeralKeys
}

export type Call<R extends RouteLike> = {
  /** Cookies of a request, or an actor that the process itself vouches for (jobs, demonstration, command line). */
  by: Credentials | Extract<Actor, { kind: 'systeme' }>
  cptsId?: string
  /** Typed input, or a function that parses it once the permission is granted. */
  input: { typed: Parsed<R> } | { parse: () => Result<Parsed<R>, 'invalid-input'> }
  idempotency?: Pick<Kept, 'key' | 'fingerprint' | 'encryption'>
  agent?: string
  now?: Instant
}

export type Cookie = { name: string; value: string | null; seconds?: number }
/** What somebody may be looking at, and that has changed. */
export type Told = { cptsId: string; room: string }
export type Outcome<T> = { result: Result<T>; cookies: Cookie[]; told?: Told[]; replayed?: boolean }

/** Thrown inside the transaction so that it rolls back; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const RETRIED = new Set(['40001', '40P01'])
const ATTEMPTS = 3

export const runAction = async <R extends RouteLike>(
  engine: Engine,
  action: Action<R>,
  call: Call<R>,
): Promise<Outcome<Output<R>>> => {
  // Read before the transaction: who holds a connection must never wait for a second one.
  const installation = await engine.installation()
  for (let attempt = 1; ; attempt++) {
    const cookies: Cookie[] = []
    const told: Told[] = []
    try {
      return await engine.db
        .transaction()
        .execute((tx) => runOnce(engine, action, call, { tx, installation, cookies, told }))
    } catch (error) {
      if (error instanceof Refused) return { result: { ok: false, refusal: error.refusal }, cookies }
      const { code, constraint } = error as { code?: string; constraint?: string }
      const known = constraint ? action.constraints[constraint] : undefined
      if (known) return { result: refuse(known), cookies: [] }
      if (!code || !RETRIED.has(code)) throw error
      if (attempt >= ATTEMPTS) return { result: refuse('busy'), cookies: [] }
    }
  }
}

const runOnce = async <R extends RouteLike>(
  engine: Engine,
  action: Action<R>,
  call: Call<R>,
  { tx, installation, cookies, told }: { tx: Tx; installation: Installation; cookies: Cookie[]; told: Told[] },
): Promise<Outcome<Output<R>>> => {
  const now = call.now ?? engine.clock()
  const cptsId = call.cptsId ?? INSTALLATION
  const { actor, permissions } = await enter(tx, call.by, { cptsId, audit: action.audit, now })
  const denied = refusalOf(action.route.permission, actor, permissions)
  if (denied) throw new Refused(denied)

  const input = 'parse' in call.input ? call.input.parse() : { ok: true as const, value: call.input.typed }
  if (!input.ok) throw new Refused(input.refusal)

  const kept = keptOf(call, actor, action.route.path)
  if (kept) {
    const earlier = await findAnswer(tx, kept, now)
    if (earlier === 'other-request') throw new Refused({ code: 'idempotency-key-reused', facts: {} })
    if (earlier) return { result: { ok: true, value: earlier.answer as Output<R> }, cookies, replayed: true }
  }

  const agent = call.agent ?? ''
  const ctx = makeCtx(engine, { tx, installation, actor, cptsId, permissions, now, agent, cookies, told })
  if (action.bulk === 'writes') await planAfresh(tx)
  if (action.bulk === 'removes') await planOnceMore(tx)
  const result = await action.run(ctx, input.value)
  if (!result.ok) throw new Refused(result.refusal)
  if (kept) await keepAnswer(tx, kept, result.value)
  return { result, cookies, told }
}

const enter = async (
  tx: Tx,
  by: Call<RouteLike>['by'],
  entry: { cptsId: string; audit: string; now: Instant },
): Promise<Pick<Ctx, 'actor' | 'permissions'>> =>
  'kind' in by ? { actor: by, permissions: await enterTenant(tx, { ...entry, actor: by }) } : enterAs(tx, by, entry)

/** Nobody is nobody in particular: what an unknown visitor was told is not kept. */
const keptOf = <R extends RouteLike>({ idempotency }: Call<R>, actor: Actor, route: string): Kept | null =>
  idempotency && actor.kind !== 'anonyme' ? { ...idempotency, acteur: nameActor(actor), route } : null

type CtxParts = Pick<Ctx, 'tx' | 'installation' | 'actor' | 'cptsId' | 'permissions' | 'now' | 'agent'> & {
  cookies: Cookie[]
  told: Told[]
}

const makeCtx = (engine: Engine, { cookies, told, ...parts }: CtxParts): Ctx => ({
  ...parts,
  publish: (event) => engine.publish(parts.tx, event),
  documents: engine.documents,
  keys: engine.keys,
  address: engine.address,
  tellFollowers: (cptsId, room) => told.push({ cptsId, room }),
  setCookie: (name, value, seconds) => cookies.push({ name, value, ...(seconds === undefined ? {} : { seconds }) }),
})

/**
 * Enters a tenant in the name of the process: jobs, command line, demonstration. One transaction; what throws rolls
 * it back. Actions can be run inside by `action.run(ctx, input)`, several in the same transaction.
 */
export const withTenant = async <T>(
  engine: Engine,
  entry: { cptsId: string; nom: string; now?: Instant },
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> => {
  const installation = await engine.installation()
  return engine.db.transaction().execute(async (tx) => {
    const { cptsId } = entry
    const now = entry.now ?? engine.clock()
    const actor = { kind: 'systeme' as const, nom: entry.nom }
    const permissions = await enterTenant(tx, { actor, cptsId, audit: entry.nom, now })
    return work(
      makeCtx(engine, { tx, installation, actor, cptsId, permissions, now, agent: '', cookies: [], told: [] }),
    )
  })
}

/** Why this actor may not, or null. A refusal carries no data. */
const refusalOf = (permission: string, actor: Actor, permissions: ReadonlySet<string>): Refusal | null => {
  if (permission === 'public' || actor.kind === 'systeme' || permissions.has(permission)) return null
  if (actor.kind === 'anonyme') return { code: 'sign-in-needed', facts: {} }
  if (permissions.has('second-facteur.attendu')) return { code: 'second-factor-needed', facts: {} }
  return { code: 'not-allowed', facts: {} }
}
