import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type CptsSummary, comptesContract } from '../contract.ts'
import { currentTotp } from '../rules/second-factor.ts'
import { type Moyen, readIdentifiant, readSession } from '../store/account-store.ts'
import { findCpts, findPersonne, listMyCpts, readInstallation } from '../store/cpts-store.ts'
import { DEMONSTRATION_PASSWORD, listDemonstrationAccounts } from '../store/demonstration-store.ts'
import { hasPsc } from './psc.ts'
import { mustHaveSecondFactor } from './sign-in.ts'

export const readMe = defineAction(comptesContract.readMe, {
  audit: 'moi.lire',
  run: async (ctx) => {
    const base = { installation: await describeInstallation(ctx), lien: await describeLien(ctx) }
    const alone = { application: false, session: null }
    const nobody = {
      connecte: false,
      personne: null,
      secondFacteur: 'non-requis' as const,
      cpts: [],
      ...alone,
      ...base,
    }
    if (ctx.actor.kind !== 'personne') return ok(nobody)
    const personne = await findPersonne(ctx.tx, ctx.actor.personneId)
    if (!personne) return ok(nobody)
    const identifiant = await readIdentifiant(ctx.tx, personne.id)
    const secondFacteur = await secondFactorState(ctx, personne.id, identifiant?.totpConfirme ?? false)
    const open = secondFacteur === 'fait' || secondFacteur === 'non-requis'
    const cpts = open ? await listMyCpts(ctx.tx, personne.id, ctx.now.toString().slice(0, 10)) : []
    const me = { ...personne, courriel: identifiant?.courriel ?? null }
    const application = identifiant?.totpConfirme ?? false
    const session = await describeSession(ctx, ctx.actor.sessionId)
    return ok({
      connecte: true,
      personne: me,
      secondFacteur,
      application,
      session,
      cpts: cpts as CptsSummary[],
      ...base,
    })
  },
})

const secondFactorState = async (ctx: Ctx, personneId: string, isInstalled: boolean) => {
  if (ctx.actor.kind === 'personne' && ctx.actor.secondFacteur) return 'fait' as const
  if (isInstalled) return 'attendu' as const
  return (await mustHaveSecondFactor(ctx, personneId)) ? ('a-installer' as const) : ('non-requis' as const)
}

const describeSession = async (ctx: Ctx, sessionId: string) => {
  const session = await readSession(ctx.tx, sessionId)
  return session ? { moyen: session.moyen as Moyen, exercices: session.exercices, exercice: session.exercice } : null
}

const describeInstallation = async (ctx: Ctx) => {
  const { row, operateur } = await readInstallation(ctx.tx)
  const hebergeur =
    row?.hebergeurNom && row.hebergeurCertificat && row.hebergeurExpireLe
      ? { nom: row.hebergeurNom, certificat: row.hebergeurCertificat, expireLe: row.hebergeurExpireLe }
      : null
  return { nature: ctx.installation.nature, patients: ctx.installation.patients, hebergeur, operateur, psc: hasPsc() }
}

const describeLien = async (ctx: Ctx) => {
  if (ctx.actor.kind !== 'lien') return null
  const cpts = await findCpts(ctx.tx, ctx.actor.cptsId)
  const personne = ctx.actor.personneId ? await findPersonne(ctx.tx, ctx.actor.personneId) : undefined
  return {
    usage: ctx.actor.usage,
    cptsId: ctx.actor.cptsId,
    cptsNom: cpts?.nom ?? '',
    personne: personne ? `${personne.prenom} ${personne.nom}` : null,
  }
}

/** The accounts of a demonstration with the code of the moment; a real base has none, whatever it is asked. */
export const listDemonstrationLogins = defineAction(comptesContract.listDemonstrationLogins, {
  audit: 'demonstration.lire',
  run: async (ctx) => {
    if (ctx.installation.nature !== 'demonstration') return refuse('not-a-demonstration')
    const accounts = await listDemonstrationAccounts(ctx.tx)
    const identifiants = accounts.map(({ secret, ...account }) => ({
      ...account,
      code: secret ? currentTotp(secret, ctx.now) : null,
    }))
    return ok({ motDePasse: DEMONSTRATION_PASSWORD, identifiants })
  },
})
