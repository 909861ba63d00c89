import type { Statements } from './statements.ts'

/** Hashes of the documents that a CPTS keeps, for who carries their bytes. */
export const listDocuments = async (client: Statements, cptsId: string): Promise<string[]> => {
  const { rows } = await client.query(
    'select empreinte from document where cpts_id = $1 and efface_le is null order by empreinte',
    [cptsId],
  )
  return rows.map(({ empreinte }) => empreinte)
}
