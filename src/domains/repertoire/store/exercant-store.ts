/** Who practises in some communes, from the lines of the national directory. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

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

const filled = (column: string) =>
  sql`coalesce(array_agg(distinct ${sql.ref(column)}) filter (where ${sql.ref(column)} <> ''), '{}')`

export const listExercants = async (tx: Tx, communes: readonly string[]): Promise<ExercantLu[]> => {
  if (communes.length === 0) return []
  const { rows } = await sql<ExercantLu>`
    select identifiant, min(nom) as nom, min(prenom) as prenom, array_agg(distinct profession) as professions,
      ${filled('savoirFaireLibelle')} as "savoirFaire", ${filled('communeLibelle')} as lieux,
      ${filled('telephone')} as telephones, ${filled('courriel')} as courriels
    from repertoire_ligne where commune = any(${[...communes]}::text[])
    group by identifiant order by min(nom), min(prenom), identifiant`.execute(tx)
  return rows
}
