/** What every import of a table does, whatever the table says: it arrives, its columns are shown, it is listed. */
import { createHash } from 'node:crypto'
import { type ColumnMemory, foldHeader } from '../../kernel/columns.ts'
import { newId } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { fromDate, type Instant, toDate } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Tx } from '../database/connect.ts'
import type { Draft, ImportRow, LigneDeFichier } from '../database/import-store.ts'
import { readTable, type Table, type TableFault } from './table.ts'

/** A draft that nobody accepted is forgotten with its file after so long. */
const DRAFT_HOURS = 48
export const oldestDraft = (now: Instant): Date => toDate(now.subtract({ hours: DRAFT_HOURS }))

/** The screen shows so many lines. */
const SHOWN_LINES = 3000

/** Faulty lines first, then in the order of the file; those past the last one shown are counted. */
export const showLines = <L extends { numero: number }, S>(
  lignes: readonly L[],
  { isFaulty, present }: { isFaulty: (ligne: L) => boolean; present: (ligne: L) => S },
): { lignes: S[]; autresLignes: number } => {
  const sorted = lignes.toSorted((a, b) => Number(isFaulty(b)) - Number(isFaulty(a)) || a.numero - b.numero)
  return {
    lignes: sorted.slice(0, SHOWN_LINES).map(present),
    autresLignes: Math.max(0, lignes.length - SHOWN_LINES),
  }
}
export const NO_LINES = { lignes: [], autresLignes: 0 }

const bytesOf = (contenu: string): Uint8Array => new Uint8Array(Buffer.from(contenu, 'base64'))

/** Tells a file that comes a second time, whatever its name. */
export const empreinteOf = (contenu: string): string => createHash('sha256').update(bytesOf(contenu)).digest('hex')

/** A file as the API takes it, in base 64. */
const readSent = async (contenu: string): Promise<Result<Table, TableFault | 'file-not-base64'>> =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(contenu) ? readTable(bytesOf(contenu)) : refuse('file-not-base64')

/** The head of the table and what follows it. */
const splitAtHeader = (lignes: readonly LigneDeFichier[], header: number) => ({
  entetes: lignes[header]!.cellules.map((cell) => cell.slice(0, 100)),
  lignes: lignes.slice(header + 1),
})

/** How a room recognises its columns. */
type Recognition<Champ extends string> = {
  memory: ColumnMemory<Champ>
  findHeader: (rows: readonly (readonly string[])[], memory: ColumnMemory<Champ>) => number
  match: (headers: readonly string[], memory: ColumnMemory<Champ>) => (Champ | null)[]
}

/** A file that was sent, as a draft: its head found, each column taken for what it was the last time. */
export const draftOf = async <Champ extends string>(
  { cptsId, actor, now }: Pick<Ctx, 'cptsId' | 'actor' | 'now'>,
  sent: { fichier: string; contenu: string },
  { memory, findHeader, match }: Recognition<Champ>,
): Promise<Result<Draft<Champ>, TableFault | 'file-not-base64'>> => {
  const table = await readSent(sent.contenu)
  if (!table.ok) return table
  const read = table.value.lignes
  const header = findHeader(
    read.map(({ cellules }) => cellules),
    memory,
  )
  const { entetes, lignes } = splitAtHeader(read, header)
  return ok({
    cptsId,
    id: newId(now.epochMilliseconds),
    fichier: sent.fichier,
    auteurId: actor.kind === 'personne' ? actor.personneId : null,
    creeLe: toDate(now),
    entetes,
    correspondance: match(entetes, memory),
    lignes,
  })
}

/** Three values of each column help to recognise it. */
const examplesOf = (lignes: readonly LigneDeFichier[], column: number): string[] => {
  const seen = new Set<string>()
  for (const { cellules } of lignes) {
    if (cellules[column]) seen.add(cellules[column].slice(0, 40))
    if (seen.size === 3) break
  }
  return [...seen]
}

export const describeColumns = <Champ extends string>(row: {
  entetes: readonly string[]
  correspondance: readonly (Champ | null)[]
  lignes: readonly LigneDeFichier[]
}) =>
  row.entetes.map((entete, i) => ({
    entete,
    champ: row.correspondance[i] ?? null,
    exemples: examplesOf(row.lignes, i),
  }))

type ColumnsFault = 'import-unknown' | 'import-is-closed' | 'import-columns-count'

type Chosen<Champ extends string> = readonly (Champ | null)[]
type DraftStore<Champ extends string> = {
  findImport: (
    tx: Tx,
    cptsId: string,
    id: string,
    lock: true,
  ) => Promise<{ etat: string; entetes: readonly string[] } | undefined>
  setCorrespondance: (tx: Tx, cptsId: string, id: string, chosen: Chosen<Champ>) => Promise<unknown>
  /** Of a room that keeps what was chosen, header by header, for the next file. */
  saveMemoire?: (tx: Tx, cptsId: string, memoire: ReadonlyMap<string, Champ | null>) => Promise<void>
}

/** Columns are told while the file is a draft, all of them; a header without a name is not remembered. */
export const chooseColumns = async <Champ extends string>(
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  { id, chosen }: { id: string; chosen: Chosen<Champ> },
  store: DraftStore<Champ>,
): Promise<Result<{ ok: true }, ColumnsFault>> => {
  const row = await store.findImport(tx, cptsId, id, true)
  if (!row) return refuse('import-unknown')
  if (row.etat !== 'brouillon') return refuse('import-is-closed')
  if (chosen.length !== row.entetes.length) return refuse('import-columns-count')
  await store.setCorrespondance(tx, cptsId, id, chosen)
  const told = row.entetes.map((entete, i) => [foldHeader(entete), chosen[i] ?? null] as const)
  await store.saveMemoire?.(tx, cptsId, new Map(told.filter(([entete]) => entete !== '')))
  return ok({ ok: true })
}

const instantOf = (date: Date | null) => (date ? fromDate(date).toString() : null)

export const presentImport = (row: ImportRow) => ({
  id: row.id,
  fichier: row.fichier,
  etat: row.etat as 'brouillon' | 'accepte' | 'annule',
  creeLe: fromDate(row.creeLe).toString(),
  accepteLe: instantOf(row.accepteLe),
  annuleLe: instantOf(row.annuleLe),
})
