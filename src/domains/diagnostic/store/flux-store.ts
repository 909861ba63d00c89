/** Who goes from where to where, as a source counted it. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type LigneFlux = { origine: string; destination: string; valeur: number }
export type SourceFlux = {
  id: string
  titre: string
  producteur: string
  licence: string
  page: string | null
  millesime: string
  fichier: string
}

/** Sources that hold flows, the latest vintage first. */
export const listSourcesFlux = (tx: Tx): Promise<SourceFlux[]> =>
  tx
    .selectFrom('source')
    .select(['id', 'titre', 'producteur', 'licence', 'page', 'millesime', 'fichier'])
    .where((eb) => eb.exists(eb.selectFrom('flux').select('flux.sourceId').whereRef('flux.sourceId', '=', 'source.id')))
    .orderBy('millesime', 'desc')
    .orderBy('titre')
    .execute()

/** All that leaves these communes. */
export const listFluxDepuis = (tx: Tx, sourceId: string, codes: readonly string[]): Promise<LigneFlux[]> =>
  tx
    .selectFrom('flux')
    .select(['origine', 'destination', 'valeur'])
    .where('sourceId', '=', sourceId)
    .where('origine', '=', sql<string>`any(${[...codes]}::text[])`)
    .orderBy('origine')
    .orderBy('destination')
    .execute()

/** All that goes to these communes. */
export const listFluxVers = (tx: Tx, sourceId: string, codes: readonly string[]): Promise<LigneFlux[]> =>
  tx
    .selectFrom('flux')
    .select(['origine', 'destination', 'valeur'])
    .where('sourceId', '=', sourceId)
    .where('destination', '=', sql<string>`any(${[...codes]}::text[])`)
    .orderBy('origine')
    .orderBy('destination')
    .execute()
