/** For races: slots and requests by the thousand, clients side by side, and what must stay true afterwards. */
import { newId } from '../../kernel/ids.ts'
import type { TestServer } from '../../server/actions/testing.ts'
import type { Desk, Doctor } from './samples.ts'

export const CLIENTS = 20
type Owner = TestServer['owner']

export const insertRequests = async (owner: Owner, cptsId: string, n: number): Promise<string[]> => {
  const ids = Array.from({ length: n }, () => newId())
  await owner(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, echeance, creee_le)
     select $1, x, 'patient', '30-64', '34301', 'Sète', 'fievre', '48h', '2026-11-26T08:10:00Z', '2026-11-24T08:10:00Z' from unnest($2::uuid[]) x`,
    [cptsId, ids],
  )
  return ids
}
export const insertSlots = async (owner: Owner, desk: Desk, doctor: Doctor, n: number): Promise<string[]> => {
  const ids = Array.from({ length: n }, () => newId())
  await owner(
    `insert into creneau (cpts_id, id, agenda_id, lieu_id, debut, fin, genre, visibilites, cree_le)
     select $1, x, $2, (select lieu_id from agenda where id = $2), timestamptz '2026-11-25T08:00:00Z' + i * interval '20 minutes',
       timestamptz '2026-11-25T08:20:00Z' + i * interval '20 minutes', 'cabinet', '{CPTS}', now()
     from unnest($3::uuid[]) with ordinality as u(x, i)`,
    [desk.cptsId, doctor.agendaId, ids],
  )
  await owner(`select set_config('maillage.cpts', $1, false)`, [desk.cptsId])
  await owner('select publish_creneaux($1)', [ids])
  return ids
}

/** Every client takes the next piece of work as soon as it has done one. */
export const inParallel = async <T>(work: readonly T[], run: (item: T, i: number) => Promise<void>): Promise<void> => {
  let next = 0
  const client = async () => {
    for (let i = next++; i < work.length; i = next++) await run(work[i]!, i)
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
}

export const countOf = async (owner: Owner, sql: string, values: unknown[]): Promise<number> =>
  Number((await owner(sql, values)).rows[0]?.n)
/** Slots or requests with two live appointments. */
export const countDoubles = (owner: Owner, cptsId: string) =>
  countOf(
    owner,
    `select (select count(*) from (select 1 from rendez_vous where cpts_id = $1 and statut <> 'annule' group by creneau_id having count(*) > 1) x)
      + (select count(*) from (select 1 from rendez_vous where cpts_id = $1 and statut <> 'annule' group by demande_cpts, demande_id having count(*) > 1) y) as n`,
    [cptsId],
  )
/** Slots that the index shows and should not, or hides and should not. */
export const countIndexFaults = (owner: Owner, cptsId: string) =>
  countOf(
    owner,
    `select count(*) as n from creneau c left join creneau_publie p on p.creneau_id = c.id and p.visible_par = c.cpts_id
      where c.cpts_id = $1 and (p.creneau_id is not null) <> (c.statut = 'offert' and not exists (
        select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'))`,
    [cptsId],
  )
