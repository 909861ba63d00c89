/** What does not change while a transaction lasts is asked once in it: the zone of a CPTS, a commune. */
import type { Tx } from './connect.ts'

export type Once<T> = { read: (tx: Tx, key: string) => Promise<T>; forget: (tx: Tx, key: string) => void }

export const oncePerTransaction = <T>(read: (tx: Tx, key: string) => Promise<T>): Once<T> => {
  const known = new WeakMap<Tx, Map<string, Promise<T>>>()
  return {
    read: (tx, key) => {
      const here = known.get(tx) ?? new Map<string, Promise<T>>()
      known.set(tx, here)
      const value = here.get(key) ?? read(tx, key)
      here.set(key, value)
      return value
    },
    forget: (tx, key) => known.get(tx)?.delete(key),
  }
}
