/** Accounts of regulators. Each function opens the table for its own time: nothing else of the process sees it. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { asRegulation, inHomeOfAgenda } from '../../../server/database/crossings.ts'
import type { CompteRegulateur, Numero } from '../rules/compte.ts'

type In = Pick<Ctx, 'tx'>
const COLUMNS = [
  'id',
  'registre',
  'numero',
  'nom',
  'prenom',
  'courriel',
  'actif',
  'motDePasse',
  'conditionsLe',
] as const

/** The active account of this number, else the last that had it. */
export const findByNumero = (ctx: In, { registre, numero }: Numero) =>
  asRegulation(ctx, () =>
    ctx.tx
      .selectFrom('regulateur')
      .select(COLUMNS)
      .where('registre', '=', registre)
      .where('numero', '=', numero)
      .orderBy('actif', 'desc')
      .orderBy('changeLe', 'desc')
      .forUpdate()
      .limit(1)
      .executeTakeFirst(),
  )

/** Several accounts may share an address. */
export const listByCourriel = (ctx: In, courriel: string) =>
  asRegulation(ctx, () =>
    ctx.tx
      .selectFrom('regulateur')
      .select(COLUMNS)
      .where('courriel', '=', courriel)
      .where('actif', '=', true)
      .orderBy('creeLe')
      .limit(10)
      .execute(),
  )
export type RegulateurLu = Awaited<ReturnType<typeof listByCourriel>>[number]

export const findRegulateur = (ctx: In, id: string) =>
  asRegulation(ctx, () =>
    ctx.tx.selectFrom('regulateur').select(COLUMNS).where('id', '=', id).where('actif', '=', true).executeTakeFirst(),
  )

/** The number of an account, closed or not: the SAS names by it who took an appointment. */
export const findNumeroOf = (ctx: In, id: string): Promise<Numero | undefined> =>
  asRegulation(ctx, async () => {
    const row = await ctx.tx
      .selectFrom('regulateur')
      .select(['registre', 'numero'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row as Numero | undefined
  })

export const insertRegulateur = (
  ctx: In,
  id: string,
  compte: CompteRegulateur & { motDePasse: string },
  now: Instant,
): Promise<void> =>
  asRegulation(ctx, async () => {
    await ctx.tx
      .insertInto('regulateur')
      .values({ id, ...compte, creeLe: toDate(now), changeLe: toDate(now) })
      .execute()
  })

export type ChangeRegulateur = Partial<CompteRegulateur & { motDePasse: string; conditionsLe: Date }>

export const updateRegulateur = (ctx: In, id: string, change: ChangeRegulateur, now: Instant): Promise<void> =>
  asRegulation(ctx, async () => {
    await ctx.tx
      .updateTable('regulateur')
      .set({ ...change, changeLe: toDate(now) })
      .where('id', '=', id)
      .execute()
  })

/** Accounts that were closed before then, and that took no appointment that is still kept. */
export const deleteClosedBefore = (ctx: In, before: Instant): Promise<number> =>
  asRegulation(ctx, async () => {
    const gone = await ctx.tx
      .deleteFrom('regulateur')
      .where('actif', '=', false)
      .where('changeLe', '<', toDate(before))
      .executeTakeFirst()
    return Number(gone.numDeletedRows)
  })

/** Goes to the home of the agenda of a professional, and comes back. */
export const workAtHome = inHomeOfAgenda

/** In the home of the agenda: the first appointment of a request is how the SAS knows all that follow it. */
export const noteRegulateur = async (
  home: Ctx,
  { rendezVousId, demandeId }: { rendezVousId: string; demandeId: string },
  regulateurId: string,
): Promise<void> => {
  const note = { cptsId: home.cptsId, rendezVousId, demandeId, suiviId: rendezVousId, regulateurId }
  await home.tx
    .insertInto('rendezVousRegulation')
    .values({ ...note, prisLe: toDate(home.now) })
    .execute()
}

export type RendezVousPris = { id: string; debut: Date; fin: Date; statut: string; nom: string }

/** Appointments to come that this regulator took with this professional. */
export const listPris = async (home: Ctx, regulateurId: string, personneId: string): Promise<RendezVousPris[]> =>
  (
    await sql<RendezVousPris>`
    select r.id, r.debut, r.fin, r.statut, a.nom from rendez_vous_regulation g
    join rendez_vous r on r.cpts_id = g.cpts_id and r.id = g.rendez_vous_id
    join agenda a on a.cpts_id = r.cpts_id and a.id = r.agenda_id
    where g.cpts_id = ${home.cptsId} and g.regulateur_id = ${regulateurId} and a.personne_id = ${personneId}
      and r.statut = 'reserve' and r.fin > ${toDate(home.now)} order by r.debut`.execute(home.tx)
  ).rows

/** The request of an appointment that this regulator took. */
export const findPris = async (home: Ctx, rendezVousId: string, regulateurId: string) =>
  home.tx
    .selectFrom('rendezVousRegulation as g')
    .innerJoin('rendezVous as r', (join) =>
      join.onRef('r.cptsId', '=', 'g.cptsId').onRef('r.id', '=', 'g.rendezVousId'),
    )
    .select('r.demandeId')
    .where('g.cptsId', '=', home.cptsId)
    .where('g.rendezVousId', '=', rendezVousId)
    .where('g.regulateurId', '=', regulateurId)
    .executeTakeFirst()

/** The largest commune of a postal code. */
export const communeOf = async (ctx: In, codePostal: string) =>
  ctx.tx
    .selectFrom('commune')
    .select(['code', 'nom'])
    .where(sql<boolean>`${codePostal} = any (codes_postaux)`)
    .orderBy('population', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst()

/** Who offers the slots, as their agenda is called. */
export const findAgendaNom = async (home: Ctx, personneId: string) =>
  home.tx
    .selectFrom('agenda')
    .innerJoin('cpts', 'cpts.id', 'agenda.cptsId')
    .select(['agenda.nom', 'agenda.metier', 'agenda.zone', 'cpts.nom as cpts'])
    .where('agenda.cptsId', '=', home.cptsId)
    .where('agenda.personneId', '=', personneId)
    .executeTakeFirst()
