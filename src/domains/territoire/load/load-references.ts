/** Loads communes, EPCI, départements and régions once; a later start sees the mark of the version and does nothing. */
import type { OwnerClient } from '../../../server/database/owner.ts'
import { loadedVersion, writeReferences } from '../store/references-store.ts'
import { buildReferences } from './build-references.ts'
import { packagesVersion, readCities, readDecoupage } from './read-packages.ts'

/** `client` is the owner of the base. Answers whether there was something to load. */
export const loadReferences = async (client: OwnerClient): Promise<boolean> => {
  const version = packagesVersion()
  if ((await loadedVersion(client)) === version) return false
  await writeReferences(client, buildReferences(readDecoupage(), readCities()), version)
  return true
}
