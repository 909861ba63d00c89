/** `maillage import cpts`: a CPTS from elsewhere comes in whole, proved equal to its file, or not at all. */
import { checkRegistre, type Verification } from '../../domains/registre/index.ts'
import { toDate } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { type Engine, withTenant } from '../actions/run.ts'
import { listDocuments } from '../database/document-rows.ts'
import { type Applied, readMigrations } from '../database/migrate.ts'
import { withWallsOpen } from '../database/open-walls.ts'
import { listTables, SAME_WRITING } from '../database/saved-tables.ts'
import { type Statements, statementsOf } from '../database/statements.ts'
import {
  countCeilings,
  followJournal,
  insertLines,
  isPresent,
  publishAgain,
  readLines,
  type TenantTable,
  tenantTables,
} from '../database/tenant-rows.ts'
import { Fault } from '../fault.ts'
import { checkJournal } from '../journal/check-journal.ts'
import { type Archive, type ArchiveTable, hashLines, openArchive } from './archive.ts'
import { matchPeople, type People, renamePeople } from './people.ts'

export type Imported = {
  cpts: { id: string; nom: string }
  tables: number
  lignes: number
  /** Documents that came with their bytes, and those that the export could not give. */
  documents: number
  manquants: number
  /** People who were here already: their row here is kept. */
  connus: number
  registre: Verification
  absents: string[]
}

const checkMigrations = (there: Applied[]): void => {
  const here = readMigrations().map(({ number, hash }) => `${number} ${hash}`)
  if (here.join() !== there.map(({ number, hash }) => `${number} ${hash}`).join())
    throw new Fault(
      'Cet export vient d’une autre version de Maillage\u00a0: mettez les deux installations à la même version, puis exportez de nouveau.',
    )
}

const insertTable = async (
  client: Statements,
  table: TenantTable,
  lines: string[],
  people: People | undefined,
): Promise<void> => {
  if (table.name === 'personne') await insertLines(client, table, people!.fresh)
  else
    await insertLines(
      client,
      table,
      lines.map((line) => renamePeople(line, people!.there)),
    )
}

/** Read back as it was written there, and compared. People who were here already keep what they have. */
const compare = async (client: Statements, table: TenantTable, said: ArchiveTable, people: People, cptsId: string) => {
  const found = (await readLines(client, table, cptsId)).map((line) => renamePeople(line, people.back))
  const mayDiffer = table.name === 'personne' && people.known > 0
  if (found.length === said.lignes && (mayDiffer || hashLines(found) === said.empreinte)) return
  throw new Fault(
    `La table ${table.name} diffère de l’export (${found.length} lignes pour ${said.lignes})\u00a0: rien n’a été gardé.`,
  )
}

const load = async (client: Statements, { head, parts }: Archive, keep: (bytes: Uint8Array) => Promise<void>) => {
  const all = await listTables(client)
  const known = new Map(tenantTables(all).map((table) => [table.name, table]))
  const done: { table: TenantTable; said: ArchiveTable }[] = []
  let people: People | undefined
  await withWallsOpen(client, all, async () => {
    for await (const part of parts) {
      if (part.kind === 'document') {
        await keep(part.bytes)
        continue
      }
      const { table: said, lines } = part
      const table = known.get(said.table)
      if (!table || table.columns.join() !== said.colonnes.join())
        throw new Fault(`La table ${said.table} de cet export n’existe pas ici sous cette forme.`)
      if (table.name === 'personne') people = await matchPeople(client, lines)
      await insertTable(client, table, lines, people)
      done.push({ table, said })
    }
    for (const { table, said } of done) await compare(client, table, said, people!, head.cpts.id)
    await followJournal(client)
  })
  return {
    known: people?.known ?? 0,
    tables: done.length,
    lignes: done.reduce((sum, { said }) => sum + said.lignes, 0),
  }
}

/** Both chains are walked before anything is kept. */
const proveChains = async (ctx: Ctx): Promise<Verification> => {
  const [registre, journal] = [await checkRegistre(ctx), await checkJournal(ctx)]
  if (!registre.conforme || journal.rupture !== null)
    throw new Fault('La chaîne du registre ou celle du journal est rompue dans cet export\u00a0: rien n’a été gardé.')
  return registre
}

const explain = (error: unknown): unknown => {
  const { code, table } = error as { code?: string; table?: string }
  if (code === '23505' || code === '23P01')
    return new Fault(`Une ligne de la table ${table} est déjà ici sous une autre CPTS\u00a0: rien n’a été gardé.`)
  return error
}

/** A CPTS that is here already keeps its documents, whatever its export brought again. */
const isHere = (owner: Engine, cptsId: string): Promise<boolean> =>
  owner.db.transaction().execute((tx) => isPresent(statementsOf(tx), cptsId))

/** `owner` runs as the owner of the base: keys and triggers are put aside for the time of the transaction. */
export const importCpts = async (owner: Engine, path: string): Promise<Imported> => {
  const archive = await openArchive(path)
  const { cpts, nature, absents, migrations } = archive.head
  checkMigrations(migrations)
  if ((await owner.installation()).nature !== nature)
    throw new Fault(
      'Une démonstration et une installation réelle ne se mélangent pas\u00a0: cet export vient de l’autre.',
    )
  const kept: string[] = []
  const keep = async (bytes: Uint8Array) => void kept.push(await owner.documents.put(cpts.id, bytes))
  try {
    return await withTenant(owner, { cptsId: cpts.id, nom: 'cpts.importer' }, async (ctx) => {
      const client = statementsOf(ctx.tx)
      await client.query(SAME_WRITING)
      if (await isPresent(client, cpts.id)) throw new Fault(`${cpts.nom} est déjà dans cette installation.`)
      const { known, ...counts } = await load(client, archive, keep)
      await publishAgain(client, cpts.id, toDate(ctx.now))
      await countCeilings(client, cpts.id)
      const registre = await proveChains(ctx)
      await client.query(`select note_journal('ajout', 'cpts', $1)`, [cpts.id])
      const wanted = await listDocuments(client, cpts.id)
      const manquants = wanted.filter((empreinte) => !kept.includes(empreinte)).length
      return { cpts, ...counts, connus: known, registre, absents, documents: kept.length, manquants }
    })
  } catch (error) {
    // Nothing of it is kept: neither the rows nor the bytes that came before the fault.
    if (!(await isHere(owner, cpts.id))) for (const empreinte of kept) await owner.documents.remove(cpts.id, empreinte)
    throw explain(error)
  }
}
