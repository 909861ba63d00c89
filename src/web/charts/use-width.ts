import { type RefCallback, useCallback, useState } from 'react'

/** Charts are drawn at the size of their place, so that text keeps its size on every screen. */
export const useWidth = (): [RefCallback<HTMLElement>, number] => {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref as RefCallback<HTMLElement>, width]
}
