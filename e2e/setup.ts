/** One demonstration for all the journeys. */
import type { TestProject } from 'vitest/node'
import { type Login, startDemonstration } from './demonstration.ts'
import { offerSlots } from './offer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    home: string
    logins: Login[]
    /** Addresses of the signed links that the demonstration printed. */
    links: string[]
  }
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { address, home, logins, links, stop } = await startDemonstration()
  await offerSlots({ address, logins }, 'Thau').catch(async (error) => {
    await stop()
    throw error
  })
  project.provide('address', address)
  project.provide('home', home)
  project.provide('logins', logins)
  project.provide('links', links)
  return stop
}
