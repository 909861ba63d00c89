/** What is written during and after: agenda, decisions, follow-up, note; then that it was held. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, Temporal, toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { activiteContract } from '../contract.ts'
import { readHoraire } from '../rules/horaire.ts'
import { updateActivite } from '../store/activite-store.ts'
import { closeFeuilleRow } from '../store/feuille-store.ts'
import { listSuites } from '../store/personnes-store.ts'
import { replaceSuites } from '../store/suite-store.ts'
import { lockOpen } from './plan-activite.ts'

const DONE = { ok: true as const }

export const writeMinutes = defineAction(activiteContract.writeMinutes, {
  audit: 'activite.ecrire-le-compte-rendu',
  run: async (ctx, { params: { activiteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const place = { cptsId: ctx.cptsId, activiteId }
    const { suites, ordreDuJour, decisions, faits, note, lignePublique } = body
    const before = new Map((await listSuites(ctx.tx, ctx.cptsId, activiteId)).map((one) => [one.id, one.faiteLe]))
    const rows = suites.map(({ id, texte, qui, pourLe }, index) => ({
      ...place,
      id: id !== undefined && before.has(id) ? id : newId(ctx.now.epochMilliseconds),
      rang: index + 1,
      texte,
      qui,
      pourLe,
      faiteLe: (id !== undefined && before.get(id)) || null,
    }))
    if (new Set(rows.map(({ id }) => id)).size < rows.length) return refuse('suite-twice')
    await replaceSuites(ctx.tx, place, rows)
    await updateActivite(ctx.tx, ctx.cptsId, activiteId, {
      ordreDuJour: JSON.stringify(ordreDuJour),
      decisions: JSON.stringify(decisions),
      faits: JSON.stringify(faits),
      note: note || null,
      lignePublique,
      changeLe: toDate(ctx.now),
    })
    return ok(DONE)
  },
})

/** The day stays the one that was planned; a sheet that was left open is closed at the end. */
export const holdActivite = defineAction(activiteContract.holdActivite, {
  audit: 'activite.tenir',
  run: async (ctx, { params: { activiteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const { zone, debut } = open.value
    const jour = fromDate(debut).toZonedDateTimeISO(zone).toPlainDate().toString()
    const horaire = readHoraire({ jour, ...body }, zone)
    if (!horaire.ok)
      return horaire.reason === 'empty'
        ? refuse('horaire-vide')
        : refuse('hour-does-not-exist', { raison: horaire.reason })
    if (Temporal.Instant.compare(horaire.fin, ctx.now) > 0) return refuse('not-over')
    await closeFeuilleRow(ctx.tx, ctx.cptsId, activiteId, toDate(ctx.now))
    await updateActivite(ctx.tx, ctx.cptsId, activiteId, {
      etat: 'tenu',
      debut: toDate(horaire.debut),
      fin: toDate(horaire.fin),
      changeLe: toDate(ctx.now),
    })
    await ctx.publish({ name: 'activite.tenue', cptsId: ctx.cptsId, id: activiteId })
    return ok(DONE)
  },
})

export const reopenActivite = defineAction(activiteContract.reopenActivite, {
  audit: 'activite.reprendre',
  run: async (ctx, { params: { activiteId } }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    await updateActivite(ctx.tx, ctx.cptsId, activiteId, { etat: 'prevu', changeLe: toDate(ctx.now) })
    return ok(DONE)
  },
})
