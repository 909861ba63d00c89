/** The door of ephemeral keys. */
import type { EphemeralKeys } from './keys.ts'

const refuse = (): never => {
  throw new Error('this process was given no folder for its ephemeral keys')
}
/** Of a process that seals and opens nothing. */
export const noKeys: EphemeralKeys = { make: refuse, read: refuse, destroy: refuse, list: refuse }

export { openKeys } from './folder.ts'
export type { EphemeralKeys } from './keys.ts'
