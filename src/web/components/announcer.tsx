/** Live results announce themselves politely: `announce('Cinq créneaux')`. */
import { useSyncExternalStore } from 'react'

let sentence = ''
const listeners = new Set<() => void>()

export const announce = (text: string): void => {
  // The same sentence twice must be read twice: an invisible difference makes it new.
  sentence = sentence === text ? `${text}\u00a0` : text
  for (const react of listeners) react()
}

const watch = (react: () => void) => {
  listeners.add(react)
  return () => listeners.delete(react)
}

export const Announcer = () => (
  <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
    {useSyncExternalStore(watch, () => sentence)}
  </div>
)
