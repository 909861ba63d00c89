/** Who is searched in the national directory, made from the lines by each load, and found by the words of their names. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { FoundPerson, NearWord } from '../rules/rank.ts'
import { createFresh, freshOf, indexFresh, type Replaced, takePlace } from './take-place.ts'

const PERSONNE: Replaced = {
  name: 'repertoire_personne',
  key: 'identifiant',
  indexes: { mots: 'using gin (mots)' },
  counted: 'identifiant, mots, professions, communes',
}
const MOT: Replaced = {
  name: 'repertoire_mot',
  key: 'mot',
  indexes: { debut: '(mot text_pattern_ops)', proche: 'using gin (mot gin_trgm_ops)' },
  counted: 'mot',
}

/** The different values of a cell over the lines of a person: most have one line or two. */
const different = (column: string): string => `case
  when n = 1 or (n = 2 and ${column}[1] = ${column}[2]) then case when ${column}[1] = '' then '{}' else ${column}[1:1] end
  else array(select distinct x from unnest(${column}) x where x <> '') end`
const LISTS = ['profession', 'savoir_faire_libelle', 'commune', 'commune_libelle']

/** Names are folded once each, not once for each person who bears them. */
const foldNames = (lines: string, where: string): string => `
  create temporary table repertoire_nom on commit drop as
    select x.nom collate "C" as nom, string_to_array(fold_text(x.nom), ' ') as mots
    from (select nom from ${lines} ${where} union select prenom from ${lines} ${where}) x;
  analyze repertoire_nom;`

const peopleOf = (lines: string, where: string): string => `
  select p.identifiant, p.nom, p.prenom, ${LISTS.map(different).join(', ')}, f.mots || g.mots
  from (
    select identifiant, count(*) as n, min(nom collate "C") as nom, min(prenom collate "C") as prenom,
      ${LISTS.map((column) => `array_agg(${column}) as ${column}`).join(', ')}
    from ${lines} ${where} group by identifiant) p
  join repertoire_nom f on f.nom = p.nom collate "C" join repertoire_nom g on g.nom = p.prenom collate "C"`

/** Everybody, from a table of lines that is about to take its place. */
export const makePeople = async (client: OwnerClient, lines: string): Promise<void> => {
  await createFresh(client, PERSONNE)
  await client.query(`set local work_mem = '256MB'`)
  await client.query(foldNames(lines, ''))
  await client.query(`insert into ${freshOf(PERSONNE)} ${peopleOf(lines, '')}`)
  await indexFresh(client, PERSONNE)
  await createFresh(client, MOT)
  await client.query(`insert into ${freshOf(MOT)} select distinct unnest(mots) from repertoire_nom`)
  await indexFresh(client, MOT)
}
export const takePlaceOfPeople = async (client: OwnerClient): Promise<void> => {
  await takePlace(client, PERSONNE)
  await takePlace(client, MOT)
}

const TOUCHED = 'where identifiant in (select identifiant from repertoire_touchee)'

/** Those whose lines changed. A word that nobody bears any more goes too. */
export const updatePeople = (client: OwnerClient): Promise<unknown> =>
  client.query(`
    create temporary table repertoire_mot_quitte on commit drop as
      with left_people as (
        delete from repertoire_personne p using repertoire_touchee t where t.identifiant = p.identifiant returning p.mots)
      select distinct unnest(mots) as mot from left_people;
    ${foldNames('repertoire_ligne', TOUCHED)}
    insert into repertoire_personne ${peopleOf('repertoire_ligne', TOUCHED)};
    insert into repertoire_mot
      select distinct unnest(p.mots) from repertoire_personne p join repertoire_touchee t using (identifiant)
      on conflict do nothing;
    delete from repertoire_mot m using repertoire_mot_quitte q
      where q.mot = m.mot and not exists (select from repertoire_personne p where p.mots @> array[q.mot])`)

/** Words that exist, near what was typed: the word itself, those that begin so, those that look like it. */
export const findNearWords = async (tx: Tx, word: string): Promise<NearWord[]> => {
  const { rows } = await sql<NearWord>`
    (select mot, 'debut' as parente, 1::real as proximite from repertoire_mot
      where mot like ${`${word}%`} order by length(mot), mot limit 300)
    union all
    (select mot, 'proche', similarity(mot, ${word}) from repertoire_mot
      where mot % ${word} order by 3 desc, mot limit 30)`.execute(tx)
  return rows
}

/** Below, two words do not look alike: « Lefevre » and « Lefebvre » are at 0.54. */
const LIKENESS = 0.3
export const setLikeness = (tx: Tx): Promise<unknown> =>
  sql`select set_config('pg_trgm.similarity_threshold', ${String(LIKENESS)}, true)`.execute(tx)

export type PeopleFilter = {
  profession: string | undefined
  /** Codes of one specialty. */
  specialites: readonly string[] | undefined
  communes: readonly string[] | undefined
}
const columns = sql`p.identifiant, p.nom, p.prenom, p.professions, p.savoir_faire as "savoirFaire", p.communes, p.lieux,
  p.mots`

/** People who bear at least one word of each list. */
export const findPeople = async (
  tx: Tx,
  words: readonly (readonly string[])[],
  { profession, specialites, communes }: PeopleFilter,
  limit: number,
): Promise<FoundPerson[]> => {
  const conditions = words.map((list) => sql`p.mots && ${list}::text[]`)
  if (profession) conditions.push(sql`p.professions @> ${[profession]}::text[]`)
  if (communes) conditions.push(sql`p.communes && ${communes}::text[]`)
  if (specialites)
    conditions.push(sql`exists (select from repertoire_ligne l
      where l.identifiant = p.identifiant and l.savoir_faire = any(${specialites}::text[]))`)
  const { rows } = await sql<FoundPerson>`
    select ${columns} from repertoire_personne p where ${sql.join(conditions, sql` and `)} limit ${limit}`.execute(tx)
  return rows
}

/** Who practises in these communes, the nearest first: without a name, lines are read by their place. */
export const findPeopleAround = async (
  tx: Tx,
  distances: ReadonlyMap<string, number>,
  { profession, specialites }: PeopleFilter,
  limit: number,
): Promise<FoundPerson[]> => {
  const around = [...distances].map(([code, km]) => ({ code, km }))
  const conditions = [sql`true`]
  if (profession) conditions.push(sql`l.profession = ${profession}`)
  if (specialites) conditions.push(sql`l.savoir_faire = any(${specialites}::text[])`)
  const { rows } = await sql<FoundPerson>`
    with near as (
      select l.identifiant, min(x.km) as km
      from jsonb_to_recordset(${JSON.stringify(around)}::jsonb) as x(code text, km float8)
      join repertoire_ligne l on l.commune = x.code collate "C"
      where ${sql.join(conditions, sql` and `)} group by 1),
    first as (
      select n.km, n.identifiant from near n order by n.km, n.identifiant limit ${limit})
    select ${columns} from first f join repertoire_personne p using (identifiant)
    order by f.km, p.nom, p.prenom, p.identifiant`.execute(tx)
  return rows
}

/** Who practises in an establishment. */
export const findPeopleOfFiness = async (tx: Tx, finess: string, limit: number): Promise<FoundPerson[]> =>
  (
    await sql<FoundPerson>`
      select ${columns} from repertoire_personne p
      where p.identifiant in (select identifiant from repertoire_ligne where finess = ${finess} and finess <> '')
      order by p.nom, p.prenom, p.identifiant limit ${limit}`.execute(tx)
  ).rows

export const findPersonByIdentifiant = async (tx: Tx, identifiant: string): Promise<FoundPerson[]> =>
  (
    await sql<FoundPerson>`select ${columns} from repertoire_personne p where p.identifiant = ${identifiant}`.execute(
      tx,
    )
  ).rows

/** The day of the directory in place. */
export const findDay = async (tx: Tx): Promise<string | null> => {
  const { rows } = await sql<{ jour: string }>`
    select jour::text from repertoire_chargement order by id desc limit 1`.execute(tx)
  return rows[0]?.jour ?? null
}
