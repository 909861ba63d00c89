/** A physician of the CPTS validates the text that they read, signed in or by a link that was sent to them. */
import type { FileAnswer, Output } from '../../../../kernel/contract.ts'
import { formatMoment } from '../../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import { type Instant, Temporal } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { renderPdf } from '../../../../server/documents/index.ts'
import {
  findProfessionnel,
  listProfessionnels,
  nomAffiche,
  type ProfessionnelConnu,
  professionnelOfPersonne,
} from '../../../communaute/index.ts'
import { createLien, findCpts, linkAddress, revokeLiensAbout } from '../../../comptes/index.ts'
import { soinsContract } from '../../contract.ts'
import { grilleDocument } from '../../documents/grille.ts'
import type { SoinsRefusal } from '../../refusals.ts'
import { controler } from '../../rules/grille/controle.ts'
import type { VoieValidation } from '../../rules/grille/modele.ts'
import { findGrilleRow, type GrilleRow, listGrilleRows, markValidee } from '../../store/grille-store.ts'
import { zoneOf } from '../demandes.ts'
import { grilleLueOf, resumeOf, validationOf } from './versions.ts'

const MEDECIN = '10'
const LIEN_DAYS = 30
const USAGE = 'grille'

const isMedecin = (who: ProfessionnelConnu): boolean => who.profession === MEDECIN && who.enExercice

export type GrilleEnvoyee = { courriel: string; address: string; expireLe: Instant; titre: string; zone: string }
/** Mail is wired by the server: this room says what is sent, and to whom. */
let sendMail: (ctx: Ctx, sent: GrilleEnvoyee) => Promise<void> = async () => {}
export const whenGrilleSent = (send: typeof sendMail): void => {
  sendMail = send
}

/** Who signs must be a physician of this CPTS, with a number that names one person and no other. */
const valideurOf = (
  who: ProfessionnelConnu | undefined,
): Result<{ id: string; nom: string; rpps: string }, 'medecin-needed' | 'medecin-without-rpps'> => {
  if (!who || !isMedecin(who)) return refuse('medecin-needed')
  return who.rpps ? ok({ id: who.id, nom: nomAffiche(who), rpps: who.rpps }) : refuse('medecin-without-rpps')
}

const sign = async (
  ctx: Ctx,
  grilleId: string,
  by: { who: ProfessionnelConnu | undefined; voie: VoieValidation; empreinte: string },
): Promise<Result<{ ok: true }, SoinsRefusal>> => {
  const valideur = valideurOf(by.who)
  if (!valideur.ok) return valideur
  const row = await findGrilleRow(ctx.tx, ctx.cptsId, grilleId)
  if (!row) return refuse('grille-unknown')
  if (row.statut !== 'brouillon') return refuse('grille-not-draft')
  const [fault] = controler(row.contenu)
  if (fault) return refuse('grille-faulty', { phrase: fault.phrase })
  const signed = await markValidee(ctx.tx, ctx.cptsId, grilleId, { ...by, valideur: valideur.value }, ctx.now)
  if (!signed) return refuse('grille-changed')
  await revokeLiensAbout(ctx.tx, ctx.cptsId, { usage: USAGE, sujet: { grilleId } }, ctx.now)
  await ctx.publish({ name: 'grille.validee', cptsId: ctx.cptsId, id: grilleId })
  return ok({ ok: true })
}

const askedBy = async (ctx: Ctx): Promise<ProfessionnelConnu | undefined> =>
  ctx.actor.kind === 'personne' ? professionnelOfPersonne(ctx.tx, ctx.cptsId, ctx.actor.personneId) : undefined

export const listGrilles = defineAction(soinsContract.listGrilles, {
  audit: 'grille.lire',
  run: async (ctx) => {
    const who = ctx.permissions.has('grille.validate') ? await askedBy(ctx) : undefined
    const grilles = (await listGrilleRows(ctx.tx, ctx.cptsId)).map(resumeOf)
    return ok({ grilles, peutValider: who !== undefined && isMedecin(who) })
  },
})

export const validateGrille = defineAction(soinsContract.validateGrille, {
  audit: 'grille.valider',
  run: async (ctx, { params, body }) => {
    const who = await askedBy(ctx)
    return sign(ctx, params.grilleId, { who, voie: 'compte', empreinte: body.empreinte })
  },
})

export const listMedecinsPourGrille = defineAction(soinsContract.listMedecinsPourGrille, {
  audit: 'grille.lire',
  run: async (ctx) => {
    const medecins = (await listProfessionnels(ctx.tx, ctx.cptsId)).filter((who) => isMedecin(who) && who.rpps)
    return ok({
      medecins: medecins.map((who) => ({ id: who.id, nom: nomAffiche(who), aUnCourriel: who.courriel !== null })),
    })
  },
})

/** The link names its physician and one version; sent anew, the former ones of that version no longer open. */
export const sendGrille = defineAction(soinsContract.sendGrille, {
  audit: 'grille.envoyer',
  run: async (
    ctx,
    { params: { grilleId }, body },
  ): Promise<Result<Output<typeof soinsContract.sendGrille>, SoinsRefusal>> => {
    const row = await findGrilleRow(ctx.tx, ctx.cptsId, grilleId)
    if (!row) return refuse('grille-unknown')
    if (row.statut !== 'brouillon') return refuse('grille-not-draft')
    const [fault] = controler(row.contenu)
    if (fault) return refuse('grille-faulty', { phrase: fault.phrase })
    const who = await findProfessionnel(ctx.tx, ctx.cptsId, body.professionnelId)
    const valideur = valideurOf(who)
    if (!valideur.ok || !who) return valideur.ok ? refuse('medecin-needed') : valideur
    await revokeLiensAbout(ctx.tx, ctx.cptsId, { usage: USAGE, sujet: { grilleId } }, ctx.now)
    const { personneId, courriel } = who
    const sujet = { grilleId, professionnelId: who.id }
    const lien = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: USAGE, personneId, sujet, days: LIEN_DAYS },
      ctx.now,
    )
    const address = linkAddress(ctx.address, lien.token)
    const zone = await zoneOf(ctx)
    if (courriel) await sendMail(ctx, { courriel, address, expireLe: lien.expireLe, titre: row.titre, zone })
    const expireLe = lien.expireLe.toString()
    return ok({ lien: address, expireLe, nom: valideur.value.nom, courrielEnvoye: courriel !== null })
  },
})

/** What this link is about: one version, one physician. */
const ownGrille = async (ctx: Ctx): Promise<Result<{ row: GrilleRow; who: ProfessionnelConnu }, 'grille-unknown'>> => {
  const { sujet } = ctx.actor.kind === 'lien' ? ctx.actor : { sujet: {} }
  const { grilleId, professionnelId } = sujet as { grilleId?: string; professionnelId?: string }
  const row = grilleId ? await findGrilleRow(ctx.tx, ctx.cptsId, grilleId) : undefined
  const who = professionnelId ? await findProfessionnel(ctx.tx, ctx.cptsId, professionnelId) : undefined
  return row && who ? ok({ row, who }) : refuse('grille-unknown')
}

export const readMaGrille = defineAction(soinsContract.readMaGrille, {
  audit: 'grille.lire-par-lien',
  run: async (ctx) => {
    const own = await ownGrille(ctx)
    if (!own.ok) return own
    const { row, who } = own.value
    const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? ''
    return ok({ cpts, medecin: nomAffiche(who), rpps: who.rpps, grille: grilleLueOf(row) })
  },
})

export const validateMaGrille = defineAction(soinsContract.validateMaGrille, {
  audit: 'grille.valider-par-lien',
  run: async (ctx, { body }): Promise<Result<{ ok: true }, SoinsRefusal>> => {
    const own = await ownGrille(ctx)
    if (!own.ok) return own
    return sign(ctx, own.value.row.id, { who: own.value.who, voie: 'lien', empreinte: body.empreinte })
  },
})

const pdfOf = async (ctx: Ctx, row: GrilleRow): Promise<Result<FileAnswer, SoinsRefusal>> => {
  const zone = await zoneOf(ctx)
  const validation = validationOf(row)
  const made = await renderPdf(
    grilleDocument({
      cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
      numero: row.numero,
      statut: row.statut,
      grille: row.contenu,
      fautes: controler(row.contenu).map(({ phrase }) => phrase),
      empreinte: row.empreinte,
      validation: validation && { ...validation, le: formatMoment(Temporal.Instant.from(validation.le), zone) },
      date: ctx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
    }),
  )
  const name = `grille-de-triage-version-${row.numero}.pdf`
  return made.ok ? ok({ name, type: 'application/pdf', body: made.value.contenu }) : made
}

export const printGrille = defineAction(soinsContract.printGrille, {
  audit: 'grille.imprimer',
  run: async (ctx, { params }) => {
    const row = await findGrilleRow(ctx.tx, ctx.cptsId, params.grilleId)
    return row ? pdfOf(ctx, row) : refuse('grille-unknown')
  },
})

export const printMaGrille = defineAction(soinsContract.printMaGrille, {
  audit: 'grille.imprimer-par-lien',
  run: async (ctx) => {
    const own = await ownGrille(ctx)
    return own.ok ? pdfOf(ctx, own.value.row) : own
  },
})
