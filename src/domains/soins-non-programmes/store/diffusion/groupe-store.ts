/** Groups of professionals, and who may be asked: those whose agenda is open and lives here. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../../kernel/time.ts'
import type { Tx } from '../../../../server/database/connect.ts'

export type GroupeLu = {
  id: string
  nom: string
  professions: string[]
  communes: string[]
  structures: string[]
  membres: string[]
  creeLe: Date
}

const GROUPE = sql`g.id, g.nom, g.professions, g.communes, g.structures::text[] as structures, g.cree_le,
  array(select m.agenda_id::text from groupe_membre m where m.cpts_id = g.cpts_id and m.groupe_id = g.id order by 1) as membres`

export const listGroupes = async (tx: Tx, cptsId: string): Promise<GroupeLu[]> =>
  (
    await sql<GroupeLu>`select ${GROUPE} from groupe_diffusion g
      where g.cpts_id = ${cptsId} and g.archive_le is null order by lower(g.nom)`.execute(tx)
  ).rows

export const findGroupe = async (tx: Tx, cptsId: string, id: string): Promise<GroupeLu | undefined> =>
  (
    await sql<GroupeLu>`select ${GROUPE} from groupe_diffusion g
      where g.cpts_id = ${cptsId} and g.id = ${id} and g.archive_le is null`.execute(tx)
  ).rows[0]

export type GroupeEcrit = Pick<GroupeLu, 'nom' | 'professions' | 'communes' | 'structures' | 'membres'>

const setMembres = async (tx: Tx, cptsId: string, groupeId: string, membres: readonly string[]): Promise<void> => {
  await tx.deleteFrom('groupeMembre').where('cptsId', '=', cptsId).where('groupeId', '=', groupeId).execute()
  if (membres.length === 0) return
  const rows = [...new Set(membres)].map((agendaId) => ({ cptsId, groupeId, agendaId }))
  await tx.insertInto('groupeMembre').values(rows).execute()
}

export const insertGroupe = async (
  tx: Tx,
  cptsId: string,
  id: string,
  { membres, ...groupe }: GroupeEcrit,
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('groupeDiffusion')
    .values({ cptsId, id, ...groupe, creeLe: toDate(now) })
    .execute()
  await setMembres(tx, cptsId, id, membres)
}

export const updateGroupe = async (
  tx: Tx,
  cptsId: string,
  id: string,
  { membres, ...groupe }: GroupeEcrit,
): Promise<boolean> => {
  const done = await tx
    .updateTable('groupeDiffusion')
    .set(groupe)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('archiveLe', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) return false
  await setMembres(tx, cptsId, id, membres)
  return true
}

export const archiveGroupe = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<boolean> => {
  const done = await tx
    .updateTable('groupeDiffusion')
    .set({ archiveLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('archiveLe', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type CandidatLu = {
  agendaId: string
  personneId: string
  professionnelId: string
  nom: string
  metier: string
  profession: string
  communes: string[]
  structures: string[]
  refuse: boolean
  sollicite: number
}

const WINDOW_HOURS = 24
export const listCandidats = async (tx: Tx, cptsId: string, now: Instant): Promise<CandidatLu[]> =>
  (
    await sql<CandidatLu>`
    select a.id as agenda_id, a.personne_id, a.professionnel_id, a.nom, a.metier, a.profession,
      array(select distinct l.commune from lieu_consultation l where l.cpts_id = a.cpts_id and l.agenda_id = a.id) as communes,
      array(select distinct e.structure_id::text from lieu_consultation l
        join lieu_exercice e on e.cpts_id = l.cpts_id and e.id = l.lieu_exercice_id and e.structure_id is not null
        where l.cpts_id = a.cpts_id and l.agenda_id = a.id) as structures,
      exists (select from diffusion_refus r where r.cpts_id = a.cpts_id and r.agenda_id = a.id) as refuse,
      (select count(*)::int from diffusion_envoi e join diffusion d on d.cpts_id = e.cpts_id and d.id = e.diffusion_id
        where e.cpts_id = a.cpts_id and e.agenda_id = a.id
          and d.creee_le > ${toDate(now.subtract({ hours: WINDOW_HOURS }))}) as sollicite
    from agenda a
    where a.cpts_id = ${cptsId} and a.ouvert
      and exists (select from agenda_domicile h where h.cpts_id = a.cpts_id and h.agenda_id = a.id)
    order by a.nom, a.id`.execute(tx)
  ).rows

export const isRefusing = async (tx: Tx, cptsId: string, agendaId: string): Promise<boolean> =>
  (await tx
    .selectFrom('diffusionRefus')
    .select('depuis')
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .executeTakeFirst()) !== undefined

export const setRefus = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  refuse: boolean,
  now: Instant,
): Promise<void> => {
  if (refuse)
    await tx
      .insertInto('diffusionRefus')
      .values({ cptsId, agendaId, depuis: toDate(now) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else await tx.deleteFrom('diffusionRefus').where('cptsId', '=', cptsId).where('agendaId', '=', agendaId).execute()
}
