/** Requests, without who asks. */
import { type Insertable, type Selectable, sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { DemandeMt } from '../../../server/database/schema.ts'
import type { Cause, StatutDemande } from '../rules/vocabulary.ts'

export type DemandeRow = Selectable<DemandeMt> & { aUneIdentite: boolean; effacerLe: Date | null }

const BATCH = 500

export const insertDemandes = async (tx: Tx, rows: readonly Insertable<DemandeMt>[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += BATCH)
    await tx
      .insertInto('demandeMt')
      .values(rows.slice(start, start + BATCH))
      .execute()
}

const select = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('demandeMt as d')
    .leftJoin('identiteMt as i', (join) => join.onRef('i.cptsId', '=', 'd.cptsId').onRef('i.demandeId', '=', 'd.id'))
    .selectAll('d')
    .select(['i.effacerLe', sql<boolean>`i.demande_id is not null`.as('aUneIdentite')])
    .where('d.cptsId', '=', cptsId)

export const findDemande = async (tx: Tx, cptsId: string, id: string): Promise<DemandeRow | undefined> =>
  select(tx, cptsId).where('d.id', '=', id).executeTakeFirst()

/** Locked until the transaction ends: two changes of one request come one after the other. */
export const lockDemande = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('demandeMt')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findBySuivi = async (tx: Tx, cptsId: string, empreinte: string) =>
  tx
    .selectFrom('demandeMt')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('suiviEmpreinte', '=', empreinte)
    .forUpdate()
    .executeTakeFirst()

export type FiltreDemandes = {
  statut?: StatutDemande | undefined
  commune?: string | undefined
  critere?: string | undefined
}

/** All those of a filter: what is closed is the latest first, and the rest is put in order by the rules. */
export const listDemandes = async (tx: Tx, cptsId: string, filter: FiltreDemandes): Promise<DemandeRow[]> => {
  let query = select(tx, cptsId)
    .orderBy('d.closeLe', (order) => order.desc().nullsFirst())
    .orderBy('d.deposeeLe')
  query = filter.statut ? query.where('d.statut', '=', filter.statut) : query.where('d.statut', '<>', 'close')
  if (filter.commune) query = query.where('d.commune', '=', filter.commune)
  if (filter.critere) query = query.where(sql<boolean>`${filter.critere} = any (d.criteres)`)
  return query.limit(10_000).execute()
}

/** What the board counts: codes and dates. */
export const listComptees = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('demandeMt')
    .select(['id', 'trancheAge', 'commune', 'communeNom', 'criteres', 'statut', 'cause', 'deposeeLe', 'closeLe'])
    .where('cptsId', '=', cptsId)
    .execute()

/** Passes from one state to another in one statement: of two at once, one is refused. */
export const moveDemande = async (
  tx: Tx,
  cptsId: string,
  id: string,
  from: readonly StatutDemande[],
  to: StatutDemande,
  closing: { cause: Cause; le: Instant } | null = null,
): Promise<boolean> => {
  const updated = await tx
    .updateTable('demandeMt')
    .set({
      statut: to,
      cause: closing?.cause ?? null,
      closeLe: closing ? toDate(closing.le) : null,
      ...(closing ? { doubleDe: null } : {}),
    })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', 'in', [...from])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

type Change = Partial<
  Pick<
    Insertable<DemandeMt>,
    | 'demandeur'
    | 'trancheAge'
    | 'commune'
    | 'communeNom'
    | 'lon'
    | 'lat'
    | 'criteres'
    | 'regles'
    | 'confirmeeLe'
    | 'relanceeLe'
    | 'prevenueLe'
    | 'doubleDe'
  >
>
/** Only while it is not closed: gives whether it was. */
export const updateDemande = async (tx: Tx, cptsId: string, id: string, change: Change): Promise<boolean> => {
  const updated = await tx
    .updateTable('demandeMt')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '<>', 'close')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Those that wait without news since then: asked again if they were not, or asked so long ago that nobody answers. */
export const listSilencieuses = async (tx: Tx, cptsId: string, confirmeesAvant: Date, relanceesAvant: Date) =>
  tx
    .selectFrom('demandeMt')
    .select(['id', 'relanceeLe'])
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'attente')
    .where('confirmeeLe', '<', confirmeesAvant)
    .where((eb) => eb.or([eb('relanceeLe', 'is', null), eb('relanceeLe', '<', relanceesAvant)]))
    .execute()

/** In an hour, by the public page: how the door is kept from being flooded. */
export const countFormulaires = async (tx: Tx, cptsId: string, since: Instant): Promise<number> =>
  (
    await tx
      .selectFrom('demandeMt')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('cptsId', '=', cptsId)
      .where('canal', '=', 'formulaire')
      .where('deposeeLe', '>', toDate(since))
      .executeTakeFirstOrThrow()
  ).n

/** Requests of an import on which nothing was done since: they go with it. */
export const removeImported = async (tx: Tx, cptsId: string, importId: string): Promise<{ retirees: number }> => {
  const untouched = sql`select d.id from demande_mt d where d.cpts_id = ${cptsId} and d.import_id = ${importId}
    and d.statut = 'attente' and not exists (
      select 1 from proposition_mt p where p.cpts_id = d.cpts_id and p.demande_id = d.id)`
  await sql`delete from identite_mt where cpts_id = ${cptsId} and demande_id in (${untouched})`.execute(tx)
  const { numAffectedRows } =
    await sql`delete from demande_mt where cpts_id = ${cptsId} and id in (${untouched})`.execute(tx)
  return { retirees: Number(numAffectedRows ?? 0n) }
}

export const countImported = async (tx: Tx, cptsId: string, importId: string): Promise<number> =>
  (
    await tx
      .selectFrom('demandeMt')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('cptsId', '=', cptsId)
      .where('importId', '=', importId)
      .executeTakeFirstOrThrow()
  ).n

/** Waiting, no double to look at, and never asked of anybody; what was taken back counts for nothing. */
export const countJamaisProposees = async (tx: Tx, cptsId: string): Promise<number> => {
  const { n } = await tx
    .selectFrom('demandeMt as d')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('d.cptsId', '=', cptsId)
    .where('d.statut', '=', 'attente')
    .where('d.doubleDe', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('propositionMt as p')
            .select('p.id')
            .where('p.cptsId', '=', cptsId)
            .whereRef('p.demandeId', '=', 'd.id')
            .where('p.statut', '<>', 'retiree'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}
