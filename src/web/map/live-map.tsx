import type { Map as LibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { type Bounds, boundsOf } from './geometry.ts'
import { Lasso } from './lasso.tsx'
import styles from './map.module.css'
import { MapOverlay } from './map-overlay.tsx'
import type { MapProps } from './map-types.ts'
import { startMap } from './start-map.ts'
import { useMapLayers } from './use-map-layers.ts'
import { useMapPointer } from './use-map-pointer.ts'

const FRANCE: Bounds = [
  [-5.2, 41.3],
  [9.7, 51.2],
]
const PADDING = 36

const frameOf = ({ communes, own, markers, fitTo = 'own' }: MapProps): Bounds => {
  const inside =
    fitTo === 'own' && own.size > 0 ? communes.filter(({ properties }) => own.has(properties.code)) : communes
  const points = (markers ?? []).map(({ at }) => at)
  const bounds =
    fitTo === 'markers' && points.length > 1
      ? boundsOf([], points)
      : boundsOf(
          inside.map(({ geometry }) => geometry),
          points,
        )
  return bounds ?? FRANCE
}

const LiveMap = (props: MapProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<LibreMap | null>(null)
  const first = useRef(props)
  useEffect(() => {
    const { ground = 'water', schematic = false, isInPage = false } = first.current
    const made = startMap({
      container: place.current!,
      bounds: frameOf(first.current),
      ground,
      schematic,
      isInPage,
      padding: PADDING,
    })
    made.once('load', () => setMap(made))
    return () => {
      setMap(null)
      made.remove()
    }
  }, [])
  useMapLayers(map, props)
  useMapPointer(map, props)
  useFit(map, props)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a map is a region of its screen, and has its own name */}
      <div ref={place} className={styles.map} role="region" aria-label={props.label} />
      {map && <MapOverlay map={map} {...props} />}
      {map && props.onLasso && <Lasso map={map} onLasso={props.onLasso} />}
      {props.children && <div className={styles.over}>{props.children}</div>}
    </>
  )
}
export default LiveMap

const useFit = (map: LibreMap | null, props: MapProps) => {
  const fitted = useRef(props.fitKey)
  useEffect(() => {
    if (!map || fitted.current === props.fitKey) return
    fitted.current = props.fitKey
    map.fitBounds(frameOf(props), { padding: PADDING, duration: 240 })
  }, [map, props])
}
