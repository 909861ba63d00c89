/** Erases again what was erased after the backup was made. */
import type { OwnerClient } from '../database/owner.ts'
import { quoteTable } from '../database/saved-tables.ts'
import { type Erasure, listErasures } from './erasures.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Only tables whose erasures are remembered: a list that was tampered with reaches no other. */
const erasableTables = async (client: OwnerClient): Promise<Set<string>> => {
  const { rows } = await client.query(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname = 'effacement' and c.relnamespace = 'public'::regnamespace`,
  )
  return new Set(rows.map((row) => row.name))
}

const columnsOf = async (client: OwnerClient, table: string): Promise<Set<string>> => {
  const { rows } = await client.query(
    `select column_name::text as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  )
  return new Set(rows.map((row) => row.name))
}

/** The fiche of a professional is a whole: what only describes it goes with it, or it is blanked as it was then. */
const eraseFiche = async (client: OwnerClient, { cpts, cle }: Erasure): Promise<number> => {
  const key = [cpts, String(cle.id)]
  if (cle.efface_raison) {
    // Presences that went with it have lines of their own in the list.
    const blanked = await client.query(
      `update professionnel set efface_le = clock_timestamp(), efface_raison = 'conservation'
       where cpts_id::text = $1 and id::text = $2 and efface_le is null`,
      key,
    )
    return blanked.rowCount ?? 0
  }
  for (const table of ['cotisation', 'adhesion', 'lieu_exercice'])
    await client.query(`delete from ${table} where cpts_id::text = $1 and professionnel_id::text = $2`, key)
  const gone = await client.query('delete from professionnel where cpts_id::text = $1 and id::text = $2', key)
  return gone.rowCount ?? 0
}

/** Its name goes; its bytes are swept by the work of the night, which runs before the base opens. */
const eraseDocument = async (client: OwnerClient, { cpts, cle }: Erasure): Promise<number> => {
  const gone = await client.query(
    `update document set nom = null, efface_le = clock_timestamp()
     where cpts_id::text = $1 and empreinte = $2 and efface_le is null`,
    [cpts, String(cle.empreinte)],
  )
  return gone.rowCount ?? 0
}

const eraseAgain = async (client: OwnerClient, erasure: Erasure): Promise<number> => {
  if (erasure.objet === 'professionnel') return eraseFiche(client, erasure)
  if (erasure.objet === 'document') return eraseDocument(client, erasure)
  const columns = await columnsOf(client, erasure.objet)
  const key = Object.entries({ ...(columns.has('cpts_id') ? { cpts_id: erasure.cpts } : {}), ...erasure.cle })
  if (key.length === 0 || key.some(([column]) => !columns.has(column))) return 0
  const where = key.map(([column], at) => `"${column}"::text = $${at + 1}`).join(' and ')
  const gone = await client.query(
    `delete from ${quoteTable(erasure.objet)} where ${where}`,
    key.map(([, value]) => String(value)),
  )
  return gone.rowCount ?? 0
}

const keep = (client: OwnerClient, { id, objet, cpts, cle, le }: Erasure) =>
  client.query(
    `insert into effacement (id, objet, cpts, cle, le) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [id, objet, cpts, JSON.stringify(cle), le],
  )

export type Replayed = { erasures: number; rows: number }

/**
 * Everything on the list that the backup itself does not know: compared by name, not by time, since a transaction that
 * was under way when the backup was made bears an earlier hour.
 */
export const replayErasures = async (client: OwnerClient, list: Erasure[]): Promise<Replayed> => {
  const known = new Set((await listErasures(client)).map((erasure) => erasure.id))
  const erasable = await erasableTables(client)
  // In the order of what happened: a person goes after what named them.
  const later = list
    .filter((erasure) => !known.has(erasure.id) && ID.test(erasure.id) && erasable.has(erasure.objet))
    .toSorted((a, b) => Date.parse(a.le) - Date.parse(b.le))
  await client.query('begin')
  await client.query(
    `select set_config('maillage.acteur', 'systeme:restauration', true), set_config('maillage.action', 'effacement.rejouer', true)`,
  )
  let rows = 0
  for (const erasure of later) {
    rows += await eraseAgain(client, erasure)
    await keep(client, erasure)
  }
  await client.query('commit')
  return { erasures: later.length, rows }
}
