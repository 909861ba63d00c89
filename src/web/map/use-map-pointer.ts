import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { MapProps } from './map-types.ts'

const cursorOf = ({ onPoint, onPick }: MapProps, code: string | null): string =>
  onPoint ? 'crosshair' : code && onPick ? 'pointer' : ''

/** Press and hover on a commune; nothing while a lasso is drawn. */
export const useMapPointer = (map: LibreMap | null, props: MapProps): void => {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    if (!map) return
    const codeAt = ({ point }: MapMouseEvent): string | null =>
      map.queryRenderedFeatures(point, { layers: ['fills'] })[0]?.properties.code ?? null
    let last: string | null = null
    const hover = (code: string | null) => {
      if (code === last) return
      last = code
      map.getCanvas().style.cursor = cursorOf(latest.current, code)
      latest.current.onHover?.(code)
    }
    const onMove = (event: MapMouseEvent) => hover(codeAt(event))
    const onOut = () => hover(null)
    const onClick = (event: MapMouseEvent) => {
      latest.current.onPoint?.([event.lngLat.lng, event.lngLat.lat])
      const code = codeAt(event)
      if (code && !latest.current.onLasso) latest.current.onPick?.(code)
    }
    map.on('mousemove', onMove)
    map.on('mouseout', onOut)
    map.on('click', onClick)
    return () => {
      map.off('mousemove', onMove)
      map.off('mouseout', onOut)
      map.off('click', onClick)
    }
  }, [map])
}
