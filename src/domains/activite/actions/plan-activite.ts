/** Planning, correcting, cancelling, and planning again. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { findCommune } from '../../territoire/index.ts'
import { type ActiviteSaisie, activiteContract } from '../contract.ts'
import type { Etat } from '../rules/etats.ts'
import { readHoraire, sameHours } from '../rules/horaire.ts'
import { findActiviteRow, insertActivite, lockActivite, updateActivite } from '../store/activite-store.ts'
import { insertInvites, listInvites } from '../store/personnes-store.ts'

const FICHE = { activite_fiche_action: 'fiche-unknown' } as const

/** What was typed, as columns; hours are read in the zone of the CPTS. */
const columnsOf = async (ctx: Ctx, body: ActiviteSaisie, zone: string) => {
  const horaire = readHoraire(body, zone)
  if (!horaire.ok)
    return horaire.reason === 'empty'
      ? refuse('horaire-vide')
      : refuse('hour-does-not-exist', { raison: horaire.reason })
  if (body.commune && !(await findCommune(ctx, body.commune))) return refuse('commune-unknown', { code: body.commune })
  const { jour: _, debut: __, fin: ___, ordreDuJour, ...rest } = body
  return ok({
    ...rest,
    debut: toDate(horaire.debut),
    fin: toDate(horaire.fin),
    zone,
    ordreDuJour: JSON.stringify(ordreDuJour),
    changeLe: toDate(ctx.now),
  })
}

const organisateurOf = ({ actor }: Ctx): string | null => (actor.kind === 'personne' ? actor.personneId : null)

const plan = async (ctx: Ctx, body: ActiviteSaisie) => {
  const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
  const columns = await columnsOf(ctx, body, zone)
  if (!columns.ok) return columns
  const id = newId(ctx.now.epochMilliseconds)
  await insertActivite(ctx.tx, {
    ...columns.value,
    cptsId: ctx.cptsId,
    id,
    organisateurId: organisateurOf(ctx),
    creeLe: toDate(ctx.now),
  })
  await ctx.publish({ name: 'activite.prevue', cptsId: ctx.cptsId, id })
  return ok({ id })
}

export const planActivite = defineAction(activiteContract.planActivite, {
  audit: 'activite.prevoir',
  constraints: FICHE,
  run: (ctx, { body }) => plan(ctx, body),
})

/** The row, unless it is in the registre already or was cancelled. */
export const lockOpen = async (ctx: Ctx, id: string) => {
  const row = await lockActivite(ctx.tx, ctx.cptsId, id)
  if (!row) return refuse('activite-unknown')
  if (row.etat === 'signe') return refuse('activite-signed')
  if (row.etat === 'annule') return refuse('activite-cancelled')
  return ok({ ...row, etat: row.etat as Exclude<Etat, 'signe' | 'annule'> })
}

export const editActivite = defineAction(activiteContract.editActivite, {
  audit: 'activite.modifier',
  constraints: FICHE,
  run: async (ctx, { params, body }) => {
    const open = await lockOpen(ctx, params.activiteId)
    if (!open.ok) return open
    const columns = await columnsOf(ctx, body, open.value.zone)
    if (!columns.ok) return columns
    await updateActivite(ctx.tx, ctx.cptsId, params.activiteId, columns.value)
    await ctx.publish({ name: 'activite.changee', cptsId: ctx.cptsId, id: params.activiteId })
    return ok({ ok: true as const })
  },
})

export const cancelActivite = defineAction(activiteContract.cancelActivite, {
  audit: 'activite.annuler',
  run: async (ctx, { params, body }) => {
    const row = await lockActivite(ctx.tx, ctx.cptsId, params.activiteId)
    if (!row) return refuse('activite-unknown')
    if (row.etat === 'signe') return refuse('activite-signed')
    if ((row.etat === 'annule') !== body.annulee) {
      const change = body.annulee
        ? { etat: 'annule', etatAvant: row.etat }
        : { etat: row.etatAvant ?? 'prevu', etatAvant: null }
      await updateActivite(ctx.tx, ctx.cptsId, row.id, { ...change, changeLe: toDate(ctx.now) })
      const name = body.annulee ? 'activite.annulee' : 'activite.retablie'
      await ctx.publish({ name, cptsId: ctx.cptsId, id: row.id })
    }
    return ok({ ok: true as const })
  },
})

/** The same people, the same agenda, the same hours; answers, presences and decisions stay behind. */
export const duplicateActivite = defineAction(activiteContract.duplicateActivite, {
  audit: 'activite.copier',
  constraints: FICHE,
  run: async (ctx, { params, body }) => {
    const row = await findActiviteRow(ctx.tx, ctx.cptsId, params.activiteId)
    if (!row) return refuse('activite-unknown')
    const planned = await plan(ctx, {
      genre: row.genre as ActiviteSaisie['genre'],
      titre: row.titre,
      mission: row.mission as ActiviteSaisie['mission'],
      ficheActionId: row.ficheActionId,
      jour: body.jour,
      ...sameHours(fromDate(row.debut), fromDate(row.fin), row.zone),
      aDistance: row.aDistance,
      visio: row.visio,
      commune: row.commune,
      lieu: row.lieu,
      groupe: row.groupe,
      ordreDuJour: row.ordreDuJour as ActiviteSaisie['ordreDuJour'],
      lignePublique: null,
    })
    if (!planned.ok) return planned
    const invites = await listInvites(ctx.tx, ctx.cptsId, row.id)
    const now = ctx.now.epochMilliseconds
    const copies = invites.map(({ professionnelId, nom, profession, courriel, qualite }) => ({
      cptsId: ctx.cptsId,
      id: newId(now),
      activiteId: planned.value.id,
      professionnelId,
      nom,
      profession,
      courriel,
      qualite,
    }))
    await insertInvites(ctx.tx, copies)
    return planned
  },
})
