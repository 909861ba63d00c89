/** Counts over the actes in force: those that nothing corrects and that were not annulled. */
import { type SqlBool, sql } from 'kysely'
import type { Compte } from '../../../referentials/genres-acte.ts'
import type { Tx } from '../../../server/database/connect.ts'

export const IN_FORCE = sql<SqlBool>`acte.raison is distinct from 'annulation'
  and not exists (select 1 from acte later where later.cpts_id = acte.cpts_id and later.corrige = acte.id)`

/** Whole numbers only, up to fifteen digits: a fact that is anything else counts for nothing. */
const factOf = (fait: string) =>
  sql<number>`case when jsonb_typeof(faits -> ${fait}) = 'number' and faits ->> ${fait} ~ '^-?[0-9]{1,15}$'
    then (faits ->> ${fait})::bigint else 0 end`

const presenceSum = (what: 'count' | 'minutes') => {
  const value =
    what === 'count' ? sql`count(*)` : sql`coalesce(sum(round(extract(epoch from p.fin - p.debut) / 60)), 0)`
  return sql<number>`(select ${value} from participation p where p.cpts_id = acte.cpts_id and p.acte_id = acte.id)`
}

const amountOf = (compte: Compte) => {
  if (compte === 'actes') return sql<number>`1`
  if (compte === 'presences') return presenceSum('count')
  return compte === 'minutes' ? presenceSum('minutes') : factOf(compte.fait)
}

/** What an indicator adds up over a kind of acte in force: before one of them, and what this one brings. */
export const sumIndicateur = async (
  tx: Tx,
  cptsId: string,
  { genre, compte }: { genre: string; compte: Compte },
  period: { from: Date; to: Date },
  at: { debut: Date; id: string },
): Promise<{ avant: number; apres: number }> =>
  tx
    .selectFrom((eb) =>
      eb
        .selectFrom('acte')
        .select(['debut', 'id', amountOf(compte).as('nombre')])
        .where('cptsId', '=', cptsId)
        .where('genre', '=', genre)
        .where('debut', '>=', period.from)
        .where('debut', '<', period.to)
        .where(IN_FORCE)
        .where((inner) => inner(inner.refTuple('debut', 'id'), '<=', inner.tuple(at.debut, at.id)))
        .as('x'),
    )
    .select([
      sql<number>`coalesce(sum(nombre) filter (where id <> ${at.id}), 0)::bigint`.as('avant'),
      sql<number>`coalesce(sum(nombre), 0)::bigint`.as('apres'),
    ])
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
