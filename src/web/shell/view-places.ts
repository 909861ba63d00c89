/** Which view an address belongs to. */
type Place = { to: string; also?: readonly string[] }

const holds = (place: string, pathname: string): boolean => pathname === place || pathname.startsWith(`${place}/`)

/** The view whose address is the longest beginning of this one. */
export const openView = <V extends Place>(pathname: string, views: readonly V[]): V | undefined => {
  let best: V | undefined
  let length = 0
  for (const view of views)
    for (const place of [view.to, ...(view.also ?? [])])
      if (place.length > length && holds(place, pathname)) {
        best = view
        length = place.length
      }
  return best
}
