/** Proposing dates, reading what people answered, putting words right. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type Instant, Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { findCommune } from '../../territoire/index.ts'
import { type SondageSaisi, sondagesContract } from '../contract-sondages.ts'
import { type CreneauSaisi, resolveGrille } from '../rules/grille.ts'
import {
  insertCreneaux,
  insertSondage,
  listCreneauRows,
  listSondageRows,
  lockSondage,
  updateSondage,
} from '../store/sondage-store.ts'
import { isShared } from './sondage-liens.ts'
import { askParticipants, resolveParticipants } from './sondage-participants.ts'
import { isOuvert, readSondageWhole, resumeDe } from './sondage-state.ts'

/** Links live sixty days, a week of which after the end. */
const CLOTURE_DAYS = 53
const MOST_CRENEAUX = 60
const FICHE = { sondage_fiche_action: 'fiche-unknown' } as const

export const zoneOf = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<string> =>
  (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris'

/** The last day to answer is whole. */
export const clotureOf = (day: string, zone: string, now: Instant) => {
  const at = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant()
  if (at.epochMilliseconds <= now.epochMilliseconds) return refuse('cloture-past')
  if (at.epochMilliseconds > now.add({ hours: 24 * CLOTURE_DAYS }).epochMilliseconds) return refuse('cloture-too-far')
  return ok(toDate(at))
}

const columnsOf = async (ctx: Ctx, body: SondageSaisi, zone: string) => {
  const { cloture, description, commune, ...rest } = body
  const until = clotureOf(cloture, zone, ctx.now)
  if (!until.ok) return until
  if (commune && !(await findCommune(ctx, commune))) return refuse('commune-unknown', { code: commune })
  return ok({ ...rest, commune, description: description || null, clotureLe: until.value })
}

const resolveCreneaux = (ctx: Ctx, saisis: readonly CreneauSaisi[], dureeMinutes: number, zone: string) => {
  const grille = resolveGrille(saisis, dureeMinutes, { zone, now: ctx.now })
  if (grille.ok) return ok(grille.value)
  const { reason, jour, debut } = grille.refused
  return reason === 'past'
    ? refuse('creneau-past', { jour, debut })
    : refuse('creneau-hour', { jour, debut, raison: reason })
}

const proposeCreneaux = (ctx: Ctx, sondageId: string, creneaux: readonly { debut: Instant; fin: Instant }[]) =>
  insertCreneaux(
    ctx.tx,
    creneaux.map(({ debut, fin }) => ({
      cptsId: ctx.cptsId,
      sondageId,
      id: newId(ctx.now.epochMilliseconds),
      debut: toDate(debut),
      fin: toDate(fin),
    })),
  )

export const listSondages = defineAction(sondagesContract.listSondages, {
  audit: 'sondage.lister',
  run: async (ctx) =>
    ok({
      zone: await zoneOf(ctx),
      sondages: (await listSondageRows(ctx.tx, ctx.cptsId)).map((row) => resumeDe(row, ctx)),
    }),
})

export const readSondage = defineAction(sondagesContract.readSondage, {
  audit: 'sondage.lire',
  run: async (ctx, { params }) => {
    const whole = await readSondageWhole(ctx, params.sondageId, (id) => isShared(ctx, id))
    return whole ? ok(whole) : refuse('sondage-unknown')
  },
})

export const createSondage = defineAction(sondagesContract.createSondage, {
  audit: 'sondage.ouvrir',
  constraints: FICHE,
  run: async (ctx, { body }) => {
    const { creneaux, dureeMinutes, participants, ...words } = body
    const zone = await zoneOf(ctx)
    const columns = await columnsOf(ctx, words, zone)
    if (!columns.ok) return columns
    const grille = resolveCreneaux(ctx, creneaux, dureeMinutes, zone)
    if (!grille.ok) return grille
    const people = await resolveParticipants(ctx, participants)
    if (!people.ok) return people
    const id = newId(ctx.now.epochMilliseconds)
    await insertSondage(ctx.tx, {
      ...columns.value,
      cptsId: ctx.cptsId,
      id,
      zone,
      organisateurId: ctx.actor.kind === 'personne' ? ctx.actor.personneId : null,
      creeLe: toDate(ctx.now),
    })
    await proposeCreneaux(ctx, id, grille.value)
    await askParticipants(ctx, id, people.value)
    return ok({ id })
  },
})

export const lockOuvert = async (ctx: Ctx, sondageId: string) => {
  const row = await lockSondage(ctx.tx, ctx.cptsId, sondageId, 'update')
  if (!row) return refuse('sondage-unknown')
  return isOuvert(row, ctx) ? ok(row) : refuse('sondage-closed')
}

/** Its words, who sees names, and the last day: a poll whose day has passed is opened again by a later one. */
export const editSondage = defineAction(sondagesContract.editSondage, {
  audit: 'sondage.modifier',
  constraints: FICHE,
  run: async (ctx, { params, body }) => {
    const row = await lockSondage(ctx.tx, ctx.cptsId, params.sondageId, 'update')
    if (!row) return refuse('sondage-unknown')
    if (row.etat === 'clos') return refuse('sondage-closed')
    const columns = await columnsOf(ctx, body, row.zone)
    if (!columns.ok) return columns
    await updateSondage(ctx.tx, ctx.cptsId, row.id, columns.value)
    return ok({ ok: true as const })
  },
})

export const addSondageCreneaux = defineAction(sondagesContract.addSondageCreneaux, {
  audit: 'sondage.proposer',
  run: async (ctx, { params, body }) => {
    const open = await lockOuvert(ctx, params.sondageId)
    if (!open.ok) return open
    const grille = resolveCreneaux(ctx, body.creneaux, body.dureeMinutes, open.value.zone)
    if (!grille.ok) return grille
    const there = await listCreneauRows(ctx.tx, ctx.cptsId, params.sondageId)
    if (there.length + grille.value.length > MOST_CRENEAUX) return refuse('creneaux-too-many')
    return ok({ ajoutes: await proposeCreneaux(ctx, params.sondageId, grille.value) })
  },
})
