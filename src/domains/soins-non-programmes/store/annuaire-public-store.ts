/** What the installation shows to other software, whatever the CPTS: one page of one kind. */
import { sql } from 'kysely'
import type { Db } from '../../../server/database/connect.ts'
import type { GenreCreneau, Visibilite } from '../rules/vocabulary.ts'

export type OrganisationPublique = {
  id: string
  /** `cpts`, or the kind of a structure. */
  genre: string
  nom: string
  finess: string | null
  siret: string | null
  telephone: string | null
  adresse: string | null
  code_postal: string | null
  ville: string | null
}
export type ServicePublic = { id: string; nom: string }
export type PraticienPublic = { id: string; rpps: string | null; nom: string; prenom: string; titre: string | null }
export type LieuPublic = {
  cpts_id: string
  id: string
  personne_id: string
  specialite: string | null
  libelle: string | null
  adresse: string | null
  code_postal: string | null
  ville: string | null
  lon: number | null
  lat: number | null
  telephone: string | null
  /** Null: none, or one that no national register knows. */
  structure_id: string | null
}
export type CreneauPublic = {
  id: string
  personne_id: string
  lieu_id: string
  specialite: string | null
  genre: GenreCreneau
  visibilites: Visibilite[]
  debut: number
  fin: number
  zone: string
}
export type Publics = {
  organisations: OrganisationPublique
  services: ServicePublic
  praticiens: PraticienPublic
  lieux: LieuPublic
  agendas: LieuPublic
  creneaux: CreneauPublic
}

export type PagePublique<K extends keyof Publics> = {
  quoi: K
  /** The last identifier of the page before. */
  apres: string | null
  combien: number
  filtre: Partial<Record<'id' | 'nom' | 'identifiant' | 'organisation' | 'praticien' | 'agenda' | 'du' | 'au', string>>
  maintenant: number
}

export const readAnnuairePublic = async <K extends keyof Publics>(
  db: Db,
  { quoi, apres, combien, filtre, maintenant }: PagePublique<K>,
): Promise<Publics[K][]> =>
  (
    await sql<{ un: Publics[K] }>`select un from annuaire_public(${quoi}, ${apres}::uuid, ${combien}::integer,
      ${JSON.stringify(filtre)}::jsonb, ${new Date(maintenant)}::timestamptz) un`.execute(db)
  ).rows.map(({ un }) => un)
