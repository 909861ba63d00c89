/** What the lines of the directory say of some people, and the load that says it. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import { type LigneLue, type Situation, situationOf } from '../rules/situation.ts'

/** The situation of each; who has no line is not in the map. */
export const readSituations = async (tx: Tx, identifiants: readonly string[]): Promise<Map<string, Situation>> => {
  if (identifiants.length === 0) return new Map()
  const { rows } = await sql<LigneLue & { identifiant: string }>`
    select identifiant, profession, savoir_faire as "savoirFaire", mode, finess, raison_sociale as "raisonSociale",
      enseigne, numero, indice, voie_type as "voieType", voie, code_postal as "codePostal", commune,
      commune_libelle as "communeLibelle", telephone
    from repertoire_ligne where identifiant = any(${[...identifiants]}::text[]) order by empreinte`.execute(tx)
  const situations = new Map<string, Situation>()
  for (const [identifiant, lines] of Map.groupBy(rows, (row) => row.identifiant))
    situations.set(identifiant, situationOf(lines)!)
  return situations
}

export type PersonneDuRepertoire = {
  identifiant: string
  nom: string
  prenom: string
  professions: string[]
  savoirFaire: string[]
  communes: string[]
  lieux: string[]
}

export const listPeople = async (tx: Tx, identifiants: readonly string[]): Promise<PersonneDuRepertoire[]> =>
  identifiants.length === 0
    ? []
    : (
        await sql<PersonneDuRepertoire>`
          select identifiant, nom, prenom, professions, savoir_faire as "savoirFaire", communes, lieux
          from repertoire_personne where identifiant = any(${[...identifiants]}::text[])`.execute(tx)
      ).rows

/** For each name, those who bear exactly these words: all at once, for a whole team. */
export const listNamesakes = async (
  tx: Tx,
  names: readonly { id: string; mots: readonly string[] }[],
): Promise<Map<string, PersonneDuRepertoire[]>> => {
  if (names.length === 0) return new Map()
  const { rows } = await sql<PersonneDuRepertoire & { id: string }>`
    select x.id, p.identifiant, p.nom, p.prenom, p.professions, p.savoir_faire as "savoirFaire", p.communes, p.lieux
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as x(id text, mots text[])
    cross join lateral (
      select * from repertoire_personne p
      where p.mots @> x.mots and cardinality(p.mots) = cardinality(x.mots) limit 20) p`.execute(tx)
  const found = new Map<string, PersonneDuRepertoire[]>()
  for (const { id, ...one } of rows) found.set(id, [...(found.get(id) ?? []), one])
  return found
}

/** The directory in place: the day that it says, and the moment when it was loaded. */
export const findEnPlace = async (tx: Tx): Promise<{ jour: string; le: string } | undefined> => {
  const { rows } = await sql<{ jour: string; le: string }>`
    select jour::text, charge_le::text as le from repertoire_chargement order by id desc limit 1`.execute(tx)
  return rows[0]
}
