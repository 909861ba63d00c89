/** Loads lines as the command does, for tests of this room and of those above. */
import { withOwner } from '../../server/database/owner.ts'
import { loadExtraction } from './actions/load-extraction.ts'

/** `force`: as `--forcer`, a file much shorter than the one before. */
type Options = { force?: boolean; isFictional?: boolean }
export const loadLines = (
  ownerUrl: string,
  lines: readonly string[],
  day: string,
  { force = false, isFictional = false }: Options = {},
): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const chunks = (async function* () {
      yield Buffer.from(lines.join(''))
    })()
    const done = await loadExtraction(
      client,
      { name: 'x', day, chunks, isFictional },
      { force, onRead: () => undefined, onWrite: () => undefined },
    )
    if (!done.ok) throw new Error(done.refusal.code)
  })
