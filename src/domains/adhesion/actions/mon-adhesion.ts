/** A member and their own adhésion: by the link that they received, or signed in with a fiche here. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { findProfessionnel, professionnelOfPersonne } from '../../communaute/index.ts'
import { formatIban, formatReference, readIbanToPay } from '../../tresorerie/index.ts'
import { adhesionContract } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { etatAppel, resteOf } from '../rules/appel.ts'
import { sayLien } from '../rules/courriels.ts'
import * as store from '../store/campagne-store.ts'
import { openMonAdhesion, USAGE_ADHERENT } from './appeler.ts'
import { isRunning, makeAttestation, type Pdf, pdfOf, periodeOn, type Qui, readIdentite } from './attestation.ts'
import { plusDays, readPlace } from './place.ts'
import { makeRecu } from './recu.ts'

const MAIL_DAYS = 20

/** The link or the session names the member; nothing in what is sent can name another. */
const findMe = async (ctx: Ctx): Promise<Result<Qui, 'member-unknown'>> => {
  const { actor } = ctx
  if (actor.kind === 'lien' && actor.usage === USAGE_ADHERENT) {
    const { professionnelId, structureId } = actor.sujet as { professionnelId?: string; structureId?: string }
    if (professionnelId) return ok({ professionnelId, structureId: null })
    if (structureId) return ok({ professionnelId: null, structureId })
  }
  if (actor.kind === 'personne') {
    const fiche = await professionnelOfPersonne(ctx.tx, ctx.cptsId, actor.personneId)
    if (fiche) return ok({ professionnelId: fiche.id, structureId: null })
  }
  return refuse('member-unknown')
}

const mine = (qui: Qui) =>
  qui.professionnelId ? { professionnelId: qui.professionnelId } : { structureId: qui.structureId! }

const payer = async ({ tx, cptsId }: Ctx, campagne: store.CampagneRow, appel: store.AppelRow) => {
  if (!campagne.compteId || resteOf(appel) <= 0) return null
  const compte = await readIbanToPay(tx, cptsId, campagne.compteId)
  return compte && { ...compte, iban: formatIban(compte.iban) }
}

export const readMonAdhesion = defineAction(adhesionContract.readMonAdhesion, {
  audit: 'mon-adhesion.lire',
  run: async (ctx) => {
    const me = await findMe(ctx)
    const identite = me.ok ? await readIdentite(ctx, me.value) : null
    if (!me.ok || !identite) return ok({ membre: null })
    const { cpts, today } = await readPlace(ctx)
    const periode = periodeOn(identite.periodes, today)
    const cotisations = []
    for (const appel of await store.listAppelRows(ctx.tx, ctx.cptsId, mine(me.value))) {
      const campagne = (await store.findCampagne(ctx.tx, ctx.cptsId, appel.annee))!
      cotisations.push({
        appelId: appel.id,
        annee: appel.annee,
        libelle: appel.libelle,
        decision: campagne.decision,
        decideeLe: campagne.decideeLe,
        echeance: campagne.echeance,
        reference: formatReference(appel.reference),
        duCentimes: appel.duCentimes,
        payeCentimes: appel.payeCentimes,
        payeLe: appel.payeLe,
        etat: etatAppel(appel, campagne.echeance, today),
        paiement: await payer(ctx, campagne, appel),
      })
    }
    const membre = {
      cpts,
      nom: identite.nom,
      depuis: periode?.debut ?? null,
      jusqua: periode?.fin ?? null,
      adherent: periode !== null && isRunning(periode, today),
      cotisations,
    }
    return ok({ membre })
  },
})

export const takeAttestation = defineAction(adhesionContract.takeAttestation, {
  audit: 'attestation.prendre',
  run: async (ctx): Promise<Result<Pdf, AdhesionRefusal>> => {
    const me = await findMe(ctx)
    return me.ok ? makeAttestation(ctx, me.value) : me
  },
})

export const takeRecu = defineAction(adhesionContract.takeRecu, {
  audit: 'cotisation.recu-prendre',
  run: async (ctx, { body }): Promise<Result<Pdf, AdhesionRefusal>> => {
    const me = await findMe(ctx)
    if (!me.ok) return me
    const own = await store.listAppelRows(ctx.tx, ctx.cptsId, mine(me.value))
    const appel = own.find(({ id }) => id === body.appelCotisationId)
    if (!appel) return refuse('appel-unknown')
    const made = await makeRecu(ctx, appel)
    return made.ok ? ok(pdfOf(made.value.nom, made.value.contenu)) : made
  },
})

/** Sent to the address of the fiche; the link is shown too, to be handed over. */
export const sendMonAdhesion = defineAction(adhesionContract.sendMonAdhesion, {
  audit: 'adhesion.envoyer-lien',
  run: async (ctx, { params: { professionnelId } }) => {
    const fiche = await findProfessionnel(ctx.tx, ctx.cptsId, professionnelId)
    if (!fiche) return refuse('member-unknown')
    const lien = await openMonAdhesion(ctx, { professionnelId })
    const { cpts } = await readPlace(ctx)
    const envoye =
      fiche.courriel !== null &&
      (await queueCourriel(ctx, {
        cle: `mon-adhesion:${professionnelId}:${ctx.now.epochMilliseconds}`,
        destinataire: fiche.courriel,
        ...sayLien(cpts, fiche.prenom, lien),
        expireLe: plusDays(ctx.now, MAIL_DAYS),
      }))
    return ok({ lien, envoye })
  },
})
