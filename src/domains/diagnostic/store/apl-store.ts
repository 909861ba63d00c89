/** The APL that the Drees publishes, where a source of the catalogue holds it. */
import type { Tx } from '../../../server/database/connect.ts'
import { readValeur } from '../rules/controles.ts'

export type AplLue = {
  titre: string
  millesime: string
  periode: string
  unite: string
  decimales: number
  valeurs: Map<string, number>
}

/** The latest period of the latest vintage, for these communes; undefined when no source says it. */
export const readApl = async (tx: Tx, indicateur: string, communes: readonly string[]): Promise<AplLue | undefined> => {
  const serie = await tx
    .selectFrom('serie')
    .innerJoin('source', 'source.id', 'serie.sourceId')
    .innerJoin('indicateurTerritorial', 'indicateurTerritorial.code', 'serie.indicateur')
    .select(['serie.id', 'serie.periode', 'source.titre', 'source.millesime'])
    .select(['indicateurTerritorial.unite', 'indicateurTerritorial.decimales', 'indicateurTerritorial.facteur'])
    .where('serie.indicateur', '=', indicateur)
    .where('serie.zoneGenre', '=', 'commune')
    .orderBy('serie.periode', 'desc')
    .orderBy('source.millesime', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!serie) return undefined
  const { id, facteur, ...said } = serie
  const rows = await tx
    .selectFrom('observation')
    .select(['zone', 'etat', 'valeur', 'numerateur', 'denominateur'])
    .where('serieId', '=', id)
    .where('zone', 'in', [...communes])
    .execute()
  const valeurs = rows.flatMap(({ zone, etat, ...row }): [string, number][] => {
    const value = readValeur({ ...row, etat: etat as 'observe' | 'secret' | 'absent' }, facteur)
    return value === null ? [] : [[zone, value]]
  })
  return { ...said, valeurs: new Map(valeurs) }
}
