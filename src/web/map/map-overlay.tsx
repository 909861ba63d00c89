/** Names and places, drawn by the page over the map, so that they use its fonts and can be read and pressed. */
import type { Map as LibreMap } from 'maplibre-gl'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { labelPoint, type Position } from './geometry.ts'
import { keepApart } from './keep-apart.ts'
import styles from './map.module.css'
import type { CommuneFeature, MapMarker, MapProps } from './map-types.ts'
import { useMarkerDrag } from './use-marker-drag.ts'

const BIG = 12_000
const points = new WeakMap<CommuneFeature, Position>()
const pointOf = (commune: CommuneFeature): Position => {
  const known = points.get(commune) ?? labelPoint(commune.geometry)
  points.set(commune, known)
  return known
}

export const MapOverlay = ({
  map,
  communes,
  own,
  values,
  names = true,
  markers = [],
  onHover,
}: MapProps & { map: LibreMap }) => {
  const layer = useRef<HTMLDivElement>(null)
  const labels = useMemo(() => (names ? inOrder(communes, own) : []), [names, communes, own])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn must be placed again when it changes
  useEffect(() => {
    // A map that goes away still moves once, when its layer is gone.
    const place = () => layer.current && placeAll(map, layer.current)
    const settle = () => {
      place()
      if (layer.current?.clientWidth) keepApart([...layer.current.querySelectorAll<HTMLElement>('[data-at]')])
    }
    settle()
    map.on('move', place)
    map.on('moveend', settle)
    map.on('resize', settle)
    // A layer that is not laid out yet puts every name at the same place: it is measured again once it has a size.
    const watcher = new ResizeObserver(settle)
    if (layer.current) watcher.observe(layer.current)
    void document.fonts?.ready.then(settle)
    return () => {
      watcher.disconnect()
      map.off('move', place)
      map.off('moveend', settle)
      map.off('resize', settle)
    }
  }, [map, labels, markers, values])
  return (
    <div ref={layer} className={styles.overlay}>
      {markers.map((marker) => (
        <Marker key={marker.id} marker={marker} map={map} onHover={onHover} />
      ))}
      {labels.map((commune) => (
        <span
          key={commune.properties.code}
          data-at={pointOf(commune).join(' ')}
          className={styles.name}
          data-own={own.has(commune.properties.code) || undefined}
          data-big={(commune.properties.population ?? 0) >= BIG || undefined}
        >
          {commune.properties.nom}
          {values?.has(commune.properties.code) && <small>{values.get(commune.properties.code)}</small>}
        </span>
      ))}
    </div>
  )
}

/** Those of the territory first, the largest first: they are the last to give up their place. */
const inOrder = (communes: readonly CommuneFeature[], own: ReadonlySet<string>): CommuneFeature[] =>
  [...communes].sort(
    (a, b) =>
      Number(own.has(b.properties.code)) - Number(own.has(a.properties.code)) ||
      (b.properties.population ?? 0) - (a.properties.population ?? 0),
  )

const placeAll = (map: LibreMap, layer: HTMLElement): void => {
  for (const element of layer.querySelectorAll<HTMLElement>('[data-at]')) {
    const [longitude, latitude] = element.dataset.at!.split(' ').map(Number)
    const { x, y } = map.project([longitude!, latitude!])
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`
  }
}

/** One press of an arrow key, in pixels: zooming in makes it finer. */
const STEP = 8
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

const Marker = ({
  marker: { at, label, text, hue = 'var(--mission-acces)', kind = 'place', onPick, onMove, onDrop },
  map,
  onHover,
}: {
  marker: MapMarker
  map: LibreMap
  onHover: MapProps['onHover']
}) => {
  const drag = useMarkerDrag(map, onDrop, onHover)
  const move = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (!arrow || !onMove) return
    event.preventDefault()
    const { x, y } = map.project(at)
    const { lng, lat } = map.unproject([x + arrow[0], y + arrow[1]])
    onMove([lng, lat])
  }
  const disc = {
    'data-at': at.join(' '),
    'data-kind': kind,
    'data-drag': onDrop ? '' : undefined,
    className: styles.marker,
    title: label,
    style: kind === 'here' ? {} : { background: hue },
  }
  if (!onPick && !onMove && !onDrop)
    return (
      <span role="img" aria-label={label} {...disc}>
        {text}
      </span>
    )
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => drag.isClick() && onPick?.()}
      onKeyDown={move}
      {...disc}
      {...(onDrop ? drag.handlers : {})}
    >
      {text}
    </button>
  )
}
