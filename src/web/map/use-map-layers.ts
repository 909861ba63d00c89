import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { linesOf } from './map-links.ts'
import { LINKS, OUTLINE, SOURCE } from './map-style.ts'
import type { MapLink, MapProps } from './map-types.ts'
import { outlineOf } from './outline.ts'

const none: ReadonlySet<string> = new Set()
const noLinks: readonly MapLink[] = []

/** Data goes to the sources; what a commune is just now (own, pointed, chosen, coloured) goes to its state. */
export const useMapLayers = (map: LibreMap | null, props: MapProps): void => {
  const { communes, own, fills, links = noLinks, selected = none, hovered = null } = props
  useEffect(() => {
    map?.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features: [...communes] })
  }, [map, communes])
  useEffect(() => {
    const inside = communes.filter(({ properties }) => own.has(properties.code)).map(({ geometry }) => geometry)
    map?.getSource<GeoJSONSource>(OUTLINE)?.setData({ type: 'Feature', properties: {}, geometry: outlineOf(inside) })
  }, [map, communes, own])
  useEffect(() => {
    map?.getSource<GeoJSONSource>(LINKS)?.setData(linesOf(links))
  }, [map, links])
  useEffect(() => {
    if (!map) return
    for (const { properties } of communes) {
      const { code } = properties
      const state = {
        own: own.has(code),
        fill: fills?.get(code) ?? '',
        selected: selected.has(code),
        hovered: hovered === code,
      }
      map.setFeatureState({ source: SOURCE, id: code }, state)
    }
  }, [map, communes, own, fills, selected, hovered])
}
