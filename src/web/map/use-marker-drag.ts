import type { Map as LibreMap } from 'maplibre-gl'
import { type PointerEvent, useRef } from 'react'
import type { MapProps } from './map-types.ts'

/** Below this, the hand has not moved: it was a press. */
const SLIP = 4

/** A marker follows the pointer, and says over which commune it is and where it is let go. A list does the same by keyboard. */
export const useMarkerDrag = (
  map: LibreMap,
  onDrop: ((code: string | null) => void) | undefined,
  onHover: MapProps['onHover'],
) => {
  const from = useRef<{ x: number; y: number } | null>(null)
  const hasMoved = useRef(false)
  const codeUnder = ({ clientX, clientY }: PointerEvent): string | null => {
    const { left, top } = map.getContainer().getBoundingClientRect()
    const [feature] = map.queryRenderedFeatures([clientX - left, clientY - top], { layers: ['fills'] })
    return (feature?.properties.code as string | undefined) ?? null
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, y: event.clientY }
    hasMoved.current = false
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return
    const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y]
    if (!hasMoved.current && Math.hypot(x, y) < SLIP) return
    hasMoved.current = true
    event.currentTarget.style.translate = `${x}px ${y}px`
    onHover?.(codeUnder(event))
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    from.current = null
    event.currentTarget.style.translate = ''
    onHover?.(null)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const isDrop = from.current !== null && hasMoved.current
    const code = isDrop ? codeUnder(event) : null
    end(event)
    if (isDrop) onDrop?.(code)
  }
  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end },
    /** The browser tells a press at the end of a drag too. */
    isClick: () => !hasMoved.current,
  }
}
