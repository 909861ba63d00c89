import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import {
  findAdhesionRow,
  insertAdhesions,
  insertCotisations,
  removeAdhesions,
  saveCotisation as saveCotisationRow,
  updateAdhesionRow,
} from '../store/adhesion-store.ts'
import { findProfessionnelRow } from '../store/professionnel-store.ts'
import { readToday } from './today.ts'

const done = ok({ ok: true as const })
const constraints = { adhesion_overlap: 'adhesion-overlaps' } as const

export const startAdhesion = defineAction(communauteContract.startAdhesion, {
  audit: 'adhesion.commencer',
  constraints,
  run: async ({ tx, cptsId, now }, { params, body }) => {
    const { professionnelId } = params
    if (!(await findProfessionnelRow(tx, cptsId, professionnelId))) return refuse('professionnel-unknown')
    const id = newId(now.epochMilliseconds)
    await insertAdhesions(tx, [{ cptsId, id, professionnelId, debut: body.debut, creeLe: toDate(now) }])
    return ok({ id })
  },
})

export const endAdhesion = defineAction(communauteContract.endAdhesion, {
  audit: 'adhesion.finir',
  constraints,
  run: async ({ tx, cptsId }, { params, body }) => {
    const adhesion = await findAdhesionRow(tx, cptsId, params.adhesionId)
    if (!adhesion) return refuse('adhesion-unknown')
    if (body.fin < adhesion.debut) return refuse('adhesion-order')
    await updateAdhesionRow(tx, cptsId, params.adhesionId, { fin: body.fin, motifFin: body.motif })
    return done
  },
})

export const resumeAdhesion = defineAction(communauteContract.resumeAdhesion, {
  audit: 'adhesion.reprendre',
  constraints,
  run: async ({ tx, cptsId }, { params }) => {
    if (!(await findAdhesionRow(tx, cptsId, params.adhesionId))) return refuse('adhesion-unknown')
    await updateAdhesionRow(tx, cptsId, params.adhesionId, { fin: null, motifFin: null })
    return done
  },
})

export const deleteAdhesion = defineAction(communauteContract.deleteAdhesion, {
  audit: 'adhesion.retirer',
  run: async ({ tx, cptsId }, { params }) =>
    (await removeAdhesions(tx, cptsId, [params.adhesionId])) > 0 ? done : refuse('adhesion-unknown'),
})

export const saveCotisation = defineAction(communauteContract.saveCotisation, {
  audit: 'cotisation.noter',
  // What was called is written with its call.
  constraints: { cotisation_appelee: 'cotisation-appelee' },
  run: async ({ tx, cptsId }, { params, body }) => {
    const { professionnelId, annee } = params
    if (body.payeCentimes > 0 !== (body.payeLe !== null)) return refuse('cotisation-date')
    if (!(await findProfessionnelRow(tx, cptsId, professionnelId))) return refuse('professionnel-unknown')
    await saveCotisationRow(tx, { cptsId, professionnelId, annee, ...body })
    return done
  },
})

export const callCotisations = defineAction(communauteContract.callCotisations, {
  audit: 'cotisation.appeler',
  run: async (ctx, { params, body }) => {
    const { tx, cptsId } = ctx
    const { today } = await readToday(ctx)
    const appelees = await insertCotisations(tx, { cptsId, annee: params.annee, duCentimes: body.duCentimes, today })
    return ok({ appelees })
  },
})
