/**
 * Who looks at a room hears that something was written in it, a moment after: one server, so that its memory is enough.
 * Nothing is said but « something changed »: who hears reads again, with the rights that they have then.
 */

export type Hub = {
  /** Something was written in this room of this CPTS. */
  tell: (cptsId: string, room: string) => void
  /** `heard` is called at each writing in one of these CPTS, until what is given back is called. */
  follow: (cptsIds: readonly string[], room: string, heard: () => void, ended: () => void) => () => void
  /** How many follow. */
  size: () => number
  /** The server stops: whoever follows is told that it is over. */
  end: () => void
}

export const createHub = (): Hub => {
  const known = new Map<string, Set<() => void>>()
  const followers = new Set<() => void>()
  const keyOf = (cptsId: string, room: string) => `${cptsId} ${room}`
  return {
    tell: (cptsId, room) => {
      for (const heard of [...(known.get(keyOf(cptsId, room)) ?? [])]) heard()
    },
    follow: (cptsIds, room, heard, ended) => {
      const keys = cptsIds.map((cptsId) => keyOf(cptsId, room))
      for (const key of keys) known.set(key, (known.get(key) ?? new Set()).add(heard))
      followers.add(ended)
      return () => {
        followers.delete(ended)
        for (const key of keys) {
          known.get(key)?.delete(heard)
          if (known.get(key)?.size === 0) known.delete(key)
        }
      }
    },
    size: () => followers.size,
    end: () => {
      for (const ended of [...followers]) ended()
    },
  }
}
