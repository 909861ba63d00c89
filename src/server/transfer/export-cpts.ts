/** `maillage export cpts`: everything of one CPTS that may leave, in a file that another installation takes in. */
import { listDocuments } from '../database/document-rows.ts'
import { readApplied } from '../database/migrate.ts'
import { withOwner } from '../database/owner.ts'
import { listTables, SAME_WRITING } from '../database/saved-tables.ts'
import { readLines, tenantTables } from '../database/tenant-rows.ts'
import { readWithoutFilter } from '../database/unfiltered.ts'
import type { Storage } from '../storage/index.ts'
import { version } from '../version.ts'
import { type ArchiveHead, documentLines, FORMAT, hashLines, writeArchive } from './archive.ts'

export const ABSENTS = [
  'identités des patients, chiffrées avec la clé de cette installation',
  'comptes, mots de passe, seconds facteurs et sessions',
  'liens signés (téléphone, calendrier, invitations)',
  'courriels en attente ou envoyés',
  'partages d’agenda avec une autre CPTS de cette installation',
]

/** `manquants`: documents whose bytes are not here any more. */
export type Exported = { tables: number; lignes: number; documents: number; manquants: number }

export const exportCpts = (
  readerUrl: string,
  what: { cpts: ArchiveHead['cpts']; nature: ArchiveHead['nature']; le: string },
  path: string,
  documents: Storage,
): Promise<Exported> =>
  withOwner(readerUrl, async (client) => {
    await client.query(`begin isolation level repeatable read read only; ${SAME_WRITING}`)
    await readWithoutFilter(client)
    const tables = tenantTables(await listTables(client))
    let lignes = 0
    let kept = 0
    const names = await listDocuments(client, what.cpts.id)
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
      for (const empreinte of names) {
        const bytes = await documents.read(what.cpts.id, empreinte)
        if (!bytes) continue
        kept += 1
        yield* documentLines(empreinte, bytes)
      }
      yield JSON.stringify({ fin: true, lignes })
    }
    await writeArchive(path, content())
    return { tables: tables.length, lignes, documents: kept, manquants: names.length - kept }
  })
