/** While the server runs, the list of erasures is copied to its files as soon as an erasure commits. */

import type { Home } from '../database/home.ts'
import { openOwner } from '../database/owner.ts'
import { copyErasures } from './erasures.ts'

const RECONNECT_MS = 5000

/** Gives the function that stops it, after a last copy. */
export const keepErasures = async (
  ownerUrl: string,
  home: Home,
  report: (error: unknown) => void,
): Promise<() => Promise<void>> => {
  let isStopping = false
  let copying: Promise<unknown> = Promise.resolve()
  let client = await openOwner(ownerUrl)
  const copy = () => {
    copying = copying.then(() => copyErasures(client, home)).catch(report)
    return copying
  }
  const watch = async () => {
    client.on('notification', copy)
    client.on('end', () => {
      if (!isStopping) setTimeout(reconnect, RECONNECT_MS).unref()
    })
    await client.query('listen effacement')
    await copy()
  }
  const reconnect = async () => {
    if (isStopping) return
    try {
      client = await openOwner(ownerUrl)
      await watch()
    } catch (error) {
      report(error)
      if (!isStopping) setTimeout(reconnect, RECONNECT_MS).unref()
    }
  }
  await watch()
  return async () => {
    isStopping = true
    await copy()
    await client.end().catch(() => undefined)
  }
}
