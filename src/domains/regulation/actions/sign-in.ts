/**
 * A regulator enters by the address of a slot that the SAS gave, and by no other way: the session is the one of a link
 * of the installation, for twelve hours. Conditions of use are accepted once. No mail is sent but to who asks for one.
 */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction, INSTALLATION } from '../../../server/actions/action.ts'
import {
  consumeLien,
  createLien,
  enterByToken,
  hashPassword,
  openSession,
  passwordMatches,
} from '../../comptes/index.ts'
import { regulationContract } from '../contract.ts'
import { comesFromSas } from '../rules/compte.ts'
import { findRegulateur, listByCourriel, type RegulateurLu, updateRegulateur } from '../store/regulateur-store.ts'
import { USAGE_REGULATION } from './save-compte.ts'

const USAGE_PASSWORD = 'regulation-mot-de-passe'

/** Of the accounts of an address, the one whose password this is. A decoy takes the time of one that is not there. */
const findByPassword = async (ctx: Ctx, courriel: string, motDePasse: string): Promise<RegulateurLu | undefined> => {
  const known = await listByCourriel(ctx, courriel)
  if (known.length === 0) await passwordMatches(undefined, motDePasse)
  for (const one of known) if (await passwordMatches(one.motDePasse, motDePasse)) return one
  return undefined
}

/** The session of a link of the installation, for twelve hours. */
export const openRegulation = async (
  ctx: Ctx,
  sujet: { regulateurId: string; origine: string },
  moyen: 'mot-de-passe' | 'psc',
): Promise<void> => {
  const lien = await createLien(
    ctx.tx,
    { cptsId: INSTALLATION, usage: USAGE_REGULATION, personneId: null, sujet, days: 1 },
    ctx.now,
  )
  const place = { cptsId: INSTALLATION, id: lien.id }
  const session = await openSession(
    ctx.tx,
    { personneId: null, secondFacteur: moyen === 'psc', agent: ctx.agent, lien: place, moyen },
    ctx.now,
  )
  ctx.setCookie('maillage_lien', session.token, session.seconds)
}

export const signInRegulateur = defineAction(regulationContract.signInRegulateur, {
  audit: 'regulation.entrer',
  run: async (ctx, { body }) => {
    if (!comesFromSas(body.origine)) return refuse('not-from-sas')
    const compte = await findByPassword(ctx, body.courriel, body.motDePasse)
    if (!compte) return refuse('sign-in-refused')
    if (compte.conditionsLe === null) {
      if (!body.conditions) return refuse('conditions-needed')
      await updateRegulateur(ctx, compte.id, { conditionsLe: toDate(ctx.now) }, ctx.now)
    }
    await openRegulation(ctx, { regulateurId: compte.id, origine: body.origine }, 'mot-de-passe')
    return ok({ ok: true as const })
  },
})

/** The server says how a mail leaves. */
let sendLink: (ctx: Ctx, courriel: string, address: string) => Promise<void> = async () => {}
export const whenRegulateurForgot = (send: typeof sendLink): void => {
  sendLink = send
}

/** Always the same answer: it does not tell whether the address has an account. One link for each account of it. */
export const forgetRegulateurPassword = defineAction(regulationContract.forgetRegulateurPassword, {
  audit: 'regulation.oublier',
  run: async (ctx, { body }) => {
    for (const compte of await listByCourriel(ctx, body.courriel)) {
      const sujet = { regulateurId: compte.id }
      const lien = await createLien(
        ctx.tx,
        { cptsId: INSTALLATION, usage: USAGE_PASSWORD, personneId: null, sujet, days: 1, uses: 1 },
        ctx.now,
      )
      await sendLink(ctx, compte.courriel, `${ctx.address}/regulation/mot-de-passe/${lien.token}`)
    }
    return ok({ ok: true as const })
  },
})

export const chooseRegulateurPassword = defineAction(regulationContract.chooseRegulateurPassword, {
  audit: 'regulation.mot-de-passe',
  run: async (ctx, { body }) => {
    const found = await enterByToken(ctx.tx, body.jeton, ctx.now)
    if (!found.ok || found.lien.usage !== USAGE_PASSWORD) return refuse('lien-unknown')
    if (!(await consumeLien(ctx.tx, found.lien))) return refuse('lien-unknown')
    const compte = await findRegulateur(ctx, String(found.lien.sujet.regulateurId))
    if (!compte) return refuse('lien-unknown')
    await updateRegulateur(ctx, compte.id, { motDePasse: await hashPassword(body.motDePasse) }, ctx.now)
    return ok({ ok: true as const })
  },
})
