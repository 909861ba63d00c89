import type { CommuneFeature } from '../../../web/map/commune-map.tsx'
import type { MapCommune } from '../contract.ts'

export const HELD_ELSEWHERE = '#fcf0d6'
export const HELD_TWICE = '#f0b13a'

/** What has a shape; the others are in the list only. */
export const featuresOf = (communes: readonly MapCommune[]): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie }) =>
    geometrie
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

/** Ground that another CPTS holds, and ground that both hold. */
export const fillsOf = (communes: readonly MapCommune[], own: ReadonlySet<string>): Map<string, string> =>
  new Map(
    communes.flatMap(({ code, cpts }) => (cpts ? [[code, own.has(code) ? HELD_TWICE : HELD_ELSEWHERE] as const] : [])),
  )
