/** The ledger: it is only ever added to. Its numbers, its author and its effects are given by the base. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Mouvement } from '../rules/cycle.ts'

export type NewMouvement = Mouvement & {
  sommeId: string
  jour: string
  anneeEngage: number
  anneePaye: number
  virementId?: string | null
  note?: string
}

export const insertMouvement = async (tx: Tx, cptsId: string, row: NewMouvement, now: Instant): Promise<void> => {
  await tx
    .insertInto('mouvementSomme')
    .values({ cptsId, sequence: 1, acteur: '', ecritLe: toDate(now), virementId: null, note: '', ...row })
    .execute()
}

export const listMouvementsOf = async (tx: Tx, cptsId: string, sommeId: string) =>
  tx
    .selectFrom('mouvementSomme')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('sommeId', '=', sommeId)
    .orderBy('sequence')
    .execute()
export type MouvementRow = Awaited<ReturnType<typeof listMouvementsOf>>[number]

/** Where what is engaged, or paid, of a sum stands: the civil year of the last line that moved it. */
export const findAnnees = async (
  tx: Tx,
  cptsId: string,
  sommeId: string,
): Promise<{ engage: number | null; paye: number | null }> => {
  const rows = await listMouvementsOf(tx, cptsId, sommeId)
  return {
    engage: rows.findLast(({ engage }) => engage > 0)?.anneeEngage ?? null,
    paye: rows.findLast(({ paye }) => paye > 0)?.anneePaye ?? null,
  }
}

/** Lines of a time with what they are about, for the accounts; both days included. */
export const listLedger = async (tx: Tx, cptsId: string, span: { du: string; au: string }) =>
  tx
    .selectFrom('mouvementSomme as m')
    .innerJoin('sommeDue as s', (on) => on.onRef('s.cptsId', '=', 'm.cptsId').onRef('s.id', '=', 'm.sommeId'))
    .select([
      'm.sequence',
      'm.nature',
      'm.jour',
      'm.centimes',
      'm.ecritLe',
      'm.sommeId',
      's.genre',
      's.beneficiaire',
      's.professionnelId',
      's.fournisseurId',
      's.objet',
      's.mission',
      's.numero',
      's.jour as jourPiece',
    ])
    .where('m.cptsId', '=', cptsId)
    .where('m.jour', '>=', span.du)
    .where('m.jour', '<=', span.au)
    .orderBy('m.sequence')
    .execute()
export type LedgerRow = Awaited<ReturnType<typeof listLedger>>[number]

/** What a professional was paid in each civil year, by nature. */
export const sumPaidByYear = async (tx: Tx, cptsId: string, professionnelId?: string) =>
  (
    await sql<{ professionnelId: string; annee: number; genre: string; centimes: number }>`
      select s.professionnel_id, m.annee_paye as annee, s.genre, sum(m.paye)::bigint as centimes
      from mouvement_somme m join somme_due s on s.cpts_id = m.cpts_id and s.id = m.somme_id
      where m.cpts_id = ${cptsId} and m.paye <> 0 and s.professionnel_id is not null
        and (${professionnelId ?? null}::uuid is null or s.professionnel_id = ${professionnelId ?? null}::uuid)
      group by 1, 2, 3 order by 2 desc`.execute(tx)
  ).rows

/** Payments of a civil year to somebody, one line each, for the yearly statement. */
export const listPaidTo = async (tx: Tx, cptsId: string, professionnelId: string, annee: number) =>
  tx
    .selectFrom('mouvementSomme as m')
    .innerJoin('sommeDue as s', (on) => on.onRef('s.cptsId', '=', 'm.cptsId').onRef('s.id', '=', 'm.sommeId'))
    .select(['m.jour', 'm.nature', 'm.paye', 's.genre', 's.objet', 's.jour as jourPiece', 's.mission'])
    .where('m.cptsId', '=', cptsId)
    .where('s.professionnelId', '=', professionnelId)
    .where('m.anneePaye', '=', annee)
    .where('m.paye', '<>', 0)
    .orderBy('m.jour')
    .orderBy('m.sequence')
    .execute()
