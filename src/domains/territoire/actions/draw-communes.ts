/** The communes of a frame with the shape they can be drawn with: surveyed, schematic, or none. */
import type { Ctx } from '../../../server/actions/action.ts'
import { type Cell, schematicCells } from '../contours/cellules.ts'
import type { Frame } from '../contours/prepare-contours.ts'
import type { MapCommune } from '../contract.ts'
import { type MapRow, readMapRows } from '../store/contour-store.ts'

export const MOST_COMMUNES = 3000
/** Communes just outside the frame shape the schematic cells inside: degrees on each side. */
const MARGIN = 0.12

export type DrawnCommune = Omit<MapCommune, 'cpts'>

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

export const drawCommunes = async (
  ctx: Pick<Ctx, 'tx'>,
  frame: Frame,
): Promise<{ communes: DrawnCommune[]; bare: MapRow[]; sources: string[]; tronque: boolean }> => {
  const wide = {
    ouest: frame.ouest - MARGIN,
    sud: frame.sud - MARGIN,
    est: frame.est + MARGIN,
    nord: frame.nord + MARGIN,
  }
  const rows = await readMapRows(ctx.tx, wide, MOST_COMMUNES)
  const bare = rows.filter((row) => !row.geometrie)
  const complete = new Set(bare.flatMap((row) => (row.complet && row.epci ? [row.epci] : [])))
  const cells = new Map(schematicCells(bare.flatMap(siteOf), complete).map((cell) => [cell.code, cell]))
  return {
    communes: rows.map((row) => ({
      code: row.code,
      nom: row.nom,
      population: row.population,
      epci: row.epci,
      lon: row.lon,
      lat: row.lat,
      position: row.position,
      ...drawnAs(row, cells),
    })),
    bare,
    sources: [...new Set(rows.flatMap((row) => row.source ?? []))],
    tronque: rows.length === MOST_COMMUNES,
  }
}
