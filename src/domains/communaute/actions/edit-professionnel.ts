import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { noteLecture } from '../../comptes/index.ts'
import { communauteContract } from '../contract.ts'
import {
  findProfessionnelRow,
  readParticipations,
  removeProfessionnels,
  tryRemoving,
  updateProfessionnelRow,
} from '../store/professionnel-store.ts'
import { checkProfessionnel } from './checked-input.ts'
import { readFiche } from './fiches.ts'
import { readToday } from './today.ts'

const done = ok({ ok: true as const })

export const readProfessionnel = defineAction(communauteContract.readProfessionnel, {
  audit: 'professionnel.lire',
  run: async (ctx, { params }) => {
    const fiche = await readFiche(ctx, params.professionnelId)
    if (!fiche) return refuse('professionnel-unknown')
    const isOwn = ctx.actor.kind === 'personne' && ctx.actor.personneId === fiche.personneId
    if (!isOwn) await noteLecture(ctx.tx, { objet: 'professionnel', id: fiche.id })
    return ok(fiche)
  },
})

export const updateProfessionnel = defineAction(communauteContract.updateProfessionnel, {
  audit: 'professionnel.corriger',
  constraints: { professionnel_rpps: 'rpps-already-known' },
  run: async (ctx, { params, body }) => {
    const { tx, cptsId } = ctx
    const checked = checkProfessionnel(body)
    if (!checked.ok) return checked
    const row = await findProfessionnelRow(tx, cptsId, params.professionnelId)
    if (!row) return refuse('professionnel-unknown')
    const partiLe = body.statut === 'parti' ? (row.partiLe ?? (await readToday(ctx)).today) : null
    await updateProfessionnelRow(tx, cptsId, row.id, { ...checked.value, statut: body.statut, partiLe })
    return done
  },
})

/** For a fiche written by mistake. What has served stays: the person is noted as gone instead. */
export const deleteProfessionnel = defineAction(communauteContract.deleteProfessionnel, {
  audit: 'professionnel.effacer',
  run: async ({ tx, cptsId }, { params }) => {
    const id = params.professionnelId
    if (!(await findProfessionnelRow(tx, cptsId, id))) return refuse('professionnel-unknown')
    if ((await readParticipations(tx)).has(id)) return refuse('professionnel-is-used')
    const removed = await tryRemoving(tx, () => removeProfessionnels(tx, cptsId, [id]))
    return removed ? done : refuse('professionnel-is-used')
  },
})

export const setPublication = defineAction(communauteContract.setPublication, {
  audit: 'professionnel.consentement',
  run: async ({ tx, cptsId, now }, { params, body }) => {
    const change = { publie: [...new Set(body.publie)], publieLe: toDate(now) }
    return (await updateProfessionnelRow(tx, cptsId, params.professionnelId, change))
      ? done
      : refuse('professionnel-unknown')
  },
})
