/** Agendas, their home and their places. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export type NewAgenda = {
  id: string
  personneId: string
  professionnelId: string
  nom: string
  profession: string
  specialite: string | null
  metier: string
  zone: string
}

/** The home is unique in the installation: the constraint `agenda_domicile_unique` says so. */
export const insertAgenda = async (tx: Tx, cptsId: string, agenda: NewAgenda, now: Instant): Promise<void> => {
  await tx
    .insertInto('agenda')
    .values({ cptsId, ...agenda, creeLe: toDate(now) })
    .execute()
  await tx.insertInto('agendaDomicile').values({ cptsId, agendaId: agenda.id, personneId: agenda.personneId }).execute()
}

export const findAgenda = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('agenda').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
export type AgendaRow = NonNullable<Awaited<ReturnType<typeof findAgenda>>>

/** Where the agenda of a person lives, when this CPTS may know it. */
export const findDomicile = async (tx: Tx, personneId: string) =>
  tx.selectFrom('agendaDomicile').select(['cptsId', 'agendaId']).where('personneId', '=', personneId).executeTakeFirst()

/** Changes of slots of one agenda come one after the other; bookings do not wait for them. */
export const lockAgenda = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('agenda')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

export type AgendaChange = {
  ouvert?: boolean
  duree?: number
  genre?: string
  visibilites?: string[]
  lieuId?: string | null
  nom?: string
  profession?: string
  specialite?: string | null
  metier?: string
}
export const updateAgenda = async (tx: Tx, cptsId: string, id: string, change: AgendaChange): Promise<void> => {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('agenda').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const listAgendaIds = async (tx: Tx, cptsId: string): Promise<string[]> =>
  (await tx.selectFrom('agenda').select('id').where('cptsId', '=', cptsId).orderBy('id').execute()).map((row) => row.id)

/** Agendas with what they hold from now on. `search` is already folded. */
export const listAgendas = async (tx: Tx, cptsId: string, now: Instant, search?: string, agendaId?: string) => {
  const at = toDate(now)
  let query = tx
    .selectFrom('agenda as a')
    .select([
      'a.id',
      'a.personneId',
      'a.nom',
      'a.profession',
      'a.specialite',
      'a.metier',
      'a.ouvert',
      sql<string[]>`array(select distinct l.commune_nom from lieu_consultation l
        where l.cpts_id = a.cpts_id and l.agenda_id = a.id)`.as('communes'),
      sql<number>`(select count(*) from rendez_vous r where r.cpts_id = a.cpts_id and r.agenda_id = a.id
        and r.statut = 'reserve' and r.debut > ${at})`.as('reserves'),
    ])
    .where('a.cptsId', '=', cptsId)
    // Of an erased professional, only what was counted is kept.
    .where(sql<boolean>`exists (select 1 from professionnel p
      where p.cpts_id = a.cpts_id and p.id = a.professionnel_id and p.efface_le is null)`)
    .orderBy('a.nom')
  if (agendaId) query = query.where('a.id', '=', agendaId)
  if (search) query = query.where(sql<boolean>`fold_text(a.nom || ' ' || a.metier) like ${`%${search}%`}`)
  const rows = await query.execute()
  const free = await countFree(tx, cptsId, now)
  return rows.map((row) => ({
    ...row,
    libres: free.get(row.id)?.libres ?? 0,
    prochainLibre: free.get(row.id)?.prochain ?? null,
  }))
}

const countFree = async (tx: Tx, cptsId: string, now: Instant) => {
  const rows = await tx
    .selectFrom('creneauPublie')
    .select((eb) => ['agendaId', eb.fn.countAll<number>().as('libres'), eb.fn.min('debut').as('prochain')])
    .where('visiblePar', '=', cptsId)
    .where('domicile', '=', cptsId)
    .where('debut', '>', toDate(now))
    .groupBy('agendaId')
    .execute()
  return new Map(rows.map((row) => [row.agendaId, row]))
}

export type NewLieu = {
  id: string
  agendaId: string
  lieuExerciceId: string | null
  libelle: string
  adresse: string | null
  commune: string
  communeNom: string
  lon: number | null
  lat: number | null
}
export const insertLieu = async (tx: Tx, cptsId: string, lieu: NewLieu, now: Instant): Promise<void> => {
  await tx
    .insertInto('lieuConsultation')
    .values({ cptsId, ...lieu, creeLe: toDate(now) })
    .execute()
}
export const listLieux = async (tx: Tx, cptsId: string, agendaId: string) =>
  tx
    .selectFrom('lieuConsultation')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .orderBy('creeLe')
    .orderBy('id')
    .execute()

export type AgendaDesPlages = AgendaRow & { lieux: Awaited<ReturnType<typeof listLieux>> }

/** Agendas with their places. */
export const listAgendasDesPlages = async (
  tx: Tx,
  cptsId: string,
  ids: readonly string[],
): Promise<Map<string, AgendaDesPlages>> => {
  if (ids.length === 0) return new Map()
  const among = sql<string>`any (${sql.val([...ids])}::uuid[])`
  const [agendas, lieux] = await Promise.all([
    tx.selectFrom('agenda').selectAll().where('cptsId', '=', cptsId).where('id', '=', among).execute(),
    tx.selectFrom('lieuConsultation').selectAll().where('cptsId', '=', cptsId).where('agendaId', '=', among).execute(),
  ])
  return new Map(
    agendas.map((agenda) => [agenda.id, { ...agenda, lieux: lieux.filter(({ agendaId }) => agendaId === agenda.id) }]),
  )
}

export const findAgendaOf = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('agenda')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('professionnelId', '=', professionnelId)
    .executeTakeFirst()

/** Recurrences as they were given, stopped ones too. */
export const listDisponibilitesOf = async (tx: Tx, cptsId: string, agendaId: string) =>
  tx
    .selectFrom('disponibilite')
    .select(['jours', 'debut', 'fin', 'duree', 'zone', 'semaines', 'valideDu', 'valideAu', 'genre', 'arreteeLe'])
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .orderBy('creeeLe')
    .execute()
