/** What the lines of the directory say of some people, and the load that says it. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Bearing } from '../rules/bearings.ts'
import type { FoundPerson } from '../rules/rank.ts'
import { type LigneLue, type Situation, situationOf } from '../rules/situation.ts'
import { listPeople } from './personne-store.ts'

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

/** For each way to bear a name, those who do: all at once, for a whole team. */
export const listNamesakes = async (
  tx: Tx,
  names: readonly (Bearing & { id: string })[],
): Promise<Map<string, FoundPerson[]>> => {
  if (names.length === 0) return new Map()
  const { rows } = await sql<{ id: string; identifiant: string }>`
    select distinct x.id, l.identifiant
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as x(id text, noms text[], prenoms text[])
    cross join lateral (
      select identifiant from repertoire_ligne l
      where l.nom = any(x.noms) and (x.prenoms is null or l.prenom = any(x.prenoms)) limit 40) l`.execute(tx)
  const people = await listPeople(tx, [...new Set(rows.map(({ identifiant }) => identifiant))])
  const byNumber = new Map(people.map((one) => [one.identifiant, one]))
  const found = new Map<string, FoundPerson[]>()
  for (const { id, identifiant } of rows) found.set(id, [...(found.get(id) ?? []), byNumber.get(identifiant)!])
  return found
}

/** The directory in place: the day that it says, and the moment when it was loaded. */
export type EnPlace = { jour: string; fictif: boolean; le: string }
export const findEnPlace = async (tx: Tx): Promise<EnPlace | undefined> => {
  const { rows } = await sql<EnPlace>`
    select jour::text, fictif, charge_le::text as le from repertoire_chargement order by id desc limit 1`.execute(tx)
  return rows[0]
}
