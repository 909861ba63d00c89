/** Slots: laid, withdrawn, read by their agenda. The search index follows in the same transaction. */
import { sql } from 'kysely'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { CreneauPose } from '../rules/diff.ts'
import type { GenreCreneau, StatutRendezVous, Visibilite } from '../rules/vocabulary.ts'

export type NewCreneau = {
  id: string
  disponibiliteId: string | null
  lieuId: string | null
  debut: Instant
  fin: Instant
  place: number
  genre: GenreCreneau
  visibilites: readonly Visibilite[]
}

/** Slots to come of one agenda: those offered, and those that somebody withdrew by hand. */
export const listPoses = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  now: Instant,
): Promise<{ poses: CreneauPose[]; retires: { debut: Instant; fin: Instant; place: number }[] }> => {
  const { rows } = await sql<{
    id: string
    disponibiliteId: string | null
    lieuId: string | null
    debut: Date
    fin: Date
    place: number
    genre: GenreCreneau
    visibilites: Visibilite[]
    statut: string
    aDeplacer: boolean
    pris: boolean
  }>`select c.id, c.disponibilite_id, c.lieu_id, c.debut, c.fin, c.place, c.genre, c.visibilites, c.statut, c.a_deplacer,
      exists (select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule') as pris
    from creneau c
    where c.cpts_id = ${cptsId} and c.agenda_id = ${agendaId} and c.debut > ${toDate(now)}
      and (c.statut = 'offert' or c.retrait_manuel)`.execute(tx)
  const poses: CreneauPose[] = []
  const retires: { debut: Instant; fin: Instant; place: number }[] = []
  for (const { statut, disponibiliteId, ...row } of rows) {
    const slot = { ...row, debut: fromDate(row.debut), fin: fromDate(row.fin) }
    if (statut !== 'offert') retires.push(slot)
    else poses.push({ ...slot, disponibiliteId: disponibiliteId ?? '', ponctuel: disponibiliteId === null })
  }
  return { poses, retires }
}

/** Lays slots at once. What another slot already holds is left out: the exclusion of the base has the last word. */
export const insertCreneaux = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  slots: readonly NewCreneau[],
  now: Instant,
): Promise<string[]> => {
  if (slots.length === 0) return []
  const rows = slots.map((slot) => ({
    id: slot.id,
    disponibilite_id: slot.disponibiliteId,
    lieu_id: slot.lieuId,
    debut: slot.debut.toString(),
    fin: slot.fin.toString(),
    place: slot.place,
    genre: slot.genre,
    visibilites: slot.visibilites,
  }))
  const laid = await sql<{ id: string }>`
    insert into creneau (cpts_id, id, agenda_id, disponibilite_id, lieu_id, debut, fin, place, genre, visibilites, cree_le)
    select ${cptsId}, x.id, ${agendaId}, x.disponibilite_id, x.lieu_id, x.debut, x.fin, x.place, x.genre, x.visibilites, ${toDate(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, disponibilite_id uuid, lieu_id uuid,
      debut timestamptz, fin timestamptz, place integer, genre text, visibilites text[])
    on conflict do nothing returning id`.execute(tx)
  const ids = laid.rows.map((row) => row.id)
  await publishCreneaux(tx, ids)
  return ids
}

/** One slot alone: an hour already held is a refusal, by the exclusion of the base. */
export const insertPonctuel = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  slot: NewCreneau,
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('creneau')
    .values({
      ...slot,
      cptsId,
      agendaId,
      debut: toDate(slot.debut),
      fin: toDate(slot.fin),
      visibilites: [...slot.visibilites],
      creeLe: toDate(now),
    })
    .execute()
  await publishCreneaux(tx, [slot.id])
}

export const publishCreneaux = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await sql`select publish_creneaux(${sql.val([...ids])}::uuid[])`.execute(tx)
}

const unpublish = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom('creneauPublie')
    .where('creneauId', '=', sql<string>`any (${sql.val([...ids])}::uuid[])`)
    .execute()
}

/** A slot that was booked meanwhile is not withdrawn: the key that its appointment holds refuses it. */
export const withdrawCreneaux = async (
  tx: Tx,
  cptsId: string,
  ids: readonly string[],
  byHand = false,
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('creneau')
    .set({ statut: 'retire', retraitManuel: byHand })
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any (${sql.val([...ids])}::uuid[])`)
    .where('statut', '=', 'offert')
    .execute()
  await unpublish(tx, ids)
}

/** Puts back what was withdrawn; an hour taken since is a refusal of the exclusion. */
export const restoreCreneaux = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('creneau')
    .set({ statut: 'offert', retraitManuel: false })
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any (${sql.val([...ids])}::uuid[])`)
    .execute()
  await publishCreneaux(tx, ids)
}

/** One-off slots that a leave took away and that nothing replaced since. */
export const listPonctuelsTaken = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  leave: { debut: Instant; fin: Instant },
  now: Instant,
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from creneau c
    where c.cpts_id = ${cptsId} and c.agenda_id = ${agendaId} and c.statut = 'retire' and not c.retrait_manuel
      and c.disponibilite_id is null and c.debut > ${toDate(now)} and c.debut < ${toDate(leave.fin)} and c.fin > ${toDate(leave.debut)}
      and not exists (select 1 from creneau o where o.cpts_id = c.cpts_id and o.agenda_id = c.agenda_id
        and o.statut = 'offert' and o.during && c.during)`.execute(tx)
  return rows.map((row) => row.id)
}

export const changeCreneau = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: { disponibiliteId: string | null; lieuId: string | null; genre: string; visibilites: string[] },
): Promise<void> => {
  await tx.updateTable('creneau').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** After a change of slots that stay: their rows of the index are written anew. */
export const republish = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await unpublish(tx, ids)
  await publishCreneaux(tx, ids)
}

export const markToMove = async (tx: Tx, cptsId: string, ids: readonly string[], toMove: boolean): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('creneau')
    .set({ aDeplacer: toMove })
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any (${sql.val([...ids])}::uuid[])`)
    .execute()
}

export const findCreneau = async (tx: Tx, cptsId: string, agendaId: string, id: string) =>
  tx
    .selectFrom('creneau')
    .select(['id', 'statut', 'debut', 'fin', 'retraitManuel'])
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .where('id', '=', id)
    .executeTakeFirst()

export type CreneauLu = {
  id: string
  debut: Date
  fin: Date
  statut: string
  disponibiliteId: string | null
  place: number
  genre: GenreCreneau
  visibilites: Visibilite[]
  lieuId: string | null
  lieu: string | null
  aDeplacer: boolean
  rendezVousId: string | null
  rendezVousStatut: StatutRendezVous | null
}
/** `[from, to)`, with what holds each. Withdrawn ones only when withdrawn by hand: the rest is history. */
export const listCreneaux = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  from: Instant,
  to: Instant,
): Promise<CreneauLu[]> =>
  (
    await sql<CreneauLu>`
    select c.id, c.debut, c.fin, c.statut, c.disponibilite_id, c.place, c.genre, c.visibilites, c.lieu_id, l.libelle as lieu,
      c.a_deplacer, r.id as rendez_vous_id, r.statut as rendez_vous_statut
    from creneau c
    left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
    left join rendez_vous r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'
    where c.cpts_id = ${cptsId} and c.agenda_id = ${agendaId} and c.debut >= ${toDate(from)} and c.debut < ${toDate(to)}
      and (c.statut = 'offert' or c.retrait_manuel)
    order by c.debut, c.place`.execute(tx)
  ).rows

export const publishedOfAgenda = async (tx: Tx, cptsId: string, agendaId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('creneauPublie')
      .select('creneauId')
      .where('visiblePar', '=', cptsId)
      .where('domicile', '=', cptsId)
      .where('agendaId', '=', agendaId)
      .execute()
  ).map((row) => row.creneauId)

/** Rows of slots that have begun leave the index. */
export const purgePublished = async (tx: Tx, cptsId: string, now: Instant): Promise<void> => {
  await tx.deleteFrom('creneauPublie').where('domicile', '=', cptsId).where('debut', '<=', toDate(now)).execute()
}

/** Every slot of an agenda, with what became of its appointment and nothing of who it was for. */
export const listAllCreneaux = async (tx: Tx, cptsId: string, agendaId: string) =>
  tx
    .selectFrom('creneau as c')
    .leftJoin('rendezVous as r', (join) =>
      join.onRef('r.cptsId', '=', 'c.cptsId').onRef('r.creneauId', '=', 'c.id').on('r.statut', '<>', 'annule'),
    )
    .select(['c.debut', 'c.fin', 'c.genre', 'c.statut', 'r.statut as rendezVous'])
    .where('c.cptsId', '=', cptsId)
    .where('c.agendaId', '=', agendaId)
    .orderBy('c.debut')
    .execute()
