import type { CommuneFeature, MapMarker } from '../../../web/map/commune-map.tsx'
import type { MapCommune, TerritoireUnit } from '../contract.ts'

export const HELD_ELSEWHERE = '#fcf0d6'
export const HELD_TWICE = '#f0b13a'

/** Schematic only while a commune of the territory is: elsewhere, official outlines stand alone. */
export const isSchematicFor = (communes: readonly MapCommune[], own: ReadonlySet<string>): boolean =>
  communes.every(({ trace }) => trace !== 'officiel') ||
  communes.some(({ code, trace }) => trace === 'schematique' && own.has(code))

/** What has a shape; the others are in the list only. */
export const featuresOf = (communes: readonly MapCommune[], isSchematic: boolean): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie, trace }) =>
    geometrie && (isSchematic || trace === 'officiel')
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

/** Communes of the territory that cannot be drawn are at least placed. */
export const marksOf = (units: readonly TerritoireUnit[], features: readonly CommuneFeature[]): MapMarker[] => {
  const drawn = new Set(features.map(({ properties }) => properties.code))
  return units.flatMap(({ code, nom, lon, lat, position }) =>
    drawn.has(code) || lon === null || lat === null
      ? []
      : [
          {
            id: code,
            at: [lon, lat],
            label: `${nom}, sans contour${position === 'propre' ? '' : ', position approchée'}`,
            text: nom.charAt(0),
            hue: 'var(--ink-3)',
          },
        ],
  )
}

/** Ground that another CPTS holds, and ground that both hold. */
export const fillsOf = (communes: readonly MapCommune[], own: ReadonlySet<string>): Map<string, string> =>
  new Map(
    communes.flatMap(({ code, cpts }) => (cpts ? [[code, own.has(code) ? HELD_TWICE : HELD_ELSEWHERE] as const] : [])),
  )
