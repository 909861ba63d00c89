/** A file of FINESS takes the place of the one before, whole or not at all. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { LectureFiness } from '../rules/finess/structure.ts'
import { findLastFiness, lockFiness, replaceStructures } from '../store/finess-store.ts'

export type FinessFault = 'finess-empty' | 'finess-damaged' | 'finess-older' | 'finess-shorter'

/** Beyond one line in twenty, the file is not what it seems. */
const BAD_AT_MOST = 0.05
const SHORTEST = 0.8

const check = async (
  client: OwnerClient,
  { structures, fautes }: LectureFiness,
  { jour, force }: { jour: string; force: boolean },
): Promise<Result<null, FinessFault>> => {
  const [read, bad] = [structures.length, fautes.length]
  if (bad > (read + bad) * BAD_AT_MOST) return refuse('finess-damaged', { lues: read, fautives: bad, fautes })
  if (read === 0) return refuse('finess-empty')
  const last = await findLastFiness(client)
  if (!last || force) return ok(null)
  if (jour < last.jour) return refuse('finess-older', { jour, enPlace: last.jour })
  return read < last.structures * SHORTEST ? refuse('finess-shorter', { lues: read, avant: last.structures }) : ok(null)
}

export const loadFiness = async (
  client: OwnerClient,
  lecture: LectureFiness,
  file: { fichier: string; jour: string; force: boolean },
): Promise<Result<null, FinessFault>> => {
  await client.query('begin')
  try {
    await lockFiness(client)
    const checked = await check(client, lecture, file)
    if (checked.ok) await replaceStructures(client, lecture, file)
    await client.query(checked.ok ? 'commit' : 'rollback')
    return checked
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
