/** Links of reading for the CPAM and the ARS: made, revoked, opened, and the comments that come by them. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { createLien, linkAddress, revokeLien } from '../../comptes/index.ts'
import { dossiersContract } from '../contract-dossiers.ts'
import { lectureContract } from '../contract-lecture.ts'
import { findDossierRow } from '../store/dossier-store.ts'
import { findLectureRow, insertAvis, insertLecture, type LectureRow, updateLecture } from '../store/suite-store.ts'
import { archiveAnswer, avisOf, decisionsOf, type Fige, loadFige, pdfAnswer } from './dossiers.ts'
import { apercuOf } from './preparer.ts'
import { dossierVu, lectureVue } from './vues.ts'

export const createLecture = defineAction(dossiersContract.createLecture, {
  audit: 'dialogue.donner-a-lire',
  run: async (ctx, { params: { dossierId }, body }) => {
    if (!(await findDossierRow(ctx.tx, ctx.cptsId, dossierId))) return refuse('dossier-unknown')
    const id = newId(ctx.now.epochMilliseconds)
    const { organisme, destinataire, jours } = body
    const sujet = { lectureId: id, dossierId, organisme }
    const lien = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: 'dossier', personneId: null, sujet, days: jours },
      ctx.now,
    )
    await insertLecture(ctx.tx, {
      ...{ cptsId: ctx.cptsId, id, dossierId, organisme, destinataire, lienId: lien.id },
      creeLe: toDate(ctx.now),
      expireLe: toDate(lien.expireLe),
    })
    return ok({ id, lien: linkAddress(ctx.address, lien.token), expireLe: lien.expireLe.toString() })
  },
})

export const revokeLecture = defineAction(dossiersContract.revokeLecture, {
  audit: 'dialogue.fermer-lecture',
  run: async (ctx, { params }) => {
    const row = await findLectureRow(ctx.tx, ctx.cptsId, { id: params.lectureId })
    if (!row) return refuse('lecture-unknown')
    await revokeLien(ctx.tx, ctx.cptsId, row.lienId, ctx.now)
    if (!row.revoqueLe) await updateLecture(ctx.tx, ctx.cptsId, row.id, { revoqueLe: toDate(ctx.now) })
    return ok({ ok: true as const })
  },
})

/** What this link opens. Another kind of link, or one that is over, opens nothing. */
const ownLecture = async (ctx: Ctx): Promise<Result<LectureRow, 'lecture-closed'>> => {
  const row =
    ctx.actor.kind === 'lien' ? await findLectureRow(ctx.tx, ctx.cptsId, { lienId: ctx.actor.lienId }) : undefined
  return row && lectureVue(row, ctx.now).etat === 'ouvert' ? ok(row) : refuse('lecture-closed')
}

const ownFige = async (ctx: Ctx) => {
  const lecture = await ownLecture(ctx)
  if (!lecture.ok) return lecture
  const fige: Result<Fige, 'dossier-unknown' | 'archive-missing'> = await loadFige(ctx, lecture.value.dossierId)
  return fige.ok ? ok({ lecture: lecture.value, ...fige.value }) : fige
}

export const readMonDossier = defineAction(lectureContract.readMonDossier, {
  audit: 'dialogue.lire-par-lien',
  run: async (ctx) => {
    const found = await ownFige(ctx)
    if (!found.ok) return found
    const { lecture, row, rows, donnees, differences } = found.value
    if (!lecture.ouvertLe) await updateLecture(ctx.tx, ctx.cptsId, lecture.id, { ouvertLe: toDate(ctx.now) })
    const { organisme, destinataire, expireLe } = lectureVue(lecture, ctx.now)
    return ok({
      ...{ organisme, destinataire, expireLe, differences },
      dossier: dossierVu(row),
      apercu: apercuOf(donnees),
      derniere: Math.max(...rows.map(({ version }) => version)),
      avis: await avisOf(ctx, row.id),
      decisions: await decisionsOf(ctx, row.id),
    })
  },
})

export const readMonArchive = defineAction(lectureContract.readMonArchive, {
  audit: 'dialogue.telecharger-par-lien',
  run: async (ctx) => {
    const found = await ownFige(ctx)
    return found.ok ? archiveAnswer(ctx, found.value.row) : found
  },
})

export const readMonDossierPdf = defineAction(lectureContract.readMonDossierPdf, {
  audit: 'dialogue.telecharger-par-lien',
  run: async (ctx) => {
    const found = await ownFige(ctx)
    return found.ok ? pdfAnswer(ctx, found.value.row) : found
  },
})

export const writeAvis = defineAction(lectureContract.writeAvis, {
  audit: 'dialogue.avis',
  run: async (ctx, { body }) => {
    const lecture = await ownLecture(ctx)
    if (!lecture.ok) return lecture
    const id = newId(ctx.now.epochMilliseconds)
    const { dossierId, id: lectureId } = lecture.value
    await insertAvis(ctx.tx, { cptsId: ctx.cptsId, id, dossierId, lectureId, ...body, ecritLe: toDate(ctx.now) })
    return ok({ id })
  },
})
