import { type ReactNode, useEffect, useRef, useState } from 'react'

/** What stands below the window is fetched and drawn when one gets near it. `height` keeps its place meanwhile. */
export const WhenSeen = ({ height, children }: { height: number; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '120px',
    })
    if (place.current) watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  return isNear ? children : <div ref={place} style={{ minHeight: height }} />
}
