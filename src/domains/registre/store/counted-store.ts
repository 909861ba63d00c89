/** Actes as they are counted: what each brings, without its words nor its names. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type CountedRow = {
  id: string
  genre: string
  mission: string | null
  ficheActionId: string | null
  debut: Date
  fin: Date
  faits: unknown
  presences: number
  minutes: number
  grade: string
  /** Their ids, between spaces: thousands of lists read faster so. */
  professionnels: string
}

/**
 * Actes in force whose beginning falls in `[from, to)`, as the registre stood at `known`: what was written or corrected
 * since counts for nothing, so that a figure can be computed again to the same number. One pass for all of them:
 * presences are summed once, not once an acte.
 */
export const listCounted = async (
  tx: Tx,
  cptsId: string,
  { from, to, known }: { from: Date; to: Date; known: Date },
): Promise<CountedRow[]> =>
  (
    await sql<CountedRow>`
    with kept as materialized (
      select a.id, a.genre, a.mission, a.fiche_action_id, a.debut, a.fin, a.faits from acte a
      where a.cpts_id = ${cptsId} and a.debut >= ${from} and a.debut < ${to} and a.ecrit_le <= ${known}
        and a.raison is distinct from 'annulation'
        and not exists (select 1 from acte later
          where later.cpts_id = a.cpts_id and later.corrige = a.id and later.ecrit_le <= ${known})
    ), there as (
      select p.acte_id, count(*)::int as presences,
        coalesce(sum(round(extract(epoch from p.fin - p.debut) / 60)), 0)::int as minutes,
        min(array_position(array['declaree','signee','calculee','externe'], p.grade)) as weakest
      from participation p join kept k on k.id = p.acte_id
      where p.cpts_id = ${cptsId} group by p.acte_id
    ), who as (
      select c.acte_id, string_agg(distinct c.professionnel_id::text, ' ') as professionnels
      from contenu_personnel c join kept k on k.id = c.acte_id
      where c.cpts_id = ${cptsId} and c.professionnel_id is not null group by c.acte_id
    )
    select k.*, coalesce(t.presences, 0) as presences, coalesce(t.minutes, 0) as minutes,
      (array['declaree','signee','calculee','externe'])[coalesce(t.weakest, 1)] as grade,
      coalesce(w.professionnels, '') as professionnels
    from kept k left join there t on t.acte_id = k.id left join who w on w.acte_id = k.id
    order by k.debut, k.id`.execute(tx)
  ).rows
