/** Lines of statements. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { LigneReleve } from '../../../server/database/schema.ts'
import type { EtatLigne } from '../rules/etat-ligne.ts'

export type Filtre = {
  etat: EtatLigne | 'toutes'
  recherche?: string | undefined
  compteBancaireId?: string | undefined
  du?: string | undefined
  au?: string | undefined
}

const COLUMNS = [
  'id',
  'compteId',
  'rang',
  'jour',
  'libelle',
  'reference',
  'centimes',
  'rapprocheCentimes',
  'ecarteeLe',
  'ecarteeRaison',
] as const

const IS: Record<EtatLigne, ReturnType<typeof sql<boolean>>> = {
  'a-rapprocher': sql<boolean>`ecartee_le is null and rapproche_centimes = 0`,
  partielle: sql<boolean>`ecartee_le is null and rapproche_centimes <> 0 and rapproche_centimes <> centimes`,
  rapprochee: sql<boolean>`ecartee_le is null and rapproche_centimes = centimes`,
  ecartee: sql<boolean>`ecartee_le is not null`,
}

const queryOf = (tx: Tx, cptsId: string, { etat, recherche, compteBancaireId, du, au }: Filtre) => {
  let query = tx.selectFrom('ligneReleve').where('cptsId', '=', cptsId)
  if (etat !== 'toutes') query = query.where(IS[etat])
  if (compteBancaireId) query = query.where('compteId', '=', compteBancaireId)
  if (du) query = query.where('jour', '>=', du)
  if (au) query = query.where('jour', '<=', au)
  for (const word of (recherche ?? '').split(/\s+/).filter(Boolean)) {
    const escaped = word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
    query = query.where(sql<boolean>`fold_text(libelle || ' ' || reference) like '%' || fold_text(${escaped}) || '%'`)
  }
  return query
}

export const listLigneRows = async (tx: Tx, cptsId: string, filtre: Filtre, limite: number) =>
  queryOf(tx, cptsId, filtre).select(COLUMNS).orderBy('jour', 'desc').orderBy('rang').limit(limite).execute()
export type LigneRow = Awaited<ReturnType<typeof listLigneRows>>[number]

export const countLignes = async (tx: Tx, cptsId: string, filtre: Filtre): Promise<number> =>
  Number(
    (
      await queryOf(tx, cptsId, filtre)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

/** What still waits to be matched, and the money that came in with it. */
export const sumFree = async (tx: Tx, cptsId: string): Promise<{ nombre: number; centimes: number }> => {
  const row = await tx
    .selectFrom('ligneReleve')
    .select([
      sql<number>`count(*)::int`.as('nombre'),
      sql<number>`coalesce(sum(centimes - rapproche_centimes) filter (where centimes > 0), 0)::float8`.as('centimes'),
    ])
    .where('cptsId', '=', cptsId)
    .where('ecarteeLe', 'is', null)
    .where(sql<boolean>`rapproche_centimes <> centimes`)
    .executeTakeFirstOrThrow()
  return row
}

/** In the order of days, so that what came first is matched first. */
export const listFreeRows = async (tx: Tx, cptsId: string, sens: 'entrees' | 'sorties') =>
  tx
    .selectFrom('ligneReleve')
    .select(COLUMNS)
    .where('cptsId', '=', cptsId)
    .where('ecarteeLe', 'is', null)
    .where(sql<boolean>`rapproche_centimes <> centimes`)
    .where('centimes', sens === 'entrees' ? '>' : '<', 0)
    .orderBy('jour')
    .orderBy('rang')
    .execute()

export const findLigneRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('ligneReleve').select(COLUMNS).where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const setAside = async (
  tx: Tx,
  cptsId: string,
  id: string,
  aside: { le: Date; raison: string } | null,
): Promise<void> => {
  await tx
    .updateTable('ligneReleve')
    .set({ ecarteeLe: aside?.le ?? null, ecarteeRaison: aside?.raison ?? null })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

const BATCH = 2000

/** Those of these hashes that are known already. */
export const findKnown = async (
  tx: Tx,
  cptsId: string,
  compteId: string,
  empreintes: readonly string[],
): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('ligneReleve')
    .select('empreinte')
    .where('cptsId', '=', cptsId)
    .where('compteId', '=', compteId)
    .where('empreinte', '=', sql<string>`any(${[...empreintes]}::text[])`)
    .execute()
  return new Set(rows.map(({ empreinte }) => empreinte))
}

/** A line that somebody else wrote at the same time is left as it is. Gives how many were written. */
export const insertLignes = async (tx: Tx, rows: readonly Insertable<LigneReleve>[]): Promise<number> => {
  let written = 0
  for (let start = 0; start < rows.length; start += BATCH) {
    const done = await tx
      .insertInto('ligneReleve')
      .values(rows.slice(start, start + BATCH))
      .onConflict((conflict) => conflict.constraint('ligne_releve_une_fois').doNothing())
      .executeTakeFirst()
    written += Number(done.numInsertedOrUpdatedRows ?? 0)
  }
  return written
}

export const removeLignesOf = async (tx: Tx, cptsId: string, releveId: string): Promise<number> =>
  Number(
    (
      await tx
        .deleteFrom('ligneReleve')
        .where('cptsId', '=', cptsId)
        .where('releveId', '=', releveId)
        .executeTakeFirst()
    ).numDeletedRows,
  )
