/** What the SAS may see of the installation: one statement, whatever the number of CPTS. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../../server/database/connect.ts'
import type { GenreCreneau, Visibilite } from '../rules/vocabulary.ts'

/** Milliseconds, both bounds included. */
export type FenetreSas = { numeros: readonly string[]; du: number; au: number }

/** As the base lays them out: the last word of a slot is one of the CPTS that see it, so a shared slot has several. */
export type LigneCreneau = [
  id: string,
  agendaId: string,
  lieuId: string | null,
  debut: number,
  fin: number,
  genre: GenreCreneau,
  visibilites: Visibilite[],
  cpts: string,
]
export type LigneAgenda = [
  id: string,
  personneId: string,
  rpps: string,
  nom: string,
  prenom: string,
  specialite: string | null,
  zone: string,
  lieuId: string | null,
]
export type LigneLieu = [
  id: string,
  agendaId: string,
  adresse: string | null,
  codePostal: string | null,
  ville: string,
  telephone: string | null,
  identifiant: string | null,
]
export type LigneCpts = [id: string, nom: string, finess: string | null, telephone: string | null]
export type LignesSas = {
  creneaux: LigneCreneau[] | null
  agendas: LigneAgenda[] | null
  lieux: LigneLieu[] | null
  cpts: LigneCpts[] | null
}

export const readLignesSas = async (db: Db | Tx, { numeros, du, au }: FenetreSas): Promise<LignesSas> =>
  (
    await sql<LignesSas>`select * from creneaux_par_rpps(${sql.val([...numeros])}::text[],
      ${new Date(du)}::timestamptz, ${new Date(au)}::timestamptz)`.execute(db)
  ).rows[0]!
