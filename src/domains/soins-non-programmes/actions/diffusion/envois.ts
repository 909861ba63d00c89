/** The mails of a broadcast: one link each, for the professional alone; the secret stands in the mail and nowhere else. */
import type { Instant } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { queueCourriels, withdrawCourriels } from '../../../../server/mail/index.ts'
import { createLiens, findCpts, linkAddress, revokeLiensAbout } from '../../../comptes/index.ts'
import { sayDiffusion } from '../../rules/diffusion/message.ts'
import { zoneOf } from '../demandes.ts'

export const USAGE_DIFFUSION = 'diffusion'
/** The link outlives the broadcast by some hours, so that who comes late is told kindly. */
const LINK_DAYS = 2

export type Envoi = { id: string; personneId: string; courriel: string; habituel: boolean; ouvreLe: Instant }
type Told = { id: string; echeance: Instant; tour?: number }

export const sendEnvois = async (
  ctx: Ctx,
  { id, echeance, tour = 1 }: Told,
  envois: readonly Envoi[],
): Promise<void> => {
  if (envois.length === 0) return
  const zone = await zoneOf(ctx)
  const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? 'Maillage'
  const liens = await createLiens(
    ctx.tx,
    envois.map(({ id: envoiId, personneId, habituel }) => ({
      cptsId: ctx.cptsId,
      usage: USAGE_DIFFUSION,
      personneId,
      sujet: { envoiId, diffusionId: id, tour: habituel ? 'habituel' : 'groupe' },
      days: LINK_DAYS,
    })),
    ctx.now,
  )
  await queueCourriels(
    ctx,
    envois.map(({ id: envoiId, courriel, habituel, ouvreLe }, i) => ({
      cle: `diffusion:${id}:${envoiId}:${tour}`,
      destinataire: courriel,
      expireLe: echeance,
      aPartirDe: ouvreLe,
      ...sayDiffusion({ address: linkAddress(ctx.address, liens[i]!.token), echeance, zone, cpts, habituel }),
    })),
  )
}

/** What has not left does not leave. */
export const holdEnvois = (ctx: Ctx, diffusionIds: readonly string[]): Promise<void> =>
  diffusionIds.length > 0 ? withdrawCourriels(ctx, ...diffusionIds) : Promise.resolve()

/** Links of the group that were to leave later: others take their place. */
export const forgetLiensDuGroupe = (ctx: Ctx, diffusionId: string): Promise<void> =>
  revokeLiensAbout(ctx.tx, ctx.cptsId, { usage: USAGE_DIFFUSION, sujet: { diffusionId, tour: 'groupe' } }, ctx.now)
