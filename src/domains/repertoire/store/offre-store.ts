/** How many practise in some communes, counted from the lines of the national directory. */
import { sql } from 'kysely'
import type { OffreRepertoire } from '../../../referentials/offre-repertoire.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { OTHERS } from '../rules/columns.ts'

/** People of one profession, with the specialties that the Ordre qualifies, in one commune. */
export type EffectifDuRepertoire = {
  commune: string
  profession: string
  specialites: string[]
  /** Each person for one over the number of their sites. */
  parts: number
}

/** A specialty that the Ordre qualifies; other kinds of savoir-faire are none. */
const specialite = sql`savoir_faire ~ '^(SM|SI|SCD)[0-9]{2}$'`

/** A cell that nothing reads alone: it stands with the others in the last column. */
const cell = (name: keyof typeof OTHERS) =>
  sql`split_part(autres, '|', ${sql.lit(Object.keys(OTHERS).indexOf(name) + 1)})`

const countedBy = ({ modes, modesEnVille, secteursEnVille, genres, categoriesExclues }: OffreRepertoire) => sql`
  (mode = any(${modes}::text[]) or (mode = any(${modesEnVille}::text[]) and ${cell('secteur')} = any(${secteursEnVille}::text[])))
  and ${cell('genre')} = any(${genres}::text[]) and not ${cell('categorie')} = any(${categoriesExclues}::text[])`

/**
 * A site is an address of a commune, or else the name of what stands there: several lines of one person at one place
 * (their specialties, the structures of one practice) are one site. Sites elsewhere in France take their share too. A code
 * of commune has five characters: it leads the name of the site, and nothing is joined twice.
 */
export const countEffectifs = async (
  tx: Tx,
  communes: readonly string[],
  counted: OffreRepertoire,
  profession?: string,
): Promise<EffectifDuRepertoire[]> => {
  if (communes.length === 0) return []
  const ofProfession = profession === undefined ? sql`true` : sql`profession = ${profession}`
  const { rows } = await sql<EffectifDuRepertoire>`
    with ici as (
      select distinct identifiant from repertoire_ligne
      where commune = any(${[...communes]}::text[]) and ${ofProfession} and ${countedBy(counted)}),
    personne as (
      select profession, array_agg(distinct commune || coalesce(
          nullif(upper(concat_ws(' ', nullif(numero, ''), nullif(indice, ''), nullif(voie_type, ''), nullif(voie, '')) collate "C"), ''),
          nullif(raison_sociale, ''), nullif(enseigne, ''), finess) collate "C") as sites,
        coalesce(array_agg(distinct savoir_faire collate "C") filter (where ${specialite}), '{}') as specialites
      from repertoire_ligne join ici using (identifiant) where commune <> '' and ${ofProfession} and ${countedBy(counted)}
      group by identifiant, profession)
    select left(site, 5) as commune, profession, specialites, sum(1::float8 / cardinality(sites)) as parts
    from personne, unnest(sites) as site where left(site, 5) = any(${[...communes]}::text[])
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return rows
}

/** Which professions have somebody there, specialty by specialty: one reading of the lines, nobody is put together. */
export const listProfessionsOf = async (
  tx: Tx,
  communes: readonly string[],
  counted: OffreRepertoire,
): Promise<{ profession: string; specialite: string | null }[]> => {
  if (communes.length === 0) return []
  const { rows } = await sql<{ profession: string; specialite: string | null }>`
    select distinct profession, case when ${specialite} then savoir_faire end as specialite from repertoire_ligne
    where commune = any(${[...communes]}::text[]) and ${countedBy(counted)} order by 1, 2`.execute(tx)
  return rows
}
