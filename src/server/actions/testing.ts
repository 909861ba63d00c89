/** For tests: a fresh base, a clock that one moves by hand, CPTS and people with roles, actions and HTTP as them. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import pg from 'pg'
import pino from 'pino'
import type { Credentials } from '../../domains/comptes/index.ts'
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { newId, newToken } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import { openTestBase, type TestBase } from '../database/testing.ts'
import { openEncryption } from '../encryption/index.ts'
import { openKeys } from '../ephemeral-keys/index.ts'
import { createApp } from '../http/app.ts'
import { createHub } from '../live/hub.ts'
import { openFolder } from '../storage/index.ts'
import type { Action, Actor, DomainEvent } from './action.ts'
import { type Engine, runAction } from './run.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export type TestPersonne = { personneId: string; token: string; credentials: Credentials }
export type TestServer = {
  base: TestBase
  engine: Engine
  app: Hono
  /** Where the bytes of documents are. */
  folder: string
  /** What was published, in order. */
  events: DomainEvent[]
  /** Moves the clock; it starts on Tuesday 24 November 2026 at 9 h in Paris. */
  setNow: (at: string) => void
  now: () => Instant
  owner: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
  createCpts: (nom?: string, zone?: string) => Promise<string>
  /** A person signed in with a second factor, holding these roles in that CPTS. */
  signInAs: (cptsId: string, ...roles: string[]) => Promise<TestPersonne>
  run: <R extends RouteLike>(
    action: Action<R, string>,
    by: TestPersonne | Extract<Actor, { kind: 'systeme' }>,
    cptsId: string | undefined,
    input: Parsed<R>,
  ) => Promise<Result<Output<R>>>
  fetch: (
    by: TestPersonne | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>
  close: () => Promise<void>
}

/**
 * The long races are run whole on the base that ships, and a fifth of them on PostgreSQL 15: what may differ there is the
 * engine, which meets the same contention, not the number of tries.
 */
export const RACE = process.env.MAILLAGE_TEST_BASE === '15' ? 0.2 : 1

export const SYSTEM = { kind: 'systeme', nom: 'essai' } as const

export const openTestServer = async (
  options: { patients?: boolean; nature?: 'demonstration' | 'reelle' } = {},
): Promise<TestServer> => {
  const base = await openTestBase()
  const { patients = true, nature = 'demonstration' } = options
  const owner = new pg.Client({ connectionString: base.ownerUrl })
  await owner.connect()
  const host = nature === 'reelle' && patients
  await owner.query(
    `insert into installation (nature, patients, hebergeur_nom, hebergeur_certificat, hebergeur_expire_le) values ($1, $2, $3, $4, $5)`,
    [nature, patients, host ? 'Hébergeur d’essai' : null, host ? 'HDS-0' : null, host ? '2030-01-01' : null],
  )
  const folder = mkdtempSync(join(tmpdir(), 'maillage-documents-'))
  const keys = mkdtempSync(join(tmpdir(), 'maillage-cles-'))
  let now = Temporal.Instant.from('2026-11-24T08:00:00Z')
  const events: DomainEvent[] = []
  const engine: Engine = {
    db: base.db,
    clock: () => now,
    address: 'http://localhost',
    installation: async () => ({ nature, patients }),
    publish: async (_tx, event) => {
      events.push(event)
    },
    documents: openFolder(folder),
    keys: openKeys(keys),
  }
  const app = createApp({
    engine,
    answers: openEncryption('reponses', 'essai'),
    hub: createHub(),
    log: pino({ level: 'silent' }),
    version: 'essai',
    baseIsReady: async () => true,
  })

  return {
    base,
    engine,
    app,
    folder,
    events,
    setNow: (at) => {
      now = Temporal.Instant.from(at)
    },
    now: () => now,
    owner: (sql, values) => owner.query(sql, values),
    createCpts: async (nom = 'CPTS d’essai', zone = 'Europe/Paris') => {
      const id = newId(now.epochMilliseconds)
      await owner.query('insert into cpts (id, nom, zone) values ($1, $2, $3)', [id, nom, zone])
      return id
    },
    signInAs: async (cptsId, ...roles) => {
      const personneId = newId()
      const token = newToken()
      await owner.query(`insert into personne (id, nom, prenom) values ($1, 'Essai', $2)`, [
        personneId,
        roles.join(' ') || 'sans rôle',
      ])
      if (roles.length > 0) {
        await owner.query(
          `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, $3, '2020-01-01')`,
          [cptsId, personneId, roles],
        )
      }
      await owner.query(
        `insert into session (id, empreinte, personne_id, second_facteur, expire_le) values ($1, $2, $3, true, '2099-01-01')`,
        [newId(), hash(token), personneId],
      )
      return { personneId, token, credentials: { session: hash(token) } }
    },
    run: async (action, by, cptsId, input) => {
      const outcome = await runAction(engine, action, {
        by: 'kind' in by ? by : by.credentials,
        ...(cptsId === undefined ? {} : { cptsId }),
        input: { typed: input },
      })
      return outcome.result
    },
    fetch: async (by, method, path, body, headers = {}) =>
      app.request(`http://localhost${path}`, {
        method,
        headers: {
          ...(by ? { cookie: `maillage_session=${by.token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: async () => {
      await owner.end()
      for (const one of [folder, keys]) rmSync(one, { recursive: true, force: true })
      await base.close()
    },
  }
}
