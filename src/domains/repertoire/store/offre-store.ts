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

/** A cell that nothing reads alone: it stands with the others in the last column. */
const cell = (name: keyof typeof OTHERS) =>
  sql`split_part(autres, '|', ${sql.lit(Object.keys(OTHERS).indexOf(name) + 1)})`

const countedBy = ({ modes, modesEnVille, secteursEnVille, genres, categoriesExclues }: OffreRepertoire) => sql`
  (mode = any(${modes}::text[]) or (mode = any(${modesEnVille}::text[]) and ${cell('secteur')} = any(${secteursEnVille}::text[])))
  and ${cell('genre')} = any(${genres}::text[]) and not ${cell('categorie')} = any(${categoriesExclues}::text[])`

/**
 * A site is an address of a commune, or else the name of what stands there: several lines of one person at one place
 * (their specialties, the structures of one practice) are one site. Sites elsewhere in France take their share too.
 */
export const countEffectifs = async (
  tx: Tx,
  communes: readonly string[],
  counted: OffreRepertoire,
): Promise<EffectifDuRepertoire[]> => {
  if (communes.length === 0) return []
  const { rows } = await sql<EffectifDuRepertoire>`
    with ici as materialized (
      select distinct identifiant from repertoire_ligne
      where commune = any(${[...communes]}::text[]) and ${countedBy(counted)}),
    ligne as materialized (
      select identifiant, profession, commune, savoir_faire,
        coalesce(nullif(upper(concat_ws(' ', nullif(numero, ''), nullif(indice, ''), nullif(voie_type, ''), nullif(voie, ''))), ''),
          nullif(raison_sociale, ''), nullif(enseigne, ''), finess) as site
      from repertoire_ligne join ici using (identifiant) where commune <> '' and ${countedBy(counted)}),
    personne as (
      select identifiant, profession, count(distinct (commune, site)) as sites,
        coalesce(array_agg(distinct savoir_faire) filter (where savoir_faire ~ '^(SM|SI|SCD)[0-9]{2}$'), '{}') as specialites
      from ligne group by identifiant, profession),
    place as (
      select identifiant, profession, commune, count(distinct site) as sites
      from ligne where commune = any(${[...communes]}::text[]) group by identifiant, profession, commune)
    select commune, profession, specialites, sum(place.sites::float8 / personne.sites) as parts
    from place join personne using (identifiant, profession)
    group by commune, profession, specialites order by commune, profession, specialites`.execute(tx)
  return rows
}
