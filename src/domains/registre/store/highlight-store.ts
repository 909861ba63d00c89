/** Where the words that were looked for stand, in the titles and texts of a few actes. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type Marked = { acteId: string; cle: string; texte: string }

/** Signs that no text of the registre can hold: the door of the API refuses them. */
export const START = '\u0001'
export const STOP = '\u0002'

const OPTIONS = `StartSel=${START}, StopSel=${STOP}, MaxFragments=1, MaxWords=24, MinWords=8`
const WHOLE = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`

/** Titles whole, and a piece of each text or place that answers; names of people are shown whole elsewhere. */
export const markWords = async (tx: Tx, cptsId: string, ids: readonly string[], query: string): Promise<Marked[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Marked>`
    with q as (select to_tsquery('francais', ${query}) as query)
    select a.id as "acteId", 'titre' as cle, ts_headline('francais', a.titre, q.query, ${WHOLE}) as texte
    from acte a, q where a.cpts_id = ${cptsId} and a.id = any(${ids}::uuid[])
    union all
    select c.acte_id, c.cle, ts_headline('francais', coalesce(c.contenu ->> 'texte', c.contenu ->> 'nom'), q.query,
      case when c.cle like 'participation-%' then ${WHOLE} else ${OPTIONS} end)
    from contenu_personnel c, q
    where c.cpts_id = ${cptsId} and c.acte_id = any(${ids}::uuid[])
      and coalesce(c.contenu ->> 'texte', c.contenu ->> 'nom') is not null`.execute(tx)
  return rows.filter(({ texte }) => texte.includes(START))
}
