import { useCall } from '../../../../web/client/use-call.ts'
import type { Shape } from '../../../../web/map/geometry.ts'
import { territoire, useTerritoire } from './use-communes.ts'

export type MapCommune = {
  code: string
  nom: string
  population: number
  isOwn: boolean
  shape: Shape | null
  at: [number, number] | null
}
export type DeskMapData = { communes: MapCommune[]; isSchematic: boolean }

/** Half a degree around: what is drawn beyond the territory, so that land does not look like water. */
const AROUND = 0.35

export const useDeskMap = (cptsId: string): DeskMapData | null => {
  const units = useTerritoire(cptsId).data?.analyse.unites ?? []
  const placed = units.filter((unit) => unit.lon !== null && unit.lat !== null)
  const lons = placed.map(({ lon }) => lon as number)
  const lats = placed.map(({ lat }) => lat as number)
  const frame = {
    ouest: Math.min(...lons) - AROUND,
    est: Math.max(...lons) + AROUND,
    sud: Math.min(...lats) - AROUND,
    nord: Math.max(...lats) + AROUND,
  }
  const map = useCall(
    territoire.readMap,
    { params: { cptsId }, query: frame },
    { enabled: placed.length > 0, keep: true },
  )
  if (!map.data) return null
  const own = new Set(units.map(({ code }) => code))
  return {
    isSchematic: map.data.communes.some(({ code, trace }) => own.has(code) && trace === 'schematique'),
    communes: map.data.communes.map((one) => ({
      code: one.code,
      nom: one.nom,
      population: one.population ?? 0,
      isOwn: own.has(one.code),
      shape: one.geometrie as Shape | null,
      at: one.lon === null || one.lat === null ? null : [one.lon, one.lat],
    })),
  }
}
