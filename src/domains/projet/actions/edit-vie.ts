/** Writing the life of the CPTS: dates of stages and missions, contacts, means. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { checkTelephone } from '../../communaute/index.ts'
import { etapesContract, type InterlocuteurSaisi } from '../contract-etapes.ts'
import { initialDepot } from '../rules/vie.ts'
import {
  deleteVieRow,
  insertInterlocuteur,
  insertMoyen,
  saveEtapeRow,
  saveMissionMenee as saveMissionRow,
  updateInterlocuteurRow,
  updateMoyenRow,
} from '../store/vie-store.ts'
import { followEtape, loadVie } from './load-vie.ts'

const done = ok({ ok: true as const })

export const saveEtape = defineAction(etapesContract.saveEtape, {
  audit: 'etape.ecrire',
  constraints: { etape_dates: 'etape-dates-order', etape_motif: 'motif-without-opposition' },
  run: async (ctx, { params: { etape: code }, body }) => {
    const held = code === 'projet' || code === 'valide'
    const { envoyeLe, recuLe, decideLe, issue, motif } = body
    const writesDates = [envoyeLe, recuLe, decideLe, issue, motif].some((one) => one !== null)
    // A version that was sent gives these dates: writing them here would be saying them twice.
    if (held && writesDates && initialDepot((await loadVie(ctx)).depots)) return refuse('etape-held-by-version')
    await saveEtapeRow(ctx.tx, { cptsId: ctx.cptsId, code, ...body, modifieeLe: toDate(ctx.now) })
    await followEtape(ctx)
    return done
  },
})

export const saveMissionMenee = defineAction(etapesContract.saveMissionMenee, {
  audit: 'mission.dater',
  constraints: { mission_menee_dates: 'mission-dates-order' },
  run: async (ctx, { params: { mission }, body }) => {
    await saveMissionRow(ctx.tx, { cptsId: ctx.cptsId, mission, ...body })
    await followEtape(ctx)
    return done
  },
})

const checkContact = (body: InterlocuteurSaisi) => {
  if (body.telephone === null) return ok(body)
  const telephone = checkTelephone(body.telephone)
  return telephone.ok ? ok({ ...body, telephone: telephone.value }) : refuse('telephone-unreadable')
}

export const createInterlocuteur = defineAction(etapesContract.createInterlocuteur, {
  audit: 'interlocuteur.noter',
  run: async ({ tx, cptsId, now }, { body }) => {
    const checked = checkContact(body)
    if (!checked.ok) return checked
    const id = newId(now.epochMilliseconds)
    await insertInterlocuteur(tx, { cptsId, id, ...checked.value, creeLe: toDate(now) })
    return ok({ id })
  },
})

export const updateInterlocuteur = defineAction(etapesContract.updateInterlocuteur, {
  audit: 'interlocuteur.corriger',
  run: async ({ tx, cptsId }, { params, body }) => {
    const checked = checkContact(body)
    if (!checked.ok) return checked
    const found = await updateInterlocuteurRow(tx, cptsId, params.interlocuteurId, checked.value)
    return found ? done : refuse('interlocuteur-unknown')
  },
})

export const deleteInterlocuteur = defineAction(etapesContract.deleteInterlocuteur, {
  audit: 'interlocuteur.effacer',
  run: async ({ tx, cptsId }, { params }) =>
    (await deleteVieRow(tx, 'interlocuteur', cptsId, params.interlocuteurId)) ? done : refuse('interlocuteur-unknown'),
})

export const createMoyen = defineAction(etapesContract.createMoyen, {
  audit: 'moyen.noter',
  constraints: { moyen_mesure: 'moyen-unmeasured' },
  run: async ({ tx, cptsId, now }, { body }) => {
    const id = newId(now.epochMilliseconds)
    await insertMoyen(tx, { cptsId, id, ...body, creeLe: toDate(now) })
    return ok({ id })
  },
})

export const updateMoyen = defineAction(etapesContract.updateMoyen, {
  audit: 'moyen.corriger',
  constraints: { moyen_mesure: 'moyen-unmeasured' },
  run: async ({ tx, cptsId }, { params, body }) =>
    (await updateMoyenRow(tx, cptsId, params.moyenId, body)) ? done : refuse('moyen-unknown'),
})

export const deleteMoyen = defineAction(etapesContract.deleteMoyen, {
  audit: 'moyen.effacer',
  run: async ({ tx, cptsId }, { params }) =>
    (await deleteVieRow(tx, 'moyen', cptsId, params.moyenId)) ? done : refuse('moyen-unknown'),
})
