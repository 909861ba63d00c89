/** Dated versions of the territory of a CPTS, and what it publishes to the others. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Unit, UnitNature } from '../rules/unites.ts'

export type Version = { id: string; depuis: string; jusqu: string | null; note: string }

export const listVersions = (tx: Tx, cptsId: string): Promise<Version[]> =>
  tx
    .selectFrom('territoireVersion')
    .select(['id', 'depuis', 'jusqu', 'note'])
    .where('cptsId', '=', cptsId)
    .orderBy('depuis')
    .execute() as Promise<Version[]>

export const listUnits = async (
  tx: Tx,
  cptsId: string,
  versionId?: string,
): Promise<(Unit & { versionId: string })[]> => {
  let query = tx
    .selectFrom('territoireUnite')
    .select(['versionId', 'code', 'partie', 'nature', 'nom', 'population', 'millesime'])
    .where('cptsId', '=', cptsId)
  if (versionId) query = query.where('versionId', '=', versionId)
  const rows = await query.orderBy('population', 'desc').orderBy('code').execute()
  return rows.map((row) => ({ ...row, nature: row.nature as UnitNature }))
}

export const insertVersion = (
  tx: Tx,
  version: Version & { cptsId: string; creeePar: string | null },
  now: Instant,
): Promise<unknown> =>
  tx
    .insertInto('territoireVersion')
    .values({ ...version, creeeLe: toDate(now) })
    .execute()

export const updateVersion = (
  tx: Tx,
  cptsId: string,
  id: string,
  changes: { jusqu?: string | null; note?: string },
): Promise<unknown> =>
  tx.updateTable('territoireVersion').set(changes).where('cptsId', '=', cptsId).where('id', '=', id).execute()

export const deleteVersion = (tx: Tx, cptsId: string, id: string): Promise<unknown> =>
  tx.deleteFrom('territoireVersion').where('cptsId', '=', cptsId).where('id', '=', id).execute()

export const replaceUnits = async (
  tx: Tx,
  cptsId: string,
  versionId: string,
  units: readonly Unit[],
): Promise<void> => {
  await tx.deleteFrom('territoireUnite').where('cptsId', '=', cptsId).where('versionId', '=', versionId).execute()
  if (units.length === 0) return
  await tx
    .insertInto('territoireUnite')
    .values(
      units.map(({ code, partie, nature, nom, population, millesime }) => ({
        cptsId,
        versionId,
        code,
        partie,
        nature,
        nom,
        population,
        millesime,
      })),
    )
    .execute()
}

/** Crossing (c): what is in force or to come, without any person, readable by every CPTS. */
export const publishTerritoire = async (tx: Tx, cptsId: string, cptsNom: string, today: string): Promise<void> => {
  await tx.deleteFrom('territoirePublie').where('cptsId', '=', cptsId).execute()
  await tx
    .insertInto('territoirePublie')
    .columns(['cptsId', 'cptsNom', 'code', 'partie', 'depuis', 'jusqu'])
    .expression((eb) =>
      eb
        .selectFrom('territoireUnite as u')
        .innerJoin('territoireVersion as v', (join) =>
          join.onRef('v.cptsId', '=', 'u.cptsId').onRef('v.id', '=', 'u.versionId'),
        )
        .select((inner) => ['u.cptsId', inner.val(cptsNom).as('cptsNom'), 'u.code', 'u.partie', 'v.depuis', 'v.jusqu'])
        .where('u.cptsId', '=', cptsId)
        .where((inner) => inner.or([inner('v.jusqu', 'is', null), inner('v.jusqu', '>', today)])),
    )
    .execute()
}

/** What the other CPTS cover that day among these codes. */
export const listPublished = async (tx: Tx, cptsId: string, codes: readonly string[], day: string) =>
  codes.length === 0
    ? []
    : tx
        .selectFrom('territoirePublie')
        .select(['cptsId', 'cptsNom', 'code', 'partie'])
        .where('cptsId', '<>', cptsId)
        .where('code', 'in', [...codes])
        .where('depuis', '<=', day)
        .where((eb) => eb.or([eb('jusqu', 'is', null), eb('jusqu', '>', day)]))
        .execute()

/** All that the CPTS of the installation, this one included, cover that day, for those that cover one of these codes. */
export const listCovering = async (tx: Tx, codes: readonly string[], day: string) =>
  codes.length === 0
    ? []
    : tx
        .selectFrom('territoirePublie as t')
        .select(['t.cptsId', 't.cptsNom', 't.code', 't.partie'])
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('territoirePublie as own')
              .select('own.cptsId')
              .whereRef('own.cptsId', '=', 't.cptsId')
              .where('own.code', 'in', [...codes])
              .where('own.depuis', '<=', day)
              .where((inner) => inner.or([inner('own.jusqu', 'is', null), inner('own.jusqu', '>', day)])),
          ),
        )
        .where('t.depuis', '<=', day)
        .where((eb) => eb.or([eb('t.jusqu', 'is', null), eb('t.jusqu', '>', day)]))
        .orderBy('t.cptsNom')
        .orderBy('t.code')
        .execute()
