/** Plages that ended, and what the registre was told of them. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { CreneauPasse } from '../rules/plage.ts'

export type CreneauSansPlage = Omit<CreneauPasse, 'debut' | 'fin'> & { agendaId: string; debut: Date; fin: Date }

/**
 * Offered slots of the agendas that have one ended and not told yet, up to two days ahead: a plage is told once, when
 * its last slot has ended.
 */
export const listSansPlage = async (tx: Tx, cptsId: string, now: Instant): Promise<CreneauSansPlage[]> =>
  (
    await sql<CreneauSansPlage>`
    select c.id, c.agenda_id, c.lieu_id, c.debut, c.fin, r.statut as rendez_vous
    from creneau c
    left join rendez_vous r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'
    where c.cpts_id = ${cptsId} and c.plage_id is null and c.statut = 'offert' and c.fin <= ${toDate(now.add({ hours: 48 }))}
      and c.agenda_id in (select e.agenda_id from creneau e
        where e.cpts_id = ${cptsId} and e.plage_id is null and e.statut = 'offert' and e.fin <= ${toDate(now)})
    order by c.agenda_id, c.debut`.execute(tx)
  ).rows

export type PlageRow = { id: string; agendaId: string; lieuId: string | null; debut: Date; fin: Date }
type NewPlage = PlageRow & { creneauIds: readonly string[] }

export const insertPlages = async (tx: Tx, cptsId: string, plages: readonly NewPlage[]): Promise<void> => {
  if (plages.length === 0) return
  const slots = plages.flatMap(({ id, creneauIds }) => creneauIds.map((creneauId) => ({ id, creneauId })))
  await Promise.all([
    tx
      .insertInto('plage')
      .values(plages.map(({ creneauIds: _, ...row }) => ({ cptsId, ...row })))
      .execute(),
    sql`update creneau c set plage_id = x.plage_id
      from unnest(${slots.map(({ creneauId }) => creneauId)}::uuid[], ${slots.map(({ id }) => id)}::uuid[]) as x(id, plage_id)
      where c.cpts_id = ${cptsId} and c.id = x.id`.execute(tx),
  ])
}

/** Locks those whose appointments changed since they were told. */
export const takeChanged = async (tx: Tx, cptsId: string): Promise<PlageRow[]> =>
  tx
    .updateTable('plage')
    .set({ aRevoir: false })
    .where('cptsId', '=', cptsId)
    .where('aRevoir', '=', true)
    .returning(['id', 'agendaId', 'lieuId', 'debut', 'fin'])
    .execute()

export const setActes = async (
  tx: Tx,
  cptsId: string,
  told: readonly { plageId: string; acteId: string }[],
): Promise<void> => {
  await sql`update plage p set acte_id = x.acte_id
    from unnest(${told.map(({ plageId }) => plageId)}::uuid[], ${told.map(({ acteId }) => acteId)}::uuid[]) as x(id, acte_id)
    where p.cpts_id = ${cptsId} and p.id = x.id`.execute(tx)
}

export type CreneauDePlage = CreneauSansPlage & { plageId: string }

/** Their slots stand in their agendas, between their hours: there they are found without reading all that were ever offered. */
export const listOfPlages = async (tx: Tx, cptsId: string, plages: readonly PlageRow[]): Promise<CreneauDePlage[]> =>
  (
    await sql<CreneauDePlage>`
    select c.id, c.agenda_id, c.plage_id, c.lieu_id, c.debut, c.fin, r.statut as rendez_vous
    from unnest(${plages.map(({ id }) => id)}::uuid[], ${plages.map(({ agendaId }) => agendaId)}::uuid[],
      ${plages.map(({ debut }) => debut)}::timestamptz[], ${plages.map(({ fin }) => fin)}::timestamptz[]) as p(id, agenda_id, debut, fin)
    join creneau c on c.cpts_id = ${cptsId} and c.agenda_id = p.agenda_id and c.debut >= p.debut and c.debut < p.fin
      and c.plage_id = p.id
    left join rendez_vous r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'`.execute(tx)
  ).rows

export type CreneauComptable = {
  debut: Date
  fin: Date
  pris: boolean
  commune: string | null
  communeNom: string | null
}
/** Offered slots of the agendas at home, `[du, au)` by start. */
export const listOfferts = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<CreneauComptable[]> =>
  (
    await sql<CreneauComptable>`
    select c.debut, c.fin, r.id is not null as pris, l.commune, l.commune_nom
    from creneau c
    left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
    left join rendez_vous r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'
    where c.cpts_id = ${cptsId} and c.statut = 'offert' and c.debut >= ${toDate(du)} and c.debut < ${toDate(au)}`.execute(
      tx,
    )
  ).rows

export type CreneauEcoule = { agendaId: string; nom: string; metier: string; debut: Date; pris: boolean }
/** Offered slots of the agendas at home, `[du, au)` by start, with whose they were. Who was erased is not named. */
export const listEcoules = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<CreneauEcoule[]> =>
  (
    await sql<CreneauEcoule>`
    select c.agenda_id, a.nom, a.metier, c.debut, r.id is not null as pris
    from creneau c
    join agenda a on a.cpts_id = c.cpts_id and a.id = c.agenda_id
    join professionnel p on p.cpts_id = a.cpts_id and p.id = a.professionnel_id and p.efface_le is null
    left join rendez_vous r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'
    where c.cpts_id = ${cptsId} and c.statut = 'offert' and c.debut >= ${toDate(du)} and c.debut < ${toDate(au)}`.execute(
      tx,
    )
  ).rows
