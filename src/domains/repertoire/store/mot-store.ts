/** The words of the names of the national directory, made from its lines by each load. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { NearWord } from '../rules/rank.ts'
import { createFresh, freshOf, indexFresh, type Replaced } from './take-place.ts'

export const MOT: Replaced = {
  name: 'repertoire_mot',
  key: 'mot, nom',
  indexes: { proche: 'using gin (mot gin_trgm_ops)' },
  counted: 'mot',
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/**
 * Each name is folded once, not once for each person who bears it. One that is only letters once lowered and without its
 * accents is one word already: the regular expressions of `fold_text` cost five times as much, and would say the same.
 */
const wordsOf = (lines: string, where: string): string => `
  with names as materialized (
    select nom from ${lines} ${where} union select prenom from ${lines} ${where}),
  lowered as materialized (
    select nom, lower(public.unaccent('public.unaccent', nom) collate "C") as plain from names)
  select distinct unnest(string_to_array(case when translate(plain, '${LETTERS}', '') = '' then plain
    else fold_text(nom) end, ' ')), nom
  from lowered where plain <> ''`

/** All the words, from a table of lines that is about to take its place. */
export const makeWords = async (client: OwnerClient, lines: string): Promise<void> => {
  await createFresh(client, MOT)
  await client.query(`insert into ${freshOf(MOT)} ${wordsOf(lines, '')}`)
  await indexFresh(client, MOT)
}

const TOUCHED = 'where identifiant in (select identifiant from repertoire_touchee)'
/** Names of lines that are about to be taken out: what nobody bears afterwards goes. */
export const noteLeft = (client: OwnerClient): Promise<unknown> =>
  client.query(`
    create temporary table repertoire_nom_quitte on commit drop as
      select nom from repertoire_ligne ${TOUCHED} union select prenom from repertoire_ligne ${TOUCHED}`)
export const updateWords = (client: OwnerClient): Promise<unknown> =>
  client.query(`
    insert into repertoire_mot ${wordsOf('repertoire_ligne', TOUCHED)} on conflict do nothing;
    delete from repertoire_mot m using repertoire_nom_quitte q
      where q.nom = m.nom and not exists (select from repertoire_ligne l where l.nom = q.nom)
        and not exists (select from repertoire_ligne l where l.prenom = q.nom)`)

/** The words that begin so, the shortest first. */
export const findBegun = async (tx: Tx, word: string): Promise<NearWord[]> => {
  const { rows } = await sql<NearWord>`
    select mot, nom, 'debut' as parente, 1::real as proximite from repertoire_mot
    where mot like ${`${word}%`} and mot <> ${word} order by length(mot), mot limit 600`.execute(tx)
  return rows
}

/** Those of these words that exist. */
export const findWords = async (tx: Tx, words: readonly string[]): Promise<{ mot: string; nom: string }[]> => {
  const { rows } = await sql<{ mot: string; nom: string }>`
    select mot, nom from repertoire_mot where mot = any(${[...words]}::text[])`.execute(tx)
  return rows
}

/** Below, two words do not look alike: « Lefevre » and « Lefebvre » are at 0.54. */
const LIKENESS = 0.3
export const findAlike = async (tx: Tx, word: string): Promise<NearWord[]> => {
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(LIKENESS)}, true)`.execute(tx)
  const { rows } = await sql<NearWord>`
    select mot, nom, 'proche' as parente, similarity(mot, ${word}) as proximite from repertoire_mot
    where mot % ${word} order by 4 desc, mot limit 60`.execute(tx)
  return rows
}
