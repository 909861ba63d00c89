/** Triage grids, version by version, and the paths that calls took. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Grille, OrigineGrille, Pas, StatutGrille, VoieValidation } from '../rules/grille/modele.ts'
import type { FinDeParcours } from '../rules/grille/parcours.ts'

export type GrilleRow = {
  id: string
  numero: number
  origine: OrigineGrille
  titre: string
  contenu: Grille
  empreinte: string
  statut: StatutGrille
  creeLe: Date
  modifieLe: Date
  valideurNom: string | null
  valideurRpps: string | null
  valideeLe: Date | null
  valideeVoie: VoieValidation | null
  enUsageLe: Date | null
  retireeLe: Date | null
}
const COLUMNS = [
  'id',
  'numero',
  'origine',
  'titre',
  'contenu',
  'empreinte',
  'statut',
  'creeLe',
  'modifieLe',
  'valideurNom',
  'valideurRpps',
  'valideeLe',
  'valideeVoie',
  'enUsageLe',
  'retireeLe',
] as const

const read = (tx: Tx, cptsId: string) => tx.selectFrom('grilleTriage').select(COLUMNS).where('cptsId', '=', cptsId)

export const listGrilleRows = async (tx: Tx, cptsId: string): Promise<GrilleRow[]> =>
  (await read(tx, cptsId).orderBy('numero', 'desc').execute()) as unknown as GrilleRow[]

export const findGrilleRow = async (tx: Tx, cptsId: string, id: string): Promise<GrilleRow | undefined> =>
  (await read(tx, cptsId).where('id', '=', id).executeTakeFirst()) as unknown as GrilleRow | undefined

export const findGrilleEnUsage = async (tx: Tx, cptsId: string): Promise<GrilleRow | undefined> =>
  (await read(tx, cptsId).where('statut', '=', 'en-usage').executeTakeFirst()) as unknown as GrilleRow | undefined

export type NouvelleGrille = {
  id: string
  origine: OrigineGrille
  origineId: string | null
  contenu: Grille
  empreinte: string
}

/** Numbers follow each other; of two at once, the second waits for the first. */
export const insertGrille = async (tx: Tx, cptsId: string, grille: NouvelleGrille, now: Instant): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grille ${cptsId}`}, 0))`.execute(tx)
  await sql`insert into grille_triage (cpts_id, id, numero, origine, origine_id, titre, contenu, empreinte, cree_le, modifie_le)
    select ${cptsId}, ${grille.id}, coalesce(max(numero), 0) + 1, ${grille.origine}, ${grille.origineId}::uuid,
      ${grille.contenu.titre}, ${JSON.stringify(grille.contenu)}::jsonb, ${grille.empreinte}, ${toDate(now)}, ${toDate(now)}
    from grille_triage where cpts_id = ${cptsId}`.execute(tx)
}

/** Only a draft that nobody changed since it was read: gives whether it was. */
export const updateBrouillon = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: { contenu: Grille; empreinte: string; avant: string },
  now: Instant,
): Promise<boolean> => {
  const { contenu, empreinte, avant } = change
  const updated = await tx
    .updateTable('grilleTriage')
    .set({ titre: contenu.titre, contenu: JSON.stringify(contenu), empreinte, modifieLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', 'brouillon')
    .where('empreinte', '=', avant)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const deleteBrouillon = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const deleted = await tx
    .deleteFrom('grilleTriage')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', 'brouillon')
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

export type Valideur = { id: string; nom: string; rpps: string }

/** The very text that was read: another one, and nothing is validated. */
export const markValidee = async (
  tx: Tx,
  cptsId: string,
  id: string,
  by: { valideur: Valideur; voie: VoieValidation; empreinte: string },
  now: Instant,
): Promise<boolean> => {
  const updated = await tx
    .updateTable('grilleTriage')
    .set({
      statut: 'validee',
      valideurId: by.valideur.id,
      valideurNom: by.valideur.nom,
      valideurRpps: by.valideur.rpps,
      valideeLe: toDate(now),
      valideeVoie: by.voie,
    })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', 'brouillon')
    .where('empreinte', '=', by.empreinte)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** One grid at most is in use: the one that was goes out as the next comes in. */
export const putInUse = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<boolean> => {
  await withdraw(tx, cptsId, { statut: 'en-usage' }, now)
  const updated = await tx
    .updateTable('grilleTriage')
    .set({ statut: 'en-usage', enUsageLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', 'validee')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const withdraw = async (
  tx: Tx,
  cptsId: string,
  which: { id: string } | { statut: 'en-usage' },
  now: Instant,
): Promise<boolean> => {
  let query = tx
    .updateTable('grilleTriage')
    .set({ statut: 'retiree', retireeLe: toDate(now) })
    .where('cptsId', '=', cptsId)
  query =
    'id' in which
      ? query.where('id', '=', which.id).where('statut', 'in', ['validee', 'en-usage'])
      : query.where('statut', '=', which.statut)
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}

type Parcours = { grilleId: string; pas: readonly Pas[]; fin: FinDeParcours }

export const saveParcours = async (
  tx: Tx,
  cptsId: string,
  demandeId: string,
  { grilleId, pas, fin }: Parcours,
  now: Instant,
): Promise<void> => {
  const values = { grilleId, pas: JSON.stringify(pas), ...fin, le: toDate(now) }
  await tx
    .insertInto('demandeParcours')
    .values({ cptsId, demandeId, ...values })
    .onConflict((conflict) => conflict.columns(['cptsId', 'demandeId']).doUpdateSet(values))
    .execute()
}

export type ParcoursRow = { grilleId: string; pas: Pas[]; issue: string | null; le: Date; closeLe: Date | null }

export const findParcours = async (tx: Tx, cptsId: string, demandeId: string): Promise<ParcoursRow | undefined> =>
  (await tx
    .selectFrom('demandeParcours')
    .innerJoin('demande', (join) =>
      join.onRef('demande.cptsId', '=', 'demandeParcours.cptsId').onRef('demande.id', '=', 'demandeParcours.demandeId'),
    )
    .select(['grilleId', 'pas', 'issue', 'le', 'demande.closeLe'])
    .where('demandeParcours.cptsId', '=', cptsId)
    .where('demandeId', '=', demandeId)
    .executeTakeFirst()) as unknown as ParcoursRow | undefined

/** Of requests closed before: gives how many went. */
export const deleteParcoursBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const { numAffectedRows } = await sql`delete from demande_parcours p using demande d
    where p.cpts_id = ${cptsId} and d.cpts_id = p.cpts_id and d.id = p.demande_id
      and d.statut = 'close' and d.close_le <= ${toDate(before)}`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
