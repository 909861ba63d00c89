/** Names, postcodes and points of communes, read in the reference data. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type CommuneLue = { code: string; nom: string; codesPostaux: string[]; lon: number | null; lat: number | null }

const UNITS = sql`(select code, nom, nom_plie, codes_postaux, lon, lat from commune
  union all select code, nom, nom_plie, codes_postaux, lon, lat from arrondissement_municipal)`

export const findCommunes = async (tx: Tx, codes: readonly string[]): Promise<Map<string, CommuneLue>> => {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<CommuneLue>`
    select code, nom, codes_postaux, lon, lat from ${UNITS} u where code = any(${wanted}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}

/** All units that bear one of these folded names or codes. */
export const searchCommunes = async (tx: Tx, keys: readonly string[]): Promise<CommuneLue[]> => {
  const wanted = [...new Set(keys)].filter((key) => key !== '')
  if (wanted.length === 0) return []
  const codes = wanted.map((key) => key.toUpperCase())
  const { rows } = await sql<CommuneLue>`
    select code, nom, codes_postaux, lon, lat from ${UNITS} u
    where nom_plie = any(${wanted}::text[]) or code = any(${codes}::text[])`.execute(tx)
  return rows
}
