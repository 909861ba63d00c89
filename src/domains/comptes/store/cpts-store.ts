/** The tenants and who belongs to them. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export const findPersonne = async (tx: Tx, id: string) =>
  tx.selectFrom('personne').select(['id', 'nom', 'prenom', 'operateur']).where('id', '=', id).executeTakeFirst()

export const insertPersonne = async (
  tx: Tx,
  personne: { id: string; nom: string; prenom: string },
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('personne')
    .values({ ...personne, creeeLe: toDate(now) })
    .execute()
}

/** The CPTS of a person, with the roles held today. Crossing (a): read before a CPTS is chosen. */
export const listMyCpts = async (tx: Tx, personneId: string, today: string) =>
  tx
    .selectFrom('appartenance')
    .innerJoin('cpts', 'cpts.id', 'appartenance.cptsId')
    .select(['cpts.id', 'cpts.nom', 'cpts.etape', 'cpts.zone', 'appartenance.roles'])
    .where('appartenance.personneId', '=', personneId)
    .where('appartenance.depuis', '<=', today)
    .where((eb) => eb.or([eb('appartenance.jusqu', 'is', null), eb('appartenance.jusqu', '>=', today)]))
    .orderBy('cpts.nom')
    .execute()

export const findCpts = async (tx: Tx, id: string) =>
  tx
    .selectFrom('cpts')
    .select(['id', 'nom', 'etape', 'zone', 'finess', 'reglages', 'creeeLe'])
    .where('id', '=', id)
    .executeTakeFirst()

export const listAllCpts = async (tx: Tx) =>
  tx.selectFrom('cpts').select(['id', 'nom', 'etape', 'creeeLe']).orderBy('nom').execute()

/** Creates the tenant and enters it: the rest of the transaction is in it. */
export const insertCpts = async (
  tx: Tx,
  cpts: { id: string; nom: string; zone: string },
  now: Instant,
): Promise<void> => {
  await sql`select set_config('maillage.cpts', ${cpts.id}, true)`.execute(tx)
  await tx
    .insertInto('cpts')
    .values({ ...cpts, creeeLe: toDate(now) })
    .execute()
}

export const updateCpts = async (
  tx: Tx,
  id: string,
  change: { nom?: string; finess?: string | null; etape?: string; reglages?: Record<string, unknown> },
): Promise<void> => {
  const { reglages, ...columns } = change
  const merged = reglages ? { reglages: sql<string>`reglages || ${JSON.stringify(reglages)}::jsonb` } : {}
  if (Object.keys(columns).length === 0 && !reglages) return
  await tx
    .updateTable('cpts')
    .set({ ...columns, ...merged })
    .where('id', '=', id)
    .execute()
}

/** `courriel` is the address that the person gave to this CPTS; left out, the one it knows stays. */
export const saveAppartenance = async (
  tx: Tx,
  appartenance: {
    cptsId: string
    personneId: string
    roles: string[]
    depuis: string
    jusqu?: string | null
    courriel?: string
  },
): Promise<void> => {
  const { roles, jusqu = null, courriel } = appartenance
  const change = { roles, jusqu, ...(courriel === undefined ? {} : { courriel }) }
  await tx
    .insertInto('appartenance')
    .values({ ...appartenance, jusqu })
    .onConflict((conflict) => conflict.columns(['cptsId', 'personneId']).doUpdateSet(change))
    .execute()
}

export const deleteAppartenance = async (tx: Tx, cptsId: string, personneId: string): Promise<void> => {
  await tx.deleteFrom('appartenance').where('cptsId', '=', cptsId).where('personneId', '=', personneId).execute()
}

/** `before` is the first day that is kept. */
export const deleteAppartenancesBefore = async (tx: Tx, cptsId: string, before: string): Promise<number> => {
  const gone = await tx
    .deleteFrom('appartenance')
    .where('cptsId', '=', cptsId)
    .where('jusqu', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export const findAppartenance = async (tx: Tx, cptsId: string, personneId: string) =>
  tx
    .selectFrom('appartenance')
    .select(['roles', 'depuis', 'jusqu', 'courriel'])
    .where('cptsId', '=', cptsId)
    .where('personneId', '=', personneId)
    .executeTakeFirst()

export const listAppartenances = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('appartenance')
    .innerJoin('personne', 'personne.id', 'appartenance.personneId')
    .select([
      'personne.id',
      'personne.nom',
      'personne.prenom',
      'appartenance.courriel',
      'appartenance.roles',
      'appartenance.depuis',
      'appartenance.jusqu',
    ])
    .where('appartenance.cptsId', '=', cptsId)
    .orderBy('personne.nom')
    .execute()

/** People who still hold the right to give access: there must stay one. */
export const countHolders = async (tx: Tx, cptsId: string, roles: string[], today: string): Promise<number> => {
  const row = await tx
    .selectFrom('appartenance')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cptsId', '=', cptsId)
    .where(sql<boolean>`roles && ${sql.val(roles)}::text[]`)
    .where((eb) => eb.or([eb('jusqu', 'is', null), eb('jusqu', '>=', today)]))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export const readInstallation = async (tx: Tx) => {
  const row = await tx.selectFrom('installation').selectAll().executeTakeFirst()
  const operateur = (await sql<{ yes: boolean }>`select has_operateur() as yes`.execute(tx)).rows[0]?.yes ?? false
  return { row, operateur }
}

/** The operator chooses; the constraint of the table asks for the host of health data. */
export const choosePatients = async (
  tx: Tx,
  choice: { patients: boolean; hebergeur?: { nom: string; certificat: string; expireLe: string } | undefined },
): Promise<void> => {
  const host = choice.hebergeur
  await sql`select choose_patients(${choice.patients}, ${host?.nom ?? null}, ${host?.certificat ?? null}, ${host?.expireLe ?? null}::date)`.execute(
    tx,
  )
}

export const renamePersonne = async (tx: Tx, id: string, names: { nom: string; prenom: string }): Promise<void> => {
  await tx.updateTable('personne').set(names).where('id', '=', id).execute()
}
