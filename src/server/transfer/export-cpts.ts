/** `maillage export cpts`: everything of one CPTS that may leave, in a file that another installation takes in. */
import { readApplied } from '../database/migrate.ts'
import { withOwner } from '../database/owner.ts'
import { listTables, SAME_WRITING } from '../database/saved-tables.ts'
import { readLines, tenantTables } from '../database/tenant-rows.ts'
import { readWithoutFilter } from '../database/unfiltered.ts'
import { version } from '../version.ts'
import { type ArchiveHead, FORMAT, hashLines, writeArchive } from './archive.ts'

export const ABSENTS = [
  'identités des patients, chiffrées avec la clé de cette installation',
  'comptes, mots de passe, seconds facteurs et sessions',
  'liens signés (téléphone, calendrier, invitations)',
  'courriels en attente ou envoyés',
  'partages d’agenda avec une autre CPTS de cette installation',
]

export type Exported = { tables: number; lignes: number }

export const exportCpts = (
  readerUrl: string,
  what: { cpts: ArchiveHead['cpts']; nature: ArchiveHead['nature']; le: string },
  path: string,
): Promise<Exported> =>
  withOwner(readerUrl, async (client) => {
    await client.query(`begin isolation level repeatable read read only; ${SAME_WRITING}`)
    await readWithoutFilter(client)
    const tables = tenantTables(await listTables(client))
    let lignes = 0
    const content = async function* () {
      const head: ArchiveHead = {
        format: FORMAT,
        version,
        ...what,
        migrations: await readApplied(client),
        absents: ABSENTS,
      }
      yield JSON.stringify(head)
      for (const table of tables) {
        const lines = await readLines(client, table, what.cpts.id)
        lignes += lines.length
        yield JSON.stringify({
          table: table.name,
          colonnes: table.columns,
          lignes: lines.length,
          empreinte: hashLines(lines),
        })
        yield* lines
      }
      yield JSON.stringify({ fin: true, lignes })
    }
    await writeArchive(path, content())
    return { tables: tables.length, lignes }
  })
