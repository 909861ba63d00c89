/**
 * An extraction takes the place of the one before, whole or not at all: one transaction, so that the directory in place
 * serves until the new one is complete, and stays when anything fails.
 */
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import { toCopyRow } from '../rules/copy-row.ts'
import type { Fingerprints } from '../rules/fingerprints.ts'
import { LinePacker } from '../rules/pack-lines.ts'
import { type ExtractionFault, ExtractionReader, type Reading } from '../rules/read-extraction.ts'
import {
  type Changements,
  type Chargement,
  dropCompared,
  findLastChargement,
  insertChangements,
  insertChargement,
} from '../store/chargement-store.ts'
import {
  applyInPlace,
  copyFirst,
  copyGone,
  copyRead,
  LIGNE,
  lockLoads,
  mixFresh,
  noteTouched,
  readFingerprints,
  setForLoad,
} from '../store/ligne-store.ts'
import { MOT, makeWords, noteLeft, updateWords } from '../store/mot-store.ts'
import { freshOf, indexFresh, takePlace } from '../store/take-place.ts'

/** `isFictional`: its people were invented, and it is cited as such. */
export type Extraction = { name: string; day: string; chunks: AsyncIterable<Uint8Array>; isFictional?: boolean }
export type LoadOptions = {
  /** Take a file that is older or much shorter than the one in place. */
  force: boolean
  onRead: (reading: Reading) => void
  onWrite: () => void
}
export type LoadFault = ExtractionFault | 'older' | 'too-many-bad' | 'much-shorter' | 'no-line'
/** `changements` is null for the first load, where everybody is new. */
export type Loaded = Chargement & { changements: Changements | null; unknownColumns: readonly string[] }

/** Beyond one line in a hundred, the file is damaged rather than some of its lines. */
const BAD_AT_MOST = 0.01
/** An extraction that lost so much since the one before was cut on its way. */
const SHORTEST = 0.8
/** From there on, a table made anew costs less than lines taken out and put in one by one. */
const MOST = 0.3

class Refused extends Error {
  readonly refusal: Refusal<LoadFault>
  constructor(refusal: Refusal<LoadFault>) {
    super(refusal.code)
    this.refusal = refusal
  }
}
const stop = (code: LoadFault, facts: Record<string, unknown> = {}): never => {
  throw new Refused({ code, facts })
}

/** Rows for COPY as the file is read. */
async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  read: { reader: ExtractionReader; packer: LinePacker },
  onRead: (reading: Reading) => void,
): AsyncGenerator<Buffer> {
  const flush = () => {
    const rows = read.packer.flush()
    return rows ? [Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)] : []
  }
  for await (const chunk of chunks) {
    const refusal = read.reader.push(chunk)
    if (refusal) throw new Refused(refusal)
    onRead(read.reader.reading)
    yield* flush()
  }
  const refusal = read.reader.end()
  if (refusal) throw new Refused(refusal)
  yield* flush()
}

const check = (reading: Reading, last: Chargement | undefined, force: boolean): void => {
  const { lines, bad } = reading
  if (bad > lines * BAD_AT_MOST) stop('too-many-bad', { lignes: lines, fautives: bad, exemples: reading.badLines })
  if (lines === 0) stop('no-line')
  if (last && !force && lines < last.lignes * SHORTEST) stop('much-shorter', { lignes: lines, avant: last.lignes })
}

/** True when the lines are in tables made beside, that have to take their place. */
const writeLines = async (client: OwnerClient, known: Fingerprints, share: number): Promise<boolean> => {
  if (share < Infinity) {
    await copyGone(client, known.unseen())
    await noteTouched(client)
  }
  if (share <= MOST) {
    await noteLeft(client)
    await applyInPlace(client)
    await updateWords(client)
    return false
  }
  if (share < Infinity) await mixFresh(client)
  await indexFresh(client, LIGNE)
  await makeWords(client, freshOf(LIGNE))
  return true
}

const load = async (client: OwnerClient, extraction: Extraction, options: LoadOptions): Promise<Loaded> => {
  await lockLoads(client)
  await setForLoad(client)
  const last = await findLastChargement(client)
  const { name, day, chunks, isFictional = false } = extraction
  if (last && !options.force && day < last.jour) stop('older', { jour: day, enPlace: last.jour })
  const known = await readFingerprints(client)
  const inPlace = known.size
  const isFirst = inPlace === 0
  const packer = new LinePacker()
  const reader = new ExtractionReader(known, (cells, print) => packer.add(toCopyRow(cells, print)), packer)
  const read = rowsOf(chunks, { reader, packer }, options.onRead)
  await (isFirst ? copyFirst(client, read) : copyRead(client, read))
  const { reading } = reader
  check(reading, last, options.force)
  options.onWrite()
  const gone = inPlace - reading.kept
  // The first load: everything is new, beside an empty table.
  const isBeside = await writeLines(client, known, isFirst ? Infinity : (reading.added + gone) / inPlace)
  const chargement: Chargement = {
    fichier: name,
    jour: day,
    fictif: isFictional,
    lignes: reading.lines,
    ajoutees: reading.added,
    retirees: gone,
    inchangees: reading.kept,
    doublons: reading.twice,
    fautives: reading.bad,
    exemples: reading.badLines,
  }
  const id = await insertChargement(client, chargement)
  const changements = isFirst ? null : await insertChangements(client, id, isBeside ? freshOf(LIGNE) : LIGNE.name)
  await dropCompared(client)
  if (isBeside) {
    await takePlace(client, LIGNE)
    await takePlace(client, MOT)
  }
  return { ...chargement, changements, unknownColumns: reading.unknownColumns }
}

export const loadExtraction = async (
  client: OwnerClient,
  extraction: Extraction,
  options: LoadOptions,
): Promise<Result<Loaded, LoadFault>> => {
  await client.query('begin')
  try {
    const loaded = await load(client, extraction, options)
    await client.query('commit')
    return ok(loaded)
  } catch (error) {
    await client.query('rollback')
    if (error instanceof Refused) return refuse(error.refusal.code, error.refusal.facts)
    throw error
  }
}
