/** Loads of the national directory, and whose lines each one changed. */
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { BadLine } from '../rules/read-extraction.ts'

export type Chargement = {
  fichier: string
  /** `2026-10-08` */
  jour: string
  /** Invented for a demonstration. */
  fictif: boolean
  lignes: number
  ajoutees: number
  retirees: number
  inchangees: number
  doublons: number
  fautives: number
  exemples: BadLine[]
}

export const findLastChargement = async (client: OwnerClient): Promise<Chargement | undefined> => {
  const { rows } = await client.query(
    `select fichier, jour::text, fictif, lignes, ajoutees, retirees, inchangees, doublons, fautives, exemples
     from repertoire_chargement order by id desc limit 1`,
  )
  return rows[0]
}

export const insertChargement = async (client: OwnerClient, load: Chargement): Promise<number> => {
  const { rows } = await client.query(
    `insert into repertoire_chargement
       (fichier, jour, lignes, ajoutees, retirees, inchangees, doublons, fautives, exemples, fictif)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      load.fichier,
      load.jour,
      load.lignes,
      load.ajoutees,
      load.retirees,
      load.inchangees,
      load.doublons,
      load.fautives,
      JSON.stringify(load.exemples),
      load.fictif,
    ],
  )
  return rows[0].id
}

export type Changements = { nouvelles: number; changees: number; parties: number }
/** `table` holds the lines as they will be: each touched person came, changed or went. */
export const insertChangements = async (
  client: OwnerClient,
  chargementId: number,
  table: string,
): Promise<Changements> => {
  const { rows } = await client.query(
    `with kept as (
       insert into repertoire_changement (chargement_id, identifiant, genre)
       select $1, t.identifiant, case when not t.avant then 'nouvelle'
         when exists (select from ${table} l where l.identifiant = t.identifiant) then 'changee' else 'partie' end
       from repertoire_touchee t returning genre)
     select count(*) filter (where genre = 'nouvelle')::integer as nouvelles,
       count(*) filter (where genre = 'changee')::integer as changees,
       count(*) filter (where genre = 'partie')::integer as parties from kept`,
    [chargementId],
  )
  return rows[0]
}

/** How long changes are kept for who has not compared them; beyond, everybody is compared. */
const SLEEP_DAYS = 400
/** Kept at least that long, so that one may see what a load changed. */
const KEPT_DAYS = 35

/** Changes that nobody will read: each CPTS that follows somebody has compared them. */
export const dropCompared = (client: OwnerClient): Promise<unknown> =>
  client.query(`
    with old as (
      select id from repertoire_chargement c
      where elague_le is null and charge_le < clock_timestamp() - interval '${KEPT_DAYS} days'
        and (charge_le < clock_timestamp() - interval '${SLEEP_DAYS} days'
          or not exists (select from rattachement_repertoire r where r.vu_le < c.charge_le)))
    , dropped as (delete from repertoire_changement x using old where x.chargement_id = old.id)
    update repertoire_chargement c set elague_le = clock_timestamp() from old where old.id = c.id`)
