/** Presences of actes in force: what a later room pays by. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type PresenceRow = {
  acteId: string
  numero: number
  genre: string
  mission: string | null
  ficheActionId: string | null
  titre: string
  zone: string
  rang: number
  qualite: string
  debut: Date
  fin: Date
  grade: string
  professionnelId: string
}
export type PresencesDe = { acteId: string } | { du: Date; au: Date }

/** Of professionals whose name is kept; an acte that was corrected or annulled has none. */
export const listPresenceRows = async (tx: Tx, cptsId: string, of: PresencesDe): Promise<PresenceRow[]> => {
  const where = 'acteId' in of ? sql`a.id = ${of.acteId}` : sql`a.debut >= ${of.du} and a.debut < ${of.au}`
  const { rows } = await sql<PresenceRow>`
    select a.id as acte_id, m.sequence as numero, a.genre, a.mission, a.fiche_action_id, a.titre, a.zone,
      p.rang, p.qualite, p.debut, p.fin, p.grade, c.professionnel_id
    from acte a
    join maillon m on m.cpts_id = a.cpts_id and m.acte_id = a.id
    join participation p on p.cpts_id = a.cpts_id and p.acte_id = a.id
    join contenu_personnel c on c.cpts_id = a.cpts_id and c.acte_id = a.id and c.cle = 'participation-' || p.rang
    where a.cpts_id = ${cptsId} and c.professionnel_id is not null and a.raison is distinct from 'annulation'
      and not exists (select 1 from acte later where later.cpts_id = a.cpts_id and later.corrige = a.id) and ${where}
    order by a.debut, a.id, p.rang`.execute(tx)
  return rows
}
