/** Everything that was written of a period, for a file that shows it whole: no name of a person in it. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import { IN_FORCE } from './figures-store.ts'

type Range = { from: Date; to: Date }

export type ActeRow = {
  id: string
  numero: number
  empreinte: string
  genre: string
  mission: string | null
  ficheActionId: string | null
  titre: string
  debut: Date
  fin: Date
  zone: string
  communeNom: string | null
  presences: number
  minutes: number
  grade: string
  /** Number of the acte that it corrects. */
  corrige: number | null
}

/** In force, in the order of the day. One pass over the presences: thousands of them are summed once. */
export const listActesOfPeriod = async (tx: Tx, cptsId: string, { from, to }: Range): Promise<ActeRow[]> =>
  (
    await sql<ActeRow>`
    with kept as materialized (
      select acte.* from acte where acte.cpts_id = ${cptsId} and acte.debut >= ${from} and acte.debut < ${to} and ${IN_FORCE}
    ), there as (
      select p.acte_id, count(*)::int as presences,
        coalesce(sum(round(extract(epoch from p.fin - p.debut) / 60)), 0)::int as minutes,
        min(array_position(array['declaree','signee','calculee','externe'], p.grade)) as weakest
      from participation p join kept k on k.id = p.acte_id
      where p.cpts_id = ${cptsId} group by p.acte_id
    )
    select k.id, m.sequence as numero, m.empreinte, k.genre, k.mission, k.fiche_action_id as "ficheActionId", k.titre, k.debut,
      k.fin, k.zone, k.commune_nom as "communeNom", coalesce(t.presences, 0) as presences, coalesce(t.minutes, 0) as minutes,
      (array['declaree','signee','calculee','externe'])[coalesce(t.weakest, 1)] as grade, c.sequence as corrige
    from kept k
    join maillon m on m.cpts_id = ${cptsId} and m.acte_id = k.id
    left join maillon c on c.cpts_id = ${cptsId} and c.acte_id = k.corrige
    left join there t on t.acte_id = k.id
    order by k.debut, m.sequence`.execute(tx)
  ).rows

export type PresenceRow = { acteId: string; rang: number; qualite: string; minutes: number; grade: string }

export const listPresencesOfPeriod = async (tx: Tx, cptsId: string, { from, to }: Range): Promise<PresenceRow[]> =>
  (
    await sql<PresenceRow>`
    select p.acte_id as "acteId", p.rang, p.qualite, p.grade,
      round(extract(epoch from p.fin - p.debut) / 60)::int as minutes
    from participation p join acte on acte.cpts_id = p.cpts_id and acte.id = p.acte_id
    where p.cpts_id = ${cptsId} and acte.debut >= ${from} and acte.debut < ${to} and ${IN_FORCE}
    order by p.acte_id, p.rang`.execute(tx)
  ).rows

export type PreuveRow = {
  acteId: string
  libelle: string
  nature: string | null
  grade: string
  /** Null without a document. */
  empreinte: string | null
  nom: string | null
  type: string | null
  taille: number | null
  personnel: boolean | null
  efface: boolean
}

export const listPreuvesOfPeriod = async (tx: Tx, cptsId: string, { from, to }: Range): Promise<PreuveRow[]> =>
  (
    await sql<PreuveRow>`
    select p.acte_id as "acteId", p.libelle, p.nature, p.grade, p.empreinte, d.nom, d.type, d.taille, d.personnel,
      d.efface_le is not null as efface
    from preuve p join acte on acte.cpts_id = p.cpts_id and acte.id = p.acte_id
    left join document d on d.cpts_id = p.cpts_id and d.empreinte = p.empreinte
    where p.cpts_id = ${cptsId} and acte.debut >= ${from} and acte.debut < ${to} and ${IN_FORCE}
    order by acte.debut, p.acte_id, p.rang`.execute(tx)
  ).rows

/** Who took part, as far as their presences are still linked to them. */
export const listActifsOfPeriod = async (tx: Tx, cptsId: string, { from, to }: Range): Promise<string[]> =>
  (
    await sql<{ id: string }>`
    select distinct c.professionnel_id as id
    from contenu_personnel c join acte on acte.cpts_id = c.cpts_id and acte.id = c.acte_id
    where c.cpts_id = ${cptsId} and c.professionnel_id is not null
      and acte.debut >= ${from} and acte.debut < ${to} and ${IN_FORCE}`.execute(tx)
  ).rows.map(({ id }) => id)

export const listLignesOfPeriod = async (tx: Tx, cptsId: string, { from, to }: Range) =>
  (
    await sql<{ mission: string | null; debut: Date; zone: string; texte: string }>`
    with recursive thread as (
      select a.id as root, a.id as at from acte a where a.cpts_id = ${cptsId} and a.corrige is null
      union all
      select t.root, a.id from acte a join thread t on a.cpts_id = ${cptsId} and a.corrige = t.at
    )
    select acte.mission, acte.debut, acte.zone, l.texte
    from ligne_publique l join thread t on t.root = l.acte_id
    join acte on acte.cpts_id = l.cpts_id and acte.id = t.at
    where l.cpts_id = ${cptsId} and acte.debut >= ${from} and acte.debut < ${to} and ${IN_FORCE}
    order by acte.debut`.execute(tx)
  ).rows
