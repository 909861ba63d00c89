/** Asking for a proof that is missing, reminding, and giving up. The mail carries a link that sends one file. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findProfessionnel, nomAffiche } from '../../communaute/index.ts'
import { createLien, linkAddress, revokeLien } from '../../comptes/index.ts'
import { preuvesContract } from '../contract-preuves.ts'
import { DEMANDE_DAYS, FORGET_AFTER_DAYS, isToRemind, MAX_REMINDERS } from '../rules/demande-preuve.ts'
import {
  type DemandeRow,
  findDemande,
  forgetAsked,
  insertDemande,
  listAwaited,
  updateDemande,
} from '../store/demande-store.ts'
import { findThreadEnd, readWholeActes } from '../store/read-store.ts'
import { askedOf } from './demandes.ts'

export type PreuveAsked = {
  courriel: string
  address: string
  expireLe: Instant
  nature: string
  titre: string
  debut: Instant
  zone: string
  rappel: boolean
}
/** Mail is wired by the server: the registre says what is asked, and of whom. */
let sendDemande: (ctx: Ctx, asked: PreuveAsked) => Promise<void> = async () => {}
export const whenPreuveAsked = (send: typeof sendDemande): void => {
  sendDemande = send
}

const makeLien = (ctx: Ctx, demandeId: string) =>
  createLien(
    ctx.tx,
    { cptsId: ctx.cptsId, usage: 'preuve', personneId: null, sujet: { demandeId }, days: DEMANDE_DAYS },
    ctx.now,
  )
type Lien = Awaited<ReturnType<typeof makeLien>>

const send = async (
  ctx: Ctx,
  demande: Pick<DemandeRow, 'acteId' | 'nature' | 'courriel'>,
  lien: Lien,
  rappel: boolean,
) => {
  const [whole] = await readWholeActes(ctx.tx, ctx.cptsId, [demande.acteId])
  if (!whole || !demande.courriel) return
  const { titre, debut, zone } = whole.acte
  await sendDemande(ctx, {
    courriel: demande.courriel,
    address: linkAddress(ctx.address, lien.token),
    expireLe: lien.expireLe,
    nature: demande.nature,
    titre,
    debut: fromDate(debut),
    zone,
    rappel,
  })
}

/** An address that was given, or the one of a fiche, which then never leaves the server. */
const whomToAsk = async (
  ctx: Ctx,
  body: { professionnelId?: string | undefined; courriel?: string | undefined; nom?: string | undefined },
) => {
  if (body.courriel) return { courriel: body.courriel, nom: body.nom ?? null, professionnelId: null }
  const fiche = body.professionnelId ? await findProfessionnel(ctx.tx, ctx.cptsId, body.professionnelId) : undefined
  if (!fiche?.courriel) return null
  return { courriel: fiche.courriel, nom: nomAffiche(fiche), professionnelId: fiche.id }
}

export const askPreuve = defineAction(preuvesContract.askPreuve, {
  audit: 'preuve.demander',
  run: async (ctx, { params, body }) => {
    const acteId = await findThreadEnd(ctx.tx, ctx.cptsId, params.acteId)
    if (!acteId) return refuse('acte-unknown')
    const asked = await whomToAsk(ctx, body)
    if (!asked) return refuse('courriel-unknown')
    const id = newId(ctx.now.epochMilliseconds)
    const lien = await makeLien(ctx, id)
    const { expireLe } = lien
    const demande = { cptsId: ctx.cptsId, id, acteId, nature: body.nature, ...asked }
    if (!(await insertDemande(ctx.tx, { ...demande, demandeeLe: ctx.now, expireLe, lienId: lien.id })))
      return refuse('preuve-already-asked')
    await send(ctx, demande, lien, false)
    return ok({ id, expireLe: expireLe.toString() })
  },
})

/** Only the hash of a secret is kept: a reminder carries a new link, and the former one ends. */
const remind = async (ctx: Ctx, demande: DemandeRow): Promise<void> => {
  if (demande.lienId) await revokeLien(ctx.tx, ctx.cptsId, demande.lienId, ctx.now)
  const lien = await makeLien(ctx, demande.id)
  await updateDemande(ctx.tx, ctx.cptsId, demande.id, {
    lienId: lien.id,
    expireLe: toDate(lien.expireLe),
    relanceeLe: toDate(ctx.now),
    relances: demande.relances + 1,
  })
  await send(ctx, demande, lien, true)
}

export const remindPreuve = defineAction(preuvesContract.remindPreuve, {
  audit: 'preuve.relancer',
  run: async (ctx, { params }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-preuve-unknown')
    if (demande.etat !== 'attendue' || !demande.courriel) return refuse('demande-preuve-closed')
    if (demande.relances >= MAX_REMINDERS) return refuse('demande-preuve-reminded-enough')
    await remind(ctx, demande)
    return ok({ ok: true as const })
  },
})

export const cancelDemandePreuve = defineAction(preuvesContract.cancelDemandePreuve, {
  audit: 'preuve.ne-plus-demander',
  run: async (ctx, { params }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-preuve-unknown')
    if (demande.etat !== 'attendue') return refuse('demande-preuve-closed')
    if (demande.lienId) await revokeLien(ctx.tx, ctx.cptsId, demande.lienId, ctx.now)
    await updateDemande(ctx.tx, ctx.cptsId, demande.id, { etat: 'annulee', closeLe: toDate(ctx.now) })
    return ok({ ok: true as const })
  },
})

/** The night's work: reminders that are due leave, and who was asked long ago is forgotten. */
export const remindPreuves = async (ctx: Ctx): Promise<number> => {
  await forgetAsked(ctx.tx, ctx.cptsId, toDate(ctx.now.subtract({ hours: 24 * FORGET_AFTER_DAYS })))
  const due = (await listAwaited(ctx.tx, ctx.cptsId)).filter((one) => one.courriel && isToRemind(askedOf(one), ctx.now))
  for (const demande of due) await remind(ctx, demande)
  return due.length
}
