/** Appointments. A booking is one insert that the constraints accept or refuse; nothing is read to decide. */
import { type RawBuilder, sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { GenreCreneau, StatutRendezVous } from '../rules/vocabulary.ts'
import { COLUMNS, type CreneauPublieRow } from './search-store.ts'

export type NewRendezVous = { id: string; creneauId: string; demandeCpts: string; demandeId: string }

/**
 * Inserts the appointment if the slot is still offered. Two at once: the unique index `rendez_vous_creneau_pris` accepts
 * one. A slot withdrawn at the same instant: the foreign key `rendez_vous_creneau` refuses. False: nothing to book.
 */
export const insertRendezVous = async (
  tx: Tx,
  cptsId: string,
  rendezVous: NewRendezVous,
  now: Instant,
): Promise<boolean> => {
  const { id, creneauId, demandeCpts, demandeId } = rendezVous
  const inserted = await sql`
    insert into rendez_vous (cpts_id, id, creneau_id, agenda_id, debut, fin, demande_cpts, demande_id, reserve_le)
    select c.cpts_id, ${id}, c.id, c.agenda_id, c.debut, c.fin, ${demandeCpts}, ${demandeId}, ${toDate(now)}
    from creneau c
    where c.cpts_id = ${cptsId} and c.id = ${creneauId} and c.statut = 'offert' and not c.a_deplacer and c.fin > ${toDate(now)}`.execute(
    tx,
  )
  return inserted.numAffectedRows === 1n
}

/** `elsewhere`: the agenda lives in another CPTS, and nothing is written. */
type Outcome = 'booked' | 'no-slot' | 'no-request' | 'elsewhere'

/**
 * The slot is read in the index and, when it lives here, the request is served and the appointment inserted, both or none:
 * one statement. Who comes second on a slot waits for the first, then finds it taken by the same unique index, without a
 * row written and thrown away. Undefined: no such slot, or not for this CPTS.
 */
export const bookPublie = async (
  tx: Tx,
  cptsId: string,
  rendezVous: NewRendezVous,
  now: Instant,
): Promise<{ slot: CreneauPublieRow; outcome: Outcome } | undefined> => {
  const { id, creneauId, demandeId } = rendezVous
  const { rows } = await sql<CreneauPublieRow & { served: number; booked: number }>`
    with slot as materialized (
      select ${COLUMNS} from creneau_publie p where p.creneau_id = ${creneauId} and p.visible_par = ${cptsId}),
    served as (
      update demande set statut = 'pourvue' where cpts_id = ${cptsId} and id = ${demandeId} and statut = 'ouverte'
        and exists (select from slot where domicile = ${cptsId}) returning id),
    booked as (
      insert into rendez_vous (cpts_id, id, creneau_id, agenda_id, debut, fin, demande_cpts, demande_id, reserve_le)
      select c.cpts_id, ${id}, c.id, c.agenda_id, c.debut, c.fin, c.cpts_id, s.id, ${toDate(now)}
      from creneau c cross join served s
      where c.cpts_id = ${cptsId} and c.id = ${creneauId} and c.statut = 'offert' and not c.a_deplacer and c.fin > ${toDate(now)}
      on conflict (cpts_id, creneau_id) where statut <> 'annule' do nothing
      returning id)
    select slot.*, (select count(*)::int from served) as served, (select count(*)::int from booked) as booked
    from slot`.execute(tx)
  const found = rows[0]
  if (!found) return undefined
  const { served, booked, ...slot } = found
  if (slot.domicile !== cptsId) return { slot, outcome: 'elsewhere' }
  return { slot, outcome: served === 0 ? 'no-request' : booked === 0 ? 'no-slot' : 'booked' }
}

/** From one state to another in one statement. Cancelling lets the slot go; restoring takes it back, if it is free. */
export const changeStatut = async (
  tx: Tx,
  cptsId: string,
  id: string,
  from: readonly StatutRendezVous[],
  to: StatutRendezVous,
  now: Instant,
): Promise<{ demandeCpts: string; demandeId: string; creneauId: string } | undefined> =>
  tx
    .updateTable('rendezVous')
    .set({
      statut: to,
      creneauStatut: to === 'annule' ? null : 'offert',
      annuleLe: to === 'annule' ? toDate(now) : null,
    })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', 'in', [...from])
    .returning(['demandeCpts', 'demandeId', 'creneauId'])
    .executeTakeFirst()

export const insertMiroir = async (
  tx: Tx,
  cptsId: string,
  id: string,
  demandeId: string,
  slot: CreneauPublieRow,
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('rendezVousMiroir')
    .values({
      cptsId,
      id,
      demandeId,
      domicile: slot.domicile,
      creneauId: slot.creneauId,
      personneId: slot.personneId,
      nom: slot.nom,
      metier: slot.metier,
      genre: slot.genre,
      lieu: slot.lieu,
      adresse: slot.adresse,
      commune: slot.commune,
      communeNom: slot.communeNom,
      debut: slot.debut,
      fin: slot.fin,
      zone: slot.zone,
      statut: 'reserve',
      reserveLe: toDate(now),
    })
    .execute()
}

export const changeMiroir = async (tx: Tx, cptsId: string, id: string, statut: StatutRendezVous): Promise<void> => {
  await tx.updateTable('rendezVousMiroir').set({ statut }).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export type RendezVousLu = {
  id: string
  creneauId: string
  demandeCpts: string
  demandeId: string
  debut: Date
  fin: Date
  statut: StatutRendezVous
  agendaId: string | null
  personneId: string
  nom: string
  metier: string
  genre: GenreCreneau
  lieu: string | null
  adresse: string | null
  communeNom: string | null
  domicile: string
  aDeplacer: boolean
  reserveLe: Date
  zone: string
}
export type FiltreRendezVous = {
  du?: Instant
  au?: Instant
  statuts?: readonly string[]
  agendaId?: string
  personneId?: string
  aDeplacer?: boolean
  ids?: readonly string[]
}

const whereOf = (filter: FiltreRendezVous): RawBuilder<unknown> => {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (filter.du) conditions.push(sql`x.debut >= ${toDate(filter.du)}`)
  if (filter.au) conditions.push(sql`x.debut < ${toDate(filter.au)}`)
  if (filter.statuts && filter.statuts.length > 0)
    conditions.push(sql`x.statut = any (${sql.val([...filter.statuts])}::text[])`)
  if (filter.agendaId) conditions.push(sql`x.agenda_id = ${filter.agendaId}::uuid`)
  if (filter.personneId) conditions.push(sql`x.personne_id = ${filter.personneId}::uuid`)
  if (filter.aDeplacer) conditions.push(sql`x.a_deplacer and x.statut = 'reserve'`)
  // One alone is an equality: its plan is kept, where that of a list is made again at each call.
  if (filter.ids?.length === 1) conditions.push(sql`x.id = ${filter.ids[0]}::uuid`)
  else if (filter.ids) conditions.push(sql`x.id = any (${sql.val([...filter.ids])}::uuid[])`)
  return sql.join(conditions, sql` and `)
}

/** Those held here, and those that this CPTS holds elsewhere through a share. */
export const listRendezVous = async (
  tx: Tx,
  cptsId: string,
  filter: FiltreRendezVous,
  limit = 2000,
): Promise<RendezVousLu[]> =>
  (
    await sql<RendezVousLu>`select * from (
      select r.id, r.creneau_id, r.demande_cpts, r.demande_id, r.debut, r.fin, r.statut, r.agenda_id, a.personne_id, a.nom,
        a.metier, c.genre, l.libelle as lieu, l.adresse, l.commune_nom, r.cpts_id as domicile, c.a_deplacer, r.reserve_le, a.zone
      from rendez_vous r
      join creneau c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
      join agenda a on a.cpts_id = r.cpts_id and a.id = r.agenda_id
      left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
      where r.cpts_id = ${cptsId}
      union all
      select m.id, m.creneau_id, m.cpts_id, m.demande_id, m.debut, m.fin, m.statut, null, m.personne_id, m.nom, m.metier,
        m.genre, m.lieu, m.adresse, m.commune_nom, m.domicile, false, m.reserve_le, m.zone
      from rendez_vous_miroir m where m.cpts_id = ${cptsId}) x
    where ${whereOf(filter)} order by x.debut, x.id limit ${limit}`.execute(tx)
  ).rows

export const findRendezVous = async (tx: Tx, cptsId: string, id: string): Promise<RendezVousLu | undefined> =>
  (await listRendezVous(tx, cptsId, { ids: [id] }, 1))[0]

/** Live appointments of some slots. */
export const listOfCreneaux = async (tx: Tx, cptsId: string, creneauIds: readonly string[]) =>
  creneauIds.length === 0
    ? []
    : tx
        .selectFrom('rendezVous')
        .select(['id', 'creneauId', 'debut', 'fin'])
        .where('cptsId', '=', cptsId)
        .where('creneauId', 'in', [...creneauIds])
        .where('statut', '<>', 'annule')
        .orderBy('debut')
        .execute()

/** Whether a live appointment holds a slot, as read: never decides a booking. */
export const findLive = async (tx: Tx, cptsId: string, creneauId: string) =>
  tx
    .selectFrom('rendezVous')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('creneauId', '=', creneauId)
    .where('statut', '<>', 'annule')
    .executeTakeFirst()
