/** Counts over the actes in force: those that nothing corrects and that were not annulled. */
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

const IN_FORCE = sql<SqlBool>`acte.raison is distinct from 'annulation'
  and not exists (select 1 from acte later where later.cpts_id = acte.cpts_id and later.corrige = acte.id)`

export type PlageTotals = { offerts: number; honores: number }

/** Slots of unscheduled care over a period, up to and including one acte of it, or excluding it. */
export const sumPlages = async (
  tx: Tx,
  cptsId: string,
  period: { from: Date; to: Date },
  until: { debut: Date; id: string; included: boolean },
): Promise<PlageTotals> =>
  tx
    .selectFrom('acte')
    .select([
      sql<number>`coalesce(sum((faits ->> 'offerts')::bigint), 0)::bigint`.as('offerts'),
      sql<number>`coalesce(sum((faits ->> 'honores')::bigint), 0)::bigint`.as('honores'),
    ])
    .where('cptsId', '=', cptsId)
    .where('genre', '=', 'plage-snp')
    .where('debut', '>=', period.from)
    .where('debut', '<', period.to)
    .where(IN_FORCE)
    .where((eb) => eb(eb.refTuple('debut', 'id'), until.included ? '<=' : '<', eb.tuple(until.debut, until.id)))
    .executeTakeFirstOrThrow()

export type WeekCount = { mission: string | null; semaine: string; nombre: number }

/** Actes in force by mission and week (its Monday), in the zone of the CPTS. */
export const countByWeek = async (
  tx: Tx,
  cptsId: string,
  period: { from: Date; to: Date; zone: string },
): Promise<WeekCount[]> =>
  tx
    .selectFrom('acte')
    .select((eb) => [
      'mission',
      sql<string>`date_trunc('week', debut at time zone ${period.zone})::date`.as('semaine'),
      eb.fn.countAll<number>().as('nombre'),
    ])
    .where('cptsId', '=', cptsId)
    .where('debut', '>=', period.from)
    .where('debut', '<', period.to)
    .where(IN_FORCE)
    .groupBy(['mission', 'semaine'])
    .orderBy('semaine')
    .execute()

export type GradeCount = { mission: string | null; grade: string; nombre: number }

/** Actes in force by the weakest grade of their presences. */
export const countByGrade = async (tx: Tx, cptsId: string, period: { from: Date; to: Date }): Promise<GradeCount[]> =>
  tx
    .selectFrom('acte')
    .select((eb) => [
      'mission',
      sql<string>`(array['declaree','signee','calculee','externe'])[coalesce((
        select min(array_position(array['declaree','signee','calculee','externe'], p.grade))
        from participation p where p.cpts_id = acte.cpts_id and p.acte_id = acte.id), 1)]`.as('grade'),
      eb.fn.countAll<number>().as('nombre'),
    ])
    .where('cptsId', '=', cptsId)
    .where('debut', '>=', period.from)
    .where('debut', '<', period.to)
    .where(IN_FORCE)
    .groupBy(['mission', 'grade'])
    .execute()

export const findLatestInForce = async (tx: Tx, cptsId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('acte')
      .select('id')
      .where('cptsId', '=', cptsId)
      .where(IN_FORCE)
      .orderBy('debut', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.id
