/** The register of decisions, and the signatures of the minutes that they come from. */
import { type Expression, type Insertable, type SqlBool, sql } from 'kysely'
import { foldText } from '../../../kernel/french.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Decision, SignaturePv } from '../../../server/database/schema.ts'

export const listSignatures = async (tx: Tx, cptsId: string, seanceId: string) =>
  tx
    .selectFrom('signaturePv')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .orderBy('role')
    .execute()
export type SignatureRow = Awaited<ReturnType<typeof listSignatures>>[number]

/** Who signs again in the same role signs the latest text. */
export const saveSignature = async (tx: Tx, row: Insertable<SignaturePv>): Promise<void> => {
  await tx
    .insertInto('signaturePv')
    .values(row)
    .onConflict((on) =>
      on.constraint('une_signature_par_role').doUpdateSet({
        personneId: sql`excluded.personne_id`,
        nom: sql`excluded.nom`,
        empreinte: sql`excluded.empreinte`,
        contenu: sql`excluded.contenu`,
        signeLe: sql`excluded.signe_le`,
      }),
    )
    .execute()
}

export type Filters = {
  id?: string | undefined
  instanceId?: string | undefined
  seanceId?: string | undefined
  du?: string | undefined
  au?: string | undefined
  recherche?: string | undefined
  /** Adopted, and neither replaced nor abrogated since. */
  enVigueur?: boolean | undefined
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

export const listDecisionRows = async (tx: Tx, cptsId: string, filters: Filters = {}) =>
  tx
    .selectFrom('decision as d')
    .innerJoin('instance as i', (on) => on.onRef('i.cptsId', '=', 'd.cptsId').onRef('i.id', '=', 'd.instanceId'))
    .leftJoin('decision as next', (on) =>
      on.onRef('next.cptsId', '=', 'd.cptsId').onRef('next.remplaceId', '=', 'd.id'),
    )
    .leftJoin('decision as before', (on) =>
      on.onRef('before.cptsId', '=', 'd.cptsId').onRef('before.id', '=', 'd.remplaceId'),
    )
    .leftJoin('scrutin as s', (on) => on.onRef('s.cptsId', '=', 'd.cptsId').onRef('s.id', '=', 'd.scrutinId'))
    .selectAll('d')
    .select([
      'i.nom as instance',
      'next.id as suivanteId',
      'next.numero as suivanteNumero',
      'next.abroge as estAbrogee',
    ])
    .select(['before.numero as remplaceNumero', 's.resultat', 's.genre as scrutinGenre'])
    .where('d.cptsId', '=', cptsId)
    .where((eb) => {
      const all: Expression<SqlBool>[] = []
      if (filters.id) all.push(eb('d.id', '=', filters.id))
      if (filters.instanceId) all.push(eb('d.instanceId', '=', filters.instanceId))
      if (filters.seanceId) all.push(eb('d.seanceId', '=', filters.seanceId))
      if (filters.du) all.push(eb('d.priseLe', '>=', filters.du))
      if (filters.au) all.push(eb('d.priseLe', '<=', filters.au))
      if (filters.enVigueur) all.push(eb('d.adoptee', '=', true), eb('next.id', 'is', null), eb('d.abroge', '=', false))
      if (filters.recherche) {
        const pattern = `%${escapeLike(foldText(filters.recherche))}%`
        all.push(sql<SqlBool>`fold_text(d.numero || ' ' || d.objet || ' ' || d.texte) like ${pattern}`)
      }
      return eb.and(all)
    })
    .orderBy('d.priseLe', 'desc')
    .orderBy('d.numero', 'desc')
    .limit(2000)
    .execute()
export type DecisionRow = Awaited<ReturnType<typeof listDecisionRows>>[number]

/** The next rank of a year; whoever asks at the same time waits until this one is written. */
export const nextRank = async (tx: Tx, cptsId: string, annee: number): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decision ${cptsId}`}, 0))`.execute(tx)
  const { rows } = await sql<{ rank: number }>`select coalesce(max(split_part(numero, '-', 2)::int), 0) + 1 as rank
    from decision where cpts_id = ${cptsId} and numero like ${`${annee}-%`}`.execute(tx)
  return rows[0]!.rank
}

export const insertDecision = async (tx: Tx, row: Insertable<Decision>): Promise<void> => {
  await tx.insertInto('decision').values(row).execute()
}
