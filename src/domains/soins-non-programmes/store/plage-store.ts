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

export const insertPlage = async (
  tx: Tx,
  cptsId: string,
  plage: {
    id: string
    agendaId: string
    lieuId: string | null
    debut: Instant
    fin: Instant
    creneauIds: readonly string[]
  },
): Promise<void> => {
  const { creneauIds, ...row } = plage
  await Promise.all([
    tx
      .insertInto('plage')
      .values({ cptsId, ...row, debut: toDate(row.debut), fin: toDate(row.fin) })
      .execute(),
    tx
      .updateTable('creneau')
      .set({ plageId: plage.id })
      .where('cptsId', '=', cptsId)
      .where('id', '=', sql<string>`any (${sql.val([...creneauIds])}::uuid[])`)
      .execute(),
  ])
}

export type PlageRow = { id: string; agendaId: string; lieuId: string | null; debut: Date; fin: Date }

/** Locks those whose appointments changed since they were told. */
export const takeChanged = async (tx: Tx, cptsId: string): Promise<PlageRow[]> =>
  tx
    .updateTable('plage')
    .set({ aRevoir: false })
    .where('cptsId', '=', cptsId)
    .where('aRevoir', '=', true)
    .returning(['id', 'agendaId', 'lieuId', 'debut', 'fin'])
    .execute()

export const setActe = async (tx: Tx, cptsId: string, id: string, acteId: string): Promise<void> => {
  await tx.updateTable('plage').set({ acteId }).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** Its slots stand in its agenda, between its hours: there they are found without reading all that were ever offered. */
export const listOfPlage = async (
  tx: Tx,
  cptsId: string,
  plage: { id: string; agendaId: string; debut: Date; fin: Date },
): Promise<CreneauSansPlage[]> =>
  (
    await sql<CreneauSansPlage>`
    select c.id, c.agenda_id, c.lieu_id, c.debut, c.fin, r.statut as rendez_vous
    from creneau c
    left join rendez_vous r on r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'
    where c.cpts_id = ${cptsId} and c.plage_id = ${plage.id}
      and c.agenda_id = ${plage.agendaId} and c.debut >= ${plage.debut} and c.debut < ${plage.fin}`.execute(tx)
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
