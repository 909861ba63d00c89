/** (a) The constrained insert alone: the same tries on tables that differ by their constraint only. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { connect, inParallel } from './base.ts'
import { compare, type Measured, type Side } from './measure.ts'

const CLIENTS = 20
const TRIES = 4
const CPTS = '00000000-0000-7000-8000-000000000001'

const TABLES = `
  create extension if not exists btree_gist;
  create table nu (creneau_id uuid not null, demande_id uuid not null);
  create unique index on nu (creneau_id);
  create table ligne (cpts_id uuid not null, creneau_id uuid not null, demande_id uuid not null, statut text not null);
  create unique index on ligne (cpts_id, creneau_id) where statut <> 'annule';
  create table exclusion (cpts_id uuid not null, creneau_id uuid not null, during tstzrange not null, statut text not null,
    exclude using gist (cpts_id with =, creneau_id with =, during with &&) where (statut <> 'annule'));
  create table lecture (cpts_id uuid not null, creneau_id uuid not null, demande_id uuid not null, statut text not null);
  create index on lecture (cpts_id, creneau_id);`

type Try = (client: pg.Client, slot: string) => Promise<boolean>
/** Two inserts that exclude each other may deadlock: PostgreSQL ends one, which is tried again. */
const insert =
  (text: string, values: (slot: string) => unknown[]): Try =>
  async (client, slot) => {
    for (;;) {
      try {
        const { rowCount } = await client.query({ name: text.slice(0, 60), text, values: values(slot) })
        return rowCount === 1
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === '23505' || code === '23P01') return false
        if (code !== '40P01') throw error
      }
    }
  }

const serialisable: Try = async (client, slot) => {
  for (;;) {
    try {
      await client.query('begin isolation level serializable')
      const { rows } = await client.query('select 1 from lecture where cpts_id = $1 and creneau_id = $2', [CPTS, slot])
      if (rows.length === 0)
        await client.query(`insert into lecture values ($1, $2, $3, 'reserve')`, [CPTS, slot, randomUUID()])
      await client.query('commit')
      return rows.length === 0
    } catch (error) {
      await client.query('rollback')
      if ((error as { code?: string }).code !== '40001') throw error
    }
  }
}

const WAYS: { name: string; table: string; attempt: Try }[] = [
  {
    name: 'bare unique insert',
    table: 'nu',
    attempt: insert('insert into nu values ($1, $2)', (slot) => [slot, randomUUID()]),
  },
  {
    name: 'bare unique insert, a conflict is no error',
    table: 'nu',
    attempt: insert('insert into nu values ($1, $2) on conflict do nothing', (slot) => [slot, randomUUID()]),
  },
  {
    name: 'one row a slot: unique while live (what is used)',
    table: 'ligne',
    attempt: insert(
      `insert into ligne values ($1, $2, $3, 'reserve') on conflict (cpts_id, creneau_id) where statut <> 'annule' do nothing`,
      (slot) => [CPTS, slot, randomUUID()],
    ),
  },
  {
    name: 'exclusion on a range',
    table: 'exclusion',
    attempt: insert(
      `insert into exclusion values ($1, $2, '[2026-11-24 09:00+01,2026-11-24 09:20+01)', 'reserve') on conflict do nothing`,
      (slot) => [CPTS, slot],
    ),
  },
  { name: 'serialisable check-then-insert with retries', table: 'lecture', attempt: serialisable },
]

export type ConstraintBench = { rows: Measured[]; doubles: number }

export const benchConstraint = async (
  superUrl: string,
  slots: number,
  repetitions: number,
  postmaster: number,
): Promise<ConstraintBench> => {
  const owner = await connect(superUrl)
  await owner.query(`drop table if exists nu, ligne, exclusion, lecture; ${TABLES}`)
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => connect(superUrl)))
  // Inserts that exclude each other wait for each other: with the usual second before that is seen, the wait alone is measured.
  await Promise.all(clients.map((client) => client.query(`set deadlock_timeout = '10ms'`)))
  let doubles = 0
  const sides: Side[] = WAYS.map(({ name, table, attempt }) => ({
    name,
    prepare: async () => {
      await owner.query(`truncate ${table}`)
      await owner.query('checkpoint')
    },
    run: async () => {
      const ids = Array.from({ length: slots }, () => randomUUID())
      const tries = ids.flatMap((slot) => Array.from({ length: TRIES }, () => slot))
      let won = 0
      await inParallel(clients, tries, async (client, slot) => {
        if (await attempt(client, slot)) won++
      })
      const { rows } = await owner.query(`select count(*)::int - count(distinct creneau_id)::int as n from ${table}`)
      doubles += rows[0].n + Math.abs(won - slots)
      return tries.length
    },
  }))
  try {
    return { rows: await compare(sides, repetitions, postmaster), doubles }
  } finally {
    await Promise.all([owner, ...clients].map((client) => client.end()))
  }
}
