/**
 * What the product does is an action: a route of a contract, an audit category and a function.
 * There is no way to write one without a permission: it stands in the route.
 */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import type { Refusal, Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../database/connect.ts'
import type { EphemeralKeys } from '../ephemeral-keys/index.ts'
import type { Storage } from '../storage/index.ts'

/** The installation itself is the tenant of what belongs to no CPTS: operator, links of account, audit. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

export type Actor =
  | { kind: 'anonyme' }
  | { kind: 'personne'; personneId: string; sessionId: string; secondFacteur: boolean; operateur: boolean }
  | {
      kind: 'lien'
      lienId: string
      cptsId: string
      usage: string
      personneId: string | null
      sujet: Record<string, unknown>
    }
  | { kind: 'systeme'; nom: string }

/** What others may listen to. It carries ids only: who listens reads the rest as the tenant. */
export type DomainEvent = { name: string; cptsId: string; id: string; facts?: Record<string, string | number> }

export type Installation = {
  nature: 'demonstration' | 'reelle'
  /** Whether the identity of patients exists at all in this installation. */
  patients: boolean
}

export type Ctx = {
  tx: Tx
  actor: Actor
  /** The tenant of this transaction. For a route outside `/cpts/{cptsId}` it is INSTALLATION. */
  cptsId: string
  /** What the actor may do in this tenant. */
  permissions: ReadonlySet<string>
  now: Instant
  installation: Installation
  /** Sent when the transaction commits, never before. */
  publish: (event: DomainEvent) => Promise<void>
  /** The bytes of documents; what is known of them is in the base. */
  documents: Storage
  /** What opens a sealed thing, until it is destroyed. */
  keys: EphemeralKeys
  /** Address of the installation, for links to copy. */
  address: string
  /** The device that asks, in its own words. */
  agent: string
  /** Who looks at this room of this CPTS reads again once the transaction is over: for routes that name no CPTS. */
  tellFollowers: (cptsId: string, room: string) => void
  /** Puts a cookie in the answer; null takes it away. */
  setCookie: (name: 'maillage_session' | 'maillage_lien', value: string | null, seconds?: number) => void
}

/** Names of database constraints that mean a refusal, not a bug: `{ rendez_vous_creneau: 'creneau-already-taken' }`. */
export type Constraints<C extends string> = Record<string, C>

export type Bulk = 'writes' | 'removes'

export type Action<R extends RouteLike = RouteLike, C extends string = string> = {
  route: R
  audit: string
  constraints: Constraints<C>
  bulk: Bulk | undefined
  run: (ctx: Ctx, input: Parsed<R>) => Promise<Result<Output<R>, C>>
}

/**
 * `audit` is the word that the audit trail shows: `creneau.reserver`. `constraints` maps names of constraints of the
 * base to refusals, since a failed statement ends its transaction. `bulk` says that it writes, or removes,
 * thousands of rows at once: its statements are planned for the tables as they are.
 */
export const defineAction = <R extends RouteLike, C extends string = never>(
  route: R,
  parts: {
    audit: string
    constraints?: Constraints<C>
    bulk?: Bulk
    run: (ctx: Ctx, input: Parsed<R>) => Promise<Result<Output<R>, C>>
  },
): Action<R, C> => ({
  route,
  audit: parts.audit,
  constraints: parts.constraints ?? {},
  bulk: parts.bulk,
  run: parts.run,
})

/** One map per room, from code to HTTP status and French sentence: the types make it exhaustive. */
export type Refusals<C extends string> = Record<
  C,
  { status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503; say: (facts: Record<string, unknown>) => string }
>

export type RoomBinding = {
  name: string
  actions: Record<string, Action>
  refusals: Refusals<string>
}

/**
 * Binds a room: one action for each route of its contract, one sentence for each refusal of its actions.
 */
export const bindRoom = <K extends Record<string, RouteLike>, A extends { [N in keyof K]: Action<K[N], string> }>(
  name: string,
  _contract: K,
  actions: A,
  refusals: Refusals<A[keyof A] extends Action<RouteLike, infer C> ? C : never>,
): RoomBinding => ({
  name,
  actions: actions as unknown as Record<string, Action>,
  refusals: refusals as Refusals<string>,
})

export type { Refusal }
