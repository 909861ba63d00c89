import { type RefCallback, useCallback, useState } from 'react'

/** The room that is left on the screen: a drawing takes it whole. */
export const useSize = (): [RefCallback<HTMLElement>, { width: number; height: number }] => {
  const [size, setSize] = useState({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setSize({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref as RefCallback<HTMLElement>, size]
}
