/** The rows of one CPTS, table by table, as lines of JSON: how a CPTS leaves an installation and enters another. */
import { quote, quoteTable, type SavedTable } from './saved-tables.ts'
import type { Statements } from './statements.ts'

/**
 * What stays behind: secrets and what only means something here. `creneau_publie` and `partage_creneau` have no
 * `cpts_id`: the index is made again, shares are between two CPTS of one installation.
 */
export const LEFT_BEHIND = [
  'identite_patient',
  'identite_mt',
  'import_mt',
  'demande_parcours',
  'lien_signe',
  'courriel',
]
/** Columns that name a person, with a key in the base or not. */
export const PERSON_COLUMNS = [
  'personne_id',
  'auteur_id',
  'creee_par',
  'organisateur_id',
  'declaree_par',
  'controlee_par',
  'approuvee_par',
  'rejet_par',
  'demandee_par',
  'clos_par',
  'cree_par',
  'note_par',
  'rappel_par',
  'suite_par',
  'publiee_par',
]

export type TenantTable = Pick<SavedTable, 'name' | 'columns'> & { source: string }

/** Columns that change on the way, `t` being the row. */
const CHANGED: Record<string, Record<string, string>> = {
  personne: { operateur: 'false' },
  cpts: { succede_a: 'null::uuid' },
  // Sealed by a key of the installation that is left: it is typed again.
  appel: { telephone_chiffre: 'null::bytea' },
  coordonnees_bancaires: { iban_scelle: 'null::bytea' },
  compte_bancaire: { iban_scelle: 'null::bytea', iban_marque: 'null::text' },
}

const peopleOf = (tables: readonly SavedTable[]): string =>
  tables
    .flatMap(({ name, columns }) =>
      PERSON_COLUMNS.filter((column) => columns.includes(column)).map(
        // A room may keep the same word for who is no person of this base.
        (column) => `select ${quote(column)}::text from ${quoteTable(name)} where cpts_id = $1`,
      ),
    )
    .join(' union ')

/** People and the CPTS first. Each `source` selects the rows of the CPTS `$1`. */
export const tenantTables = (all: readonly SavedTable[]): TenantTable[] => {
  const own = all.filter(({ name, columns }) => columns.includes('cpts_id') && !LEFT_BEHIND.includes(name))
  const where: Record<string, string> = { personne: `t.id::text in (${peopleOf(own)})`, cpts: 't.id = $1' }
  const first = all.filter(({ name }) => name in where).toReversed()
  return [...first, ...own].map(({ name, columns }) => {
    const values = columns.map((column) => {
      const changed = CHANGED[name]?.[column]
      return changed ? `${changed} as ${quote(column)}` : `t.${quote(column)}`
    })
    const source = `select ${values.join(', ')} from ${quoteTable(name)} t where ${where[name] ?? 't.cpts_id = $1'}`
    return { name, columns, source }
  })
}

/** One line a row, in the order of bytes, so that equal rows make equal files. */
export const readLines = async (client: Statements, table: TenantTable, cptsId: string): Promise<string[]> => {
  const { rows } = await client.query(
    `select row_to_json(r)::text as line from (${table.source}) r order by row_to_json(r)::text collate "C"`,
    [cptsId],
  )
  return rows.map(({ line }) => line)
}

const BATCH = 1000

export const insertLines = async (
  client: Statements,
  table: Pick<SavedTable, 'name' | 'columns'>,
  lines: readonly string[],
): Promise<void> => {
  const columns = table.columns.map(quote).join(', ')
  for (let from = 0; from < lines.length; from += BATCH) {
    await client.query(
      `insert into ${quoteTable(table.name)} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${quoteTable(table.name)}, $1::json)`,
      [`[${lines.slice(from, from + BATCH).join(',')}]`],
    )
  }
}

/** The trail of who comes keeps its numbers: those of here go on after them. */
export const followJournal = async (client: Statements): Promise<void> => {
  await client.query(`select setval(s, greatest((select coalesce(max(id), 1) from journal), pg_sequence_last_value(s)))
    from (select pg_get_serial_sequence('public.journal', 'id')::regclass as s) sequence`)
}

export const isPresent = async (client: Statements, cptsId: string): Promise<boolean> =>
  (await client.query('select exists (select 1 from cpts where id = $1) as present', [cptsId])).rows[0].present

/** Free slots to come, back in the index of searches. */
export const publishAgain = async (client: Statements, cptsId: string, now: Date): Promise<void> => {
  await client.query('select publish_creneaux(array(select id from creneau where cpts_id = $1 and debut > $2))', [
    cptsId,
    now,
  ])
}

/** Ceilings of the people of a CPTS that came: what its ledger says of them counts here too. */
export const countCeilings = async (client: Statements, cptsId: string): Promise<void> => {
  await client.query('select refaire_cumuls($1)', [cptsId])
}
