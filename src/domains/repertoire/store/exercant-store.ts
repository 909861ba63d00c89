/** Who practises in some communes, from the lines of the national directory. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import { byName, filled } from './personne-store.ts'

export type ExercantLu = {
  identifiant: string
  nom: string
  prenom: string
  professions: string[]
  savoirFaire: string[]
  lieux: string[]
  telephones: string[]
  courriels: string[]
}

export const listExercants = async (tx: Tx, communes: readonly string[]): Promise<ExercantLu[]> => {
  if (communes.length === 0) return []
  const { rows } = await sql<ExercantLu>`
    select * from (select identifiant, min(nom) as nom, min(prenom) as prenom, array_agg(distinct profession) as professions,
      ${filled('savoir_faire_libelle')} as "savoirFaire", ${filled('commune_libelle')} as lieux,
      ${filled('telephone')} as telephones, ${filled('courriel')} as courriels
    from repertoire_ligne where commune = any(${[...communes]}::text[])
    group by identifiant) people order by ${byName}`.execute(tx)
  return rows
}
