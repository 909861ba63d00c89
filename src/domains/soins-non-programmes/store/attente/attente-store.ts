/** The waiting list: requests still open, with what they wait for. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../../kernel/time.ts'
import type { Tx } from '../../../../server/database/connect.ts'
import type { Contrainte, Degre, GenreCreneau, Motif, TrancheAge } from '../../rules/vocabulary.ts'

export type Criteres = {
  professions: string[]
  communes: string[]
  genres: GenreCreneau[]
  rayonKm: number | null
  personneId: string | null
  exclusif: boolean
}

/** Put again, a request keeps its place: that is the deadline and the age of the request, not this instant. */
export const putAttente = async (
  tx: Tx,
  cptsId: string,
  demandeId: string,
  criteres: Criteres,
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('attente')
    .values({ cptsId, demandeId, ...criteres, miseLe: toDate(now) })
    .onConflict((conflict) => conflict.columns(['cptsId', 'demandeId']).doUpdateSet({ ...criteres, retireeLe: null }))
    .execute()
}

export const withdrawAttente = async (tx: Tx, cptsId: string, demandeId: string, now: Instant): Promise<boolean> => {
  const done = await tx
    .updateTable('attente')
    .set({ retireeLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('demandeId', '=', demandeId)
    .where('retireeLe', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type AttenteLue = Criteres & {
  id: string
  trancheAge: TrancheAge
  commune: string
  communeNom: string
  motif: Motif
  degre: Degre
  contraintes: Contrainte[]
  echeance: Date
  creeeLe: Date
  miseLe: Date
  aUneIdentite: boolean
  personneNom: string | null
  gardeCreneauId: string | null
  gardeJusquA: Date | null
}

/** In their order: the rule ordre.ts says the same. */
export const listAttente = async (
  tx: Tx,
  cptsId: string,
  now: Instant,
  only: { demandeId?: string; limit: number },
): Promise<AttenteLue[]> =>
  (
    await sql<AttenteLue>`
    select d.id, d.tranche_age, d.commune, d.commune_nom, d.motif, d.degre, d.contraintes, d.echeance, d.creee_le,
      t.mise_le, t.professions, t.communes, t.genres, t.rayon_km, t.personne_id, t.exclusif,
      exists (select from identite_patient i where i.cpts_id = d.cpts_id and i.demande_id = d.id) as a_une_identite,
      coalesce((select a.nom from agenda a where a.cpts_id = d.cpts_id and a.personne_id = t.personne_id),
        (select p.nom from creneau_publie p where p.visible_par = d.cpts_id and p.personne_id = t.personne_id limit 1)) as personne_nom,
      g.creneau_id as garde_creneau_id, g.jusqu_a as garde_jusqu_a
    from attente t
    join demande d on d.cpts_id = t.cpts_id and d.id = t.demande_id and d.statut = 'ouverte'
    left join lateral (select creneau_id, jusqu_a from creneau_garde g where g.cpts_id = d.cpts_id and g.demande_id = d.id
      and g.jusqu_a > ${toDate(now)} order by g.jusqu_a desc limit 1) g on true
    where t.cpts_id = ${cptsId} and t.retiree_le is null
      ${only.demandeId ? sql`and d.id = ${only.demandeId}::uuid` : sql``}
    order by d.echeance, d.creee_le, d.id limit ${only.limit}`.execute(tx)
  ).rows
