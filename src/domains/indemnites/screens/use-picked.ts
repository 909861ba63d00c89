/** What is ticked in a list, in order; what is no longer there is forgotten. */
import { useState } from 'react'

export const usePicked = (all: readonly string[]) => {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const there = all.filter((key) => picked.has(key))
  return {
    picked: there,
    isPicked: (key: string) => picked.has(key),
    toggle: (key: string) =>
      setPicked((before) => {
        const after = new Set(before)
        if (!after.delete(key)) after.add(key)
        return after
      }),
    pickAll: () => setPicked(new Set(all)),
    clear: () => setPicked(new Set()),
  }
}
