/** The typed client of the room; a page opened by a signed link says so at each call, and acts as the link alone. */
import { createClient, type Send } from '../../../web/client/create-client.ts'
import { soinsContract } from '../contract.ts'

export const soins = createClient(soinsContract)

const byLink: Send = (address, init) => {
  const headers = new Headers(init.headers)
  headers.set('acces', 'lien')
  return fetch(address, { ...init, headers })
}
export const soinsByLink = createClient(soinsContract, byLink)
export type SoinsClient = typeof soins
