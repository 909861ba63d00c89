import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { type Cell, schematicCells } from '../contours/cellules.ts'
import { type MapCommune, territoireContract } from '../contract.ts'
import { type MapRow, readMapRows } from '../store/contour-store.ts'
import { listDepartements } from '../store/place-store.ts'
import { listPublished } from '../store/territoire-store.ts'
import { todayOf } from './today.ts'

const MOST_COMMUNES = 3000
/** Communes just outside the frame shape the schematic cells inside: degrees on each side. */
const MARGIN = 0.12

const siteOf = (row: MapRow) =>
  row.lon === null || row.lat === null
    ? []
    : [{ code: row.code, lon: row.lon, lat: row.lat, position: row.position, epci: row.epci }]

const drawnAs = (row: MapRow, cells: ReadonlyMap<string, Cell>): Pick<MapCommune, 'geometrie' | 'trace'> => {
  if (row.geometrie) return { geometrie: row.geometrie as MapCommune['geometrie'], trace: 'officiel' }
  const cell = cells.get(row.code)
  return cell
    ? { geometrie: { type: 'Polygon', coordinates: [cell.ring] }, trace: 'schematique' }
    : { geometrie: null, trace: 'aucun' }
}

export const readMap = defineAction(territoireContract.readMap, {
  audit: 'territoire.lire-carte',
  run: async (ctx, { query }) => {
    const wide = {
      ouest: query.ouest - MARGIN,
      sud: query.sud - MARGIN,
      est: query.est + MARGIN,
      nord: query.nord + MARGIN,
    }
    const rows = await readMapRows(ctx.tx, wide, MOST_COMMUNES)
    const bare = rows.filter((row) => !row.geometrie)
    const complete = new Set(bare.flatMap((row) => (row.complet && row.epci ? [row.epci] : [])))
    const cells = new Map(schematicCells(bare.flatMap(siteOf), complete).map((cell) => [cell.code, cell]))
    const published = await listPublished(
      ctx.tx,
      ctx.cptsId,
      rows.map((row) => row.code),
      await todayOf(ctx),
    )
    const holder = new Map(published.map(({ code, cptsNom }) => [code, cptsNom]))
    return ok({
      communes: rows.map((row) => ({
        code: row.code,
        nom: row.nom,
        population: row.population,
        epci: row.epci,
        lon: row.lon,
        lat: row.lat,
        position: row.position,
        cpts: holder.get(row.code) ?? null,
        ...drawnAs(row, cells),
      })),
      departementsSansContour: await listDepartements(ctx.tx, [...new Set(bare.map((row) => row.departement))]),
      sources: [...new Set(rows.flatMap((row) => row.source ?? []))],
      tronque: rows.length === MOST_COMMUNES,
    })
  },
})
