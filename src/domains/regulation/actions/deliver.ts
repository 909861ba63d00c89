/**
 * One message to the platform of the SAS. The network is used between two transactions, never inside one: the first
 * reserves the message for a while, the second says what became of it. A process that dies in between sends it again.
 */
import { fromDate, type Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Numero } from '../rules/compte.ts'
import { delayOf, issueOf, methodOf, type StatutSuivi } from '../rules/envoi.ts'
import {
  claimEnvoi,
  listDue,
  listDueCpts,
  postponeEnvoi,
  readParties,
  replaceFailed,
  settleEnvoi,
} from '../store/envoi-store.ts'
import { findNumeroOf } from '../store/regulateur-store.ts'

/** Everything that the message says, in the words of the room. */
export type MessageSas = {
  methode: 'POST' | 'PUT'
  /** Of the appointment, the same from its creation to its end. */
  identifiant: string
  statut: StatutSuivi
  debut: Instant
  fin: Instant
  prisLe: Instant
  zone: string
  rpps: string
  regulateur: Numero
}
export type Claimed = { id: string; suiviId: string; rang: number; essais: number }
export type Claim = Claimed & { message: MessageSas }
/** Null: no answer came. */
export type Reponse = { statut: number | null; texte: string }

/** Longer than the longest conversation. */
const CLAIM_MINUTES = 2
const BATCH = 50

export const listEnvoisDus = (ctx: Ctx): Promise<string[]> => listDue(ctx, ctx.now, BATCH)
export const listCptsEnvoisDus = listDueCpts

/** Undefined: somebody else has it, its turn has not come, or it cannot be said (and then it has failed, with the reason). */
export const claimEnvoiSas = async (ctx: Ctx, id: string): Promise<Claim | undefined> => {
  const claimed = await claimEnvoi(ctx, id, ctx.now, ctx.now.add({ minutes: CLAIM_MINUTES }))
  if (!claimed) return undefined
  const { rang, suiviId, statut, debut, fin, essais, rendezVousId } = claimed
  const parties = await readParties(ctx, rendezVousId)
  const regulateur = parties && (await findNumeroOf(ctx, parties.regulateurId))
  if (!parties?.rpps || !regulateur) {
    const erreur = regulateur
      ? 'Le RPPS du professionnel n’est pas connu\u00a0: complétez sa fiche, puis réessayez.'
      : 'Le compte du régulateur n’est plus connu ici.'
    await settleEnvoi(ctx, id, { etat: 'echoue', erreur }, ctx.now)
    return undefined
  }
  const message: MessageSas = {
    methode: methodOf(rang),
    identifiant: suiviId,
    statut: statut as StatutSuivi,
    debut: fromDate(debut),
    fin: fromDate(fin),
    prisLe: fromDate(parties.prisLe),
    zone: parties.zone,
    rpps: parties.rpps,
    regulateur,
  }
  return { id, suiviId, rang, essais, message }
}

export const settleEnvoiSas = async (
  ctx: Ctx,
  { id, suiviId, rang, essais }: Claimed,
  { statut, texte }: Reponse,
  random: number,
): Promise<'envoye' | 'plus-tard' | 'echoue'> => {
  const issue = issueOf({ statut, essais })
  if (issue === 'plus-tard') {
    await postponeEnvoi(ctx, id, ctx.now.add({ seconds: delayOf(essais, random) }), texte)
    return issue
  }
  await settleEnvoi(ctx, id, { etat: issue, erreur: issue === 'echoue' ? texte : null }, ctx.now)
  if (issue === 'envoye') await replaceFailed(ctx, suiviId, rang)
  return issue
}
