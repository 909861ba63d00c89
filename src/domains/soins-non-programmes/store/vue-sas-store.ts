/** What this CPTS knows of its slots and places, beside what the SAS is shown of them. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { GenreCreneau } from '../rules/vocabulary.ts'

export type CreneauSuivi = {
  id: string
  agendaId: string | null
  nom: string
  rpps: string | null
  debut: Date
  fin: Date
  genre: GenreCreneau
  lieu: string | null
  reserve: boolean
}

/** Slots offered in `[du, au]`: those of this home, then those that another one shares. */
export const listCreneauxSuivis = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<CreneauSuivi[]> => {
  const [from, to] = [toDate(du), toDate(au)]
  return (
    await sql<CreneauSuivi>`
    select c.id, a.id as agenda_id, a.nom, p.rpps, c.debut, c.fin, c.genre, l.libelle as lieu,
      exists (select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule') as reserve
    from creneau c
    join agenda a on a.cpts_id = c.cpts_id and a.id = c.agenda_id
    left join personne p on p.id = a.personne_id
    left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
    where c.cpts_id = ${cptsId} and c.statut = 'offert' and c.debut >= ${from} and c.debut <= ${to}
    union all
    select c.creneau_id, null, c.nom, p.rpps, c.debut, c.fin, c.genre, c.lieu, false
    from creneau_publie c left join personne p on p.id = c.personne_id
    where c.visible_par = ${cptsId} and c.domicile <> ${cptsId} and c.debut >= ${from} and c.debut <= ${to}
    order by debut, nom, id`.execute(tx)
  ).rows
}

export type LieuSuivi = {
  id: string
  agendaId: string
  nom: string
  libelle: string
  adresse: string | null
  codePostal: string | null
  communeNom: string
  telephone: string | null
  identifiant: string | null
  identifiantNational: string | null
}

/** Places of the agendas that are open. */
export const listLieuxSuivis = async (tx: Tx, cptsId: string): Promise<LieuSuivi[]> =>
  (
    await sql<LieuSuivi>`
    select l.id, l.agenda_id, a.nom, l.libelle, l.adresse, l.code_postal, l.commune_nom, l.telephone, l.identifiant, l.identifiant_national
    from lieu_montre l join agenda a on a.cpts_id = l.cpts_id and a.id = l.agenda_id
    where l.cpts_id = ${cptsId} and a.ouvert and exists (select 1 from agenda_domicile d where d.agenda_id = a.id)
    order by a.nom, l.cree_le, l.id`.execute(tx)
  ).rows

export const setIdentifiantNational = async (
  tx: Tx,
  cptsId: string,
  place: { agendaId: string; lieuId: string },
  identifiantNational: string | null,
): Promise<boolean> => {
  const done = await tx
    .updateTable('lieuConsultation')
    .set({ identifiantNational })
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', place.agendaId)
    .where('id', '=', place.lieuId)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}
