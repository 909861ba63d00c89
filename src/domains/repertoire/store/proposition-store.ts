/** Changes of the directory that are proposed, and what was decided of them. */
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Changement } from '../rules/changes.ts'

export type StatutProposition = 'a-decider' | 'acceptee' | 'refusee' | 'caduque'
/** What accepting a change wrote in the fiche. */
export type Effet =
  | { lieuOuvert: string }
  | { lieuFerme: string }
  | { exercice: { avant: Exercice; apres: Exercice } }
  | { statut: 'parti' | 'en-exercice' }
  | { rien: true }
type Exercice = { profession: string; specialite: string | null }

export type Proposition = {
  id: string
  professionnelId: string
  changement: Changement
  jour: string
  statut: StatutProposition
  rappel: boolean
  effet: Effet | null
  decideeLe: Date | null
}

const COLUMNS = sql`id, professionnel_id as "professionnelId", fait as changement, jour::text, statut, rappel, effet,
  decidee_le as "decideeLe"`

/** Nothing where the same change is already known: waiting, accepted or refused. */
export const insertPropositions = async (
  tx: Tx,
  cptsId: string,
  found: readonly { professionnelId: string; changement: Changement }[],
  { jour, now }: { jour: string; now: Instant },
): Promise<number> => {
  if (found.length === 0) return 0
  const rows = found.map(({ professionnelId, changement }) => ({
    id: newId(now.epochMilliseconds),
    professionnel_id: professionnelId,
    genre: changement.genre,
    cle: changement.cle,
    fait: changement,
  }))
  const done = await sql`
    insert into proposition_repertoire (cpts_id, id, professionnel_id, genre, cle, fait, jour, statut, creee_le)
    select ${cptsId}, x.id, x.professionnel_id, x.genre, x.cle, x.fait, ${jour}::date, 'a-decider', ${toDate(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, professionnel_id uuid, genre text, cle text, fait jsonb)
    on conflict (cpts_id, professionnel_id, cle) where rappel do nothing`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}

export const listRappels = async (
  tx: Tx,
  cptsId: string,
  professionnelIds: readonly string[],
): Promise<{ id: string; professionnelId: string; cle: string }[]> => {
  const { rows } = await sql<{ id: string; professionnelId: string; cle: string }>`
    select id, professionnel_id as "professionnelId", cle from proposition_repertoire
    where cpts_id = ${cptsId} and rappel and professionnel_id = any(${[...professionnelIds]}::uuid[])`.execute(tx)
  return rows
}

/** They are no longer so: what waited is void, what was decided holds nothing back any more. */
export const liftPropositions = async (tx: Tx, cptsId: string, ids: readonly string[], now: Instant): Promise<void> => {
  if (ids.length === 0) return
  await sql`
    update proposition_repertoire set rappel = false,
      decidee_le = case when statut = 'a-decider' then ${toDate(now)} else decidee_le end,
      statut = case when statut = 'a-decider' then 'caduque' else statut end
    where cpts_id = ${cptsId} and id = any(${[...ids]}::uuid[])`.execute(tx)
}

export const listPropositions = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<Proposition[]> => {
  const { rows } = await sql<Proposition>`
    select ${COLUMNS} from proposition_repertoire
    where cpts_id = ${cptsId} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx)
  return rows
}

export const listWaiting = async (tx: Tx, cptsId: string): Promise<Proposition[]> => {
  const { rows } = await sql<Proposition>`
    select ${COLUMNS} from proposition_repertoire where cpts_id = ${cptsId} and statut = 'a-decider' order by id`.execute(
    tx,
  )
  return rows
}

/** The latest first. */
export const listDecided = async (tx: Tx, cptsId: string, limit: number): Promise<Proposition[]> => {
  const { rows } = await sql<Proposition>`
    select ${COLUMNS} from proposition_repertoire where cpts_id = ${cptsId} and statut in ('acceptee', 'refusee')
    order by decidee_le desc, id limit ${limit}`.execute(tx)
  return rows
}

export const countWaiting = async (
  tx: Tx,
  cptsId: string,
): Promise<{ nombre: number; personnes: number; jour: string | null }> => {
  const { rows } = await sql<{ nombre: number; personnes: number; jour: string | null }>`
    select count(*)::integer as nombre, count(distinct professionnel_id)::integer as personnes, min(jour)::text as jour
    from proposition_repertoire where cpts_id = ${cptsId} and statut = 'a-decider'`.execute(tx)
  return rows[0]!
}

export const saveDecision = async (
  tx: Tx,
  cptsId: string,
  id: string,
  decision: { statut: 'a-decider' | 'acceptee' | 'refusee'; effet: Effet | null; le: Instant | null },
): Promise<void> => {
  await sql`update proposition_repertoire set statut = ${decision.statut},
    effet = ${decision.effet === null ? null : JSON.stringify(decision.effet)}::jsonb,
    decidee_le = ${decision.le === null ? null : toDate(decision.le)}
    where cpts_id = ${cptsId} and id = ${id}`.execute(tx)
}

/** All that was proposed of one professional: for their rights. */
export const listPropositionsOf = async (tx: Tx, cptsId: string, professionnelId: string): Promise<Proposition[]> => {
  const { rows } = await sql<Proposition>`
    select ${COLUMNS} from proposition_repertoire
    where cpts_id = ${cptsId} and professionnel_id = ${professionnelId} order by id`.execute(tx)
  return rows
}

/** Decided long ago: kept only while it holds the same change back. */
export const deleteOldPropositions = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const done = await sql`delete from proposition_repertoire
    where cpts_id = ${cptsId} and not rappel and decidee_le < ${toDate(before)}`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}
