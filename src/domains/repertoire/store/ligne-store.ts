/** Lines of the national directory, written by the owner of the base: the application reads them. */
import { copyIn } from '../../../server/database/copy-stream.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import { TABLE_COLUMNS } from '../rules/columns.ts'
import { Fingerprints } from '../rules/fingerprints.ts'
import { createFresh, freshOf, type Replaced } from './take-place.ts'

const COLUMNS = ['empreinte', ...TABLE_COLUMNS].join(', ')
/** Lines of the file that are not in place; lines in place that are not in the file. Both last one transaction. */
export const LIGNE: Replaced = {
  name: 'repertoire_ligne',
  key: 'empreinte',
  indexes: {
    identifiant: '(identifiant)',
    nom: '(nom, prenom)',
    prenom: '(prenom)',
    commune: '(commune, profession)',
    finess: `(finess) where finess <> ''`,
  },
  counted: 'identifiant, nom, prenom, commune, profession, finess, savoir_faire',
}
const READ = 'repertoire_lue'
const GONE = 'repertoire_partie'
const FRESH = freshOf(LIGNE)

/** One load at a time; a second one waits. */
export const lockLoads = (client: OwnerClient): Promise<unknown> =>
  client.query(`select pg_advisory_xact_lock(hashtext('repertoire'))`)

/** Sorts and groups stay in memory; to compile a query that runs once costs more than it saves. */
export const setForLoad = (client: OwnerClient): Promise<unknown> =>
  client.query(`set local work_mem = '256MB'; set local maintenance_work_mem = '256MB'; set local jit = off`)

/** Eight bytes each, in one answer: two million rows cost less so than one by one. */
export const readFingerprints = async (client: OwnerClient): Promise<Fingerprints> => {
  const { rows } = await client.query(
    `select coalesce(string_agg(int8send(empreinte), ''::bytea), ''::bytea) as tout from repertoire_ligne`,
  )
  const bytes = rows[0].tout as Buffer
  const known = new Fingerprints(bytes.length / 8)
  for (let at = 0; at < bytes.length; at += 8) known.know(bytes.readInt32BE(at), bytes.readInt32BE(at + 4))
  return known
}

/** COPY does not write where rows have an owner: what is read waits in a table of this transaction. */
export const copyRead = async (client: OwnerClient, rows: AsyncIterable<Buffer>): Promise<void> => {
  await client.query(`create temporary table ${READ} (like repertoire_ligne) on commit drop`)
  await copyIn(client, `copy ${READ} (${COLUMNS}) from stdin`, rows)
}
/** The first load has nothing to compare with: straight into the table that will be the directory.
 * Its rows are frozen as they come, since nobody else sees that table. */
export const copyFirst = async (client: OwnerClient, rows: AsyncIterable<Buffer>): Promise<void> => {
  await createFresh(client, LIGNE)
  await copyIn(client, `copy ${FRESH} (${COLUMNS}) from stdin (freeze)`, rows)
}

const PIECE = 10_000
async function* rowsOfNumbers(numbers: Iterable<bigint>): AsyncGenerator<Buffer> {
  let piece: bigint[] = []
  for (const number of numbers) {
    piece.push(number)
    if (piece.length < PIECE) continue
    yield Buffer.from(`${piece.join('\n')}\n`)
    piece = []
  }
  if (piece.length > 0) yield Buffer.from(`${piece.join('\n')}\n`)
}
export const copyGone = async (client: OwnerClient, gone: Iterable<bigint>): Promise<void> => {
  await client.query(`create temporary table ${GONE} (empreinte bigint primary key) on commit drop`)
  await copyIn(client, `copy ${GONE} from stdin`, rowsOfNumbers(gone))
  await client.query(`analyze ${GONE}; analyze ${READ}`)
}

/** Who will have been touched, and whether they were there. */
export const noteTouched = (client: OwnerClient): Promise<unknown> =>
  client.query(`
    create temporary table repertoire_touchee on commit drop as
    select t.identifiant, exists (select from repertoire_ligne l where l.identifiant = t.identifiant) as avant
    from (select identifiant from ${READ}
      union select l.identifiant from repertoire_ligne l join ${GONE} g using (empreinte)) t`)

/** A day as most are: few lines go, few come. */
export const applyInPlace = (client: OwnerClient): Promise<unknown> =>
  client.query(`
    delete from repertoire_ligne l using ${GONE} g where g.empreinte = l.empreinte;
    insert into repertoire_ligne (${COLUMNS}) select ${COLUMNS} from ${READ}`)

/** A load that changes most lines: those that stay and those that come, in a table made beside. */
export const mixFresh = async (client: OwnerClient): Promise<void> => {
  await createFresh(client, LIGNE)
  await client.query(`
    insert into ${FRESH} (${COLUMNS}) select ${COLUMNS} from ${READ};
    insert into ${FRESH} (${COLUMNS}) select ${COLUMNS} from repertoire_ligne l
      where not exists (select from ${GONE} g where g.empreinte = l.empreinte)`)
}
