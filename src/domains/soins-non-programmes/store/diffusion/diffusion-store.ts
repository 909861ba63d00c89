/** Requests told to a group, and what each answered. The first acceptance is one update of one row. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../../kernel/time.ts'
import type { Tx } from '../../../../server/database/connect.ts'
import type { RaisonRefus, StatutDiffusion } from '../../rules/diffusion/vocabulary.ts'
import type { Degre, Motif, StatutDemande, TrancheAge } from '../../rules/vocabulary.ts'

export type NewDiffusion = {
  id: string
  demandeId: string
  groupeId: string
  groupeNom: string
  habituelJusquA: Instant | null
  echeance: Instant
}
export type NewEnvoi = { id: string; agendaId: string; habituel: boolean; ouvreLe: Instant }

export const insertDiffusion = async (
  tx: Tx,
  cptsId: string,
  { habituelJusquA, echeance, ...diffusion }: NewDiffusion,
  envois: readonly NewEnvoi[],
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('diffusion')
    .values({
      cptsId,
      ...diffusion,
      habituelJusquA: habituelJusquA && toDate(habituelJusquA),
      echeance: toDate(echeance),
      creeeLe: toDate(now),
    })
    .execute()
  const rows = envois.map(({ ouvreLe, ...envoi }) => ({
    cptsId,
    diffusionId: diffusion.id,
    ...envoi,
    ouvreLe: toDate(ouvreLe),
  }))
  await tx.insertInto('diffusionEnvoi').values(rows).execute()
}

export type EnvoiLu = {
  id: string
  diffusionId: string
  agendaId: string
  habituel: boolean
  ouvreLe: Date
  reponse: 'accepte' | 'refuse' | null
  raison: RaisonRefus | null
  reponduLe: Date | null
  rendezVousId: string | null
  demandeId: string
  statut: StatutDiffusion
  echeance: Date
}

export const findEnvoi = async (tx: Tx, cptsId: string, id: string): Promise<EnvoiLu | undefined> =>
  (
    await sql<EnvoiLu>`
    select e.id, e.diffusion_id, e.agenda_id, e.habituel, e.ouvre_le, e.reponse, e.raison, e.repondu_le, e.rendez_vous_id,
      d.demande_id, d.statut, d.echeance
    from diffusion_envoi e join diffusion d on d.cpts_id = e.cpts_id and d.id = e.diffusion_id
    where e.cpts_id = ${cptsId} and e.id = ${id}`.execute(tx)
  ).rows[0]

/** Of several at once, one finds it running: the others wait for that one, then find it taken. */
export const takeDiffusion = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<boolean> => {
  const taken = await tx
    .updateTable('diffusion')
    .set({ statut: 'acceptee' })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', 'en-cours')
    .where('echeance', '>', toDate(now))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

export const saveReponse = async (
  tx: Tx,
  cptsId: string,
  id: string,
  said: { reponse: 'accepte'; rendezVousId: string } | { reponse: 'refuse'; raison: RaisonRefus },
  now: Instant,
): Promise<void> => {
  const set = { raison: null, rendezVousId: null, ...said, reponduLe: toDate(now) }
  await tx.updateTable('diffusionEnvoi').set(set).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** Ended by the desk, by an appointment found otherwise, or by its term. Gives those that were running. */
export const endDiffusions = async (
  tx: Tx,
  cptsId: string,
  which: { id: string } | { expiredAt: Instant } | { served: true },
  statut: Extract<StatutDiffusion, 'arretee' | 'sans-reponse'>,
): Promise<string[]> => {
  let query = tx.updateTable('diffusion').set({ statut }).where('cptsId', '=', cptsId).where('statut', '=', 'en-cours')
  if ('id' in which) query = query.where('id', '=', which.id)
  else if ('expiredAt' in which) query = query.where('echeance', '<=', toDate(which.expiredAt))
  else
    query = query.where(
      sql<boolean>`exists (select from demande d where d.cpts_id = diffusion.cpts_id and d.id = diffusion.demande_id and d.statut <> 'ouverte')`,
    )
  return (await query.returning('id').execute()).map(({ id }) => id)
}

export const markVue = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<boolean> => {
  const done = await tx
    .updateTable('diffusion')
    .set({ vueLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Those of the group whose turn has not come: the usual professional said no, they are asked at once. */
export const openGroupe = async (tx: Tx, cptsId: string, diffusionId: string, now: Instant): Promise<NewEnvoi[]> => {
  const rows = await tx
    .updateTable('diffusionEnvoi')
    .set({ ouvreLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('diffusionId', '=', diffusionId)
    .where('ouvreLe', '>', toDate(now))
    .returning(['id', 'agendaId', 'habituel'])
    .execute()
  await tx
    .updateTable('diffusion')
    .set({ habituelJusquA: null })
    .where('cptsId', '=', cptsId)
    .where('id', '=', diffusionId)
    .execute()
  return rows.map((row) => ({ ...row, ouvreLe: now }))
}

export type DiffusionLue = {
  id: string
  demandeId: string
  groupeNom: string
  habituelJusquA: Date | null
  echeance: Date
  statut: StatutDiffusion
  vueLe: Date | null
  creeeLe: Date
  demandeStatut: StatutDemande
  motif: Motif
  degre: Degre
  trancheAge: TrancheAge
  communeNom: string
  envois: {
    id: string
    nom: string
    metier: string
    habituel: boolean
    ouvreLe: string
    reponse: 'accepte' | 'refuse' | null
    raison: RaisonRefus | null
    reponduLe: string | null
  }[]
}

/** The newest first, with what each answered. */
export const listDiffusions = async (
  tx: Tx,
  cptsId: string,
  filter: { demandeId?: string; limit: number },
): Promise<DiffusionLue[]> =>
  (
    await sql<DiffusionLue>`
    select f.id, f.demande_id, f.groupe_nom, f.habituel_jusqu_a, f.echeance, f.statut, f.vue_le, f.creee_le,
      d.statut as demande_statut, d.motif, d.degre, d.tranche_age, d.commune_nom,
      (select json_agg(json_build_object('id', e.id, 'nom', a.nom, 'metier', a.metier, 'habituel', e.habituel,
          'ouvreLe', e.ouvre_le, 'reponse', e.reponse, 'raison', e.raison, 'reponduLe', e.repondu_le)
          order by e.habituel desc, e.repondu_le nulls last, a.nom)
        from diffusion_envoi e join agenda a on a.cpts_id = e.cpts_id and a.id = e.agenda_id
        where e.cpts_id = f.cpts_id and e.diffusion_id = f.id) as envois
    from diffusion f join demande d on d.cpts_id = f.cpts_id and d.id = f.demande_id
    where f.cpts_id = ${cptsId} ${filter.demandeId ? sql`and f.demande_id = ${filter.demandeId}::uuid` : sql``}
    order by f.creee_le desc, f.id desc limit ${filter.limit}`.execute(tx)
  ).rows

/** What one professional was asked and answered, for their own file. */
export const listSollicitations = async (tx: Tx, cptsId: string, agendaId: string) =>
  tx
    .selectFrom('diffusionEnvoi')
    .select(['ouvreLe', 'reponse', 'raison', 'reponduLe'])
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .orderBy('ouvreLe')
    .execute()

export const deleteDiffusionsBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const old = tx.selectFrom('diffusion').select('id').where('cptsId', '=', cptsId).where('creeeLe', '<', toDate(before))
  await tx.deleteFrom('diffusionEnvoi').where('cptsId', '=', cptsId).where('diffusionId', 'in', old).execute()
  const gone = await tx
    .deleteFrom('diffusion')
    .where('cptsId', '=', cptsId)
    .where('creeeLe', '<', toDate(before))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
