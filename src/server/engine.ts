/** What every action runs on: the base, the clock, the address, and where events go. */
import { type Clock, systemClock } from '../kernel/time.ts'
import type { Installation } from './actions/action.ts'
import type { Engine } from './actions/run.ts'
import type { Db } from './database/connect.ts'
import { readInstallation } from './database/installation.ts'
import { noKeys, openKeys } from './ephemeral-keys/index.ts'
import { noStorage, openFolder } from './storage/index.ts'

const CACHED_MS = 2000

type Parts = {
  db: Db
  address: string
  publish: Engine['publish']
  clock?: Clock
  /** The folder of the documents; a process without it never touches one. */
  documents?: string
  /** The folder of the keys that are made to be destroyed. */
  keys?: string
}

export const createEngine = (parts: Parts): Engine => {
  let known: { value: Promise<Installation>; at: number } | undefined
  const installation = (): Promise<Installation> => {
    const now = performance.now()
    if (!known || now - known.at > CACHED_MS) known = { value: readInstallation(parts.db), at: now }
    return known.value
  }
  return {
    db: parts.db,
    clock: parts.clock ?? systemClock,
    address: parts.address,
    installation,
    publish: parts.publish,
    documents: parts.documents === undefined ? noStorage : openFolder(parts.documents),
    keys: parts.keys === undefined ? noKeys : openKeys(parts.keys),
  }
}
