/** Who of the team is whom in the directory, and what was compared last. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Preuve } from '../rules/match.ts'
import type { Situation } from '../rules/situation.ts'

export type Rattachement = {
  professionnelId: string
  identifiant: string
  preuves: Preuve[]
  rppsAjoute: boolean
  situation: Situation | null
  jour: string
  rattacheLe: Date
}

const COLUMNS = sql`professionnel_id as "professionnelId", identifiant, preuves, rpps_ajoute as "rppsAjoute", situation,
  jour::text, rattache_le as "rattacheLe"`

export const listRattachements = async (
  tx: Tx,
  cptsId: string,
  where: { lot?: string; professionnelId?: string } = {},
): Promise<Rattachement[]> => {
  const conditions = [sql`cpts_id = ${cptsId}`]
  if (where.lot) conditions.push(sql`lot = ${where.lot}`)
  if (where.professionnelId) conditions.push(sql`professionnel_id = ${where.professionnelId}`)
  const { rows } = await sql<Rattachement>`
    select ${COLUMNS} from rattachement_repertoire where ${sql.join(conditions, sql` and `)}`.execute(tx)
  return rows
}

export type Nouveau = {
  professionnelId: string
  identifiant: string
  preuves: readonly Preuve[]
  rppsAjoute: boolean
  situation: Situation
}

export const insertRattachements = async (
  tx: Tx,
  cptsId: string,
  links: readonly Nouveau[],
  at: { lot: string; now: Instant; enPlace: { jour: string; le: string } },
): Promise<void> => {
  const rows = links.map(({ professionnelId, rppsAjoute, ...one }) => ({
    professionnel_id: professionnelId,
    rpps_ajoute: rppsAjoute,
    ...one,
  }))
  await sql`
    insert into rattachement_repertoire
      (cpts_id, professionnel_id, identifiant, preuves, rpps_ajoute, situation, jour, vu_le, lot, rattache_le)
    select ${cptsId}, x.professionnel_id, x.identifiant, x.preuves, x.rpps_ajoute, x.situation, ${at.enPlace.jour}::date,
      ${at.enPlace.le}::timestamptz, ${at.lot}, ${toDate(at.now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(professionnel_id uuid, identifiant text, preuves text[], rpps_ajoute boolean, situation jsonb)`.execute(tx)
}

export const deleteRattachements = async (
  tx: Tx,
  cptsId: string,
  professionnelIds: readonly string[],
): Promise<number> => {
  const done = await sql`delete from rattachement_repertoire
    where cpts_id = ${cptsId} and professionnel_id = any(${[...professionnelIds]}::uuid[])`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}

/**
 * Those whose lines may have changed since they were compared: by the changes that each load kept, and everybody where
 * these are gone, or where the last load compared is not of this installation.
 */
export const listToCompare = async (tx: Tx, cptsId: string): Promise<Rattachement[]> => {
  const { rows } = await sql<Rattachement>`
    with loads as (select id, charge_le, elague_le from repertoire_chargement)
    select ${COLUMNS} from rattachement_repertoire r
    where r.cpts_id = ${cptsId} and r.vu_le is distinct from (select charge_le from loads order by id desc limit 1)
      and (not exists (select from loads l where l.charge_le = r.vu_le)
        or exists (select from loads l where l.charge_le > r.vu_le and l.elague_le is not null)
        or exists (select from repertoire_changement c join loads l on l.id = c.chargement_id
          where c.identifiant = r.identifiant and l.charge_le > r.vu_le))`.execute(tx)
  return rows
}

export const saveCompared = async (
  tx: Tx,
  cptsId: string,
  compared: readonly { professionnelId: string; situation: Situation | null }[],
  enPlace: { jour: string; le: string },
): Promise<void> => {
  if (compared.length > 0) {
    const rows = compared.map(({ professionnelId, situation }) => ({ professionnel_id: professionnelId, situation }))
    await sql`
      update rattachement_repertoire r set situation = nullif(x.situation, 'null'::jsonb)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(professionnel_id uuid, situation jsonb)
      where r.cpts_id = ${cptsId} and r.professionnel_id = x.professionnel_id`.execute(tx)
  }
  await sql`
    update rattachement_repertoire set jour = ${enPlace.jour}::date, vu_le = ${enPlace.le}::timestamptz
    where cpts_id = ${cptsId} and vu_le is distinct from ${enPlace.le}::timestamptz`.execute(tx)
}
