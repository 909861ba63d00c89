/** Tables that the CPTS copied, and the catalogue of the installation as the application may read it. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { LigneTableau, ValeurTableau, ZoneTableau } from '../rules/tableau.ts'

export const listCatalogue = async (tx: Tx) => {
  const sources = await tx
    .selectFrom('source')
    .select(['id', 'code', 'titre', 'producteur', 'licence', 'page', 'millesime', 'fichier', 'importeeLe'])
    .orderBy('titre')
    .orderBy('millesime', 'desc')
    .execute()
  const series = await tx
    .selectFrom('serie')
    .select(['sourceId', sql<number>`count(distinct indicateur)::integer`.as('indicateurs')])
    .select(sql<string[]>`array_agg(distinct periode order by periode desc)`.as('periodes'))
    .where('derivee', '=', false)
    .groupBy('sourceId')
    .execute()
  const zones = await tx
    .selectFrom('zone')
    .select(['sourceId', sql<number>`count(*)::integer`.as('nombre')])
    .groupBy('sourceId')
    .execute()
  const flux = await tx
    .selectFrom('flux')
    .select(['sourceId', sql<number>`count(*)::integer`.as('nombre')])
    .groupBy('sourceId')
    .execute()
  const numberOf = (list: { sourceId: string; nombre: number }[], id: string) =>
    list.find(({ sourceId }) => sourceId === id)?.nombre ?? 0
  return sources.map((source) => {
    const of = series.find(({ sourceId }) => sourceId === source.id)
    return {
      ...source,
      indicateurs: of?.indicateurs ?? 0,
      periodes: of?.periodes ?? [],
      zones: numberOf(zones, source.id),
      flux: numberOf(flux, source.id),
    }
  })
}

export type NewTableau = {
  cptsId: string
  id: string
  titre: string
  producteur: string
  page: string | null
  millesime: string
  recopieLe: Date
  creePar: string | null
}

export const insertTableau = async (tx: Tx, tableau: NewTableau, lignes: readonly LigneTableau[]): Promise<void> => {
  await tx.insertInto('tableau').values(tableau).execute()
  const rows = lignes.flatMap(({ libelle, unite, indicateur, valeurs }, rang) =>
    valeurs.map((valeur) => ({
      cptsId: tableau.cptsId,
      tableauId: tableau.id,
      rang,
      libelle,
      unite,
      indicateur,
      ...valeur,
    })),
  )
  await tx.insertInto('tableauValeur').values(rows).execute()
}

export const setTableauRetire = async (tx: Tx, cptsId: string, id: string, retireLe: Date | null): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('tableau')
    .set({ retireLe })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Ligne = { rang: number; libelle: string; unite: string; indicateur: string | null; valeurs: ValeurTableau[] }

/** The latest first, each with its lines as they stood. */
export const listTableaux = async (tx: Tx, cptsId: string) => {
  const tableaux = await tx
    .selectFrom('tableau')
    .select(['id', 'titre', 'producteur', 'page', 'millesime', 'recopieLe'])
    .where('cptsId', '=', cptsId)
    .where('retireLe', 'is', null)
    .orderBy('recopieLe', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const valeurs = await tx
    .selectFrom('tableauValeur')
    .select(['tableauId', 'rang', 'zone', 'libelle', 'unite', 'indicateur', 'etat', 'valeur'])
    .where('cptsId', '=', cptsId)
    .orderBy('rang')
    .execute()
  const lines = new Map<string, Ligne>()
  const byTableau = new Map<string, Ligne[]>()
  for (const { tableauId, rang, zone, etat, valeur, ...named } of valeurs) {
    const key = `${tableauId} ${rang}`
    const known = lines.get(key)
    const line = known ?? { rang, ...named, valeurs: [] }
    if (!known) {
      lines.set(key, line)
      byTableau.set(tableauId, [...(byTableau.get(tableauId) ?? []), line])
    }
    line.valeurs.push({ zone: zone as ZoneTableau, etat: etat as ValeurTableau['etat'], valeur })
  }
  return tableaux.map((tableau) => ({ ...tableau, lignes: byTableau.get(tableau.id) ?? [] }))
}
