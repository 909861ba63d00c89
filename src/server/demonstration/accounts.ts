/** One account a role, and one signed link a kind: what a visitor tries. */

import { activiteActions } from '../../domains/activite/index.ts'
import {
  createDemonstrationAccount,
  createLien,
  type Role,
  revokeDemonstrationLiens,
} from '../../domains/comptes/index.ts'
import { USAGE_DIFFUSION } from '../../domains/soins-non-programmes/index.ts'
import type { Ctx } from '../actions/action.ts'
import { openMessage } from './attente.ts'
import type { Community } from './communities.ts'
import { perform } from './perform.ts'

const STAFF: readonly [role: Role, prenom: string, nom: string][] = [
  ['coordination', 'Capucine', 'Bergeronnette'],
  ['secretariat', 'Rosalie', 'Arbousier'],
  ['regulation', 'Balthazar', 'Goéland'],
  ['partenaire', 'Églantine', 'Cabestan'],
]

type Known = { personneId: string; nom: string; prenom: string }

/** The bureau and the doctor already are personnes: their account is put beside their fiche. */
export const openAccounts = async (
  ctx: Ctx,
  community: Community,
  members: Record<'professionnel' | 'presidence' | 'tresorerie', Known>,
): Promise<void> => {
  for (const [role, prenom, nom] of STAFF) {
    await createDemonstrationAccount(ctx, {
      prenom,
      nom,
      courriel: `${role}.${community.mot}@demo.invalid`,
      roles: [role],
    })
  }
  for (const role of ['professionnel', 'presidence', 'tresorerie'] as const) {
    const { personneId, nom, prenom } = members[role]
    const courriel = `${role}.${community.mot}@demo.invalid` as const
    await createDemonstrationAccount(ctx, { personneId, nom, prenom, courriel, roles: [role] })
  }
}

export const openOperateur = async (ctx: Ctx): Promise<void> => {
  await createDemonstrationAccount(ctx, {
    prenom: 'Ombeline',
    nom: 'Ardoise',
    courriel: 'operateur@demo.invalid',
    roles: [],
  })
}

const LINK_DAYS = 30
export const LINKS = [
  { usage: 'offrir', tell: 'proposer un créneau depuis un téléphone' },
  { usage: 'indemnites', tell: 'déclarer son temps, lire ses indemnités, donner son IBAN' },
  { usage: 'agenda-ics', tell: 'lire son agenda dans un calendrier, sans aucun patient' },
] as const

/** New ones at each start, since only their hash is kept; those of the former start end. */
export const renewLinks = async (
  ctx: Ctx,
  personneId: string,
): Promise<{ usage: string; tell: string; token: string }[]> => {
  await revokeDemonstrationLiens(ctx.tx, ctx.cptsId, ctx.now)
  const links = []
  for (const { usage, tell } of LINKS) {
    const sujet = { demonstration: true }
    const { token } = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage, personneId, sujet, days: LINK_DAYS },
      ctx.now,
    )
    links.push({ usage, tell, token })
  }
  return [...links, ...(await presenceLink(ctx)), ...(await diffusionLink(ctx, personneId))]
}

/** The next activité that is also held at a distance: one of those who are expected signs from afar. */
const presenceLink = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  const { cptsId } = ctx
  const { activites } = await perform(ctx, activiteActions.listActivites, {
    params: { cptsId },
    query: { sens: 'venir', etat: 'prevu', limite: 50 },
  })
  const near = activites.find(({ aDistance, invites }) => aDistance && invites > 0)
  if (!near) return []
  const params = { cptsId, activiteId: near.id }
  const { lesInvites } = await perform(ctx, activiteActions.readActivite, { params })
  const made = await perform(ctx, activiteActions.createPresenceLink, {
    params: { ...params, inviteId: lesInvites[0]!.id },
    body: { envoyer: false },
  })
  const token = made.lien.slice(made.lien.lastIndexOf('/') + 1)
  return [{ usage: 'presence', tell: 'signer sa présence à distance, le moment venu', token }]
}

/** A request that waits is told to the professional: their link answers it. */
const diffusionLink = async (
  ctx: Ctx,
  personneId: string,
): Promise<{ usage: string; tell: string; token: string }[]> => {
  const message = await openMessage(ctx, personneId)
  if (!message) return []
  const sujet = { ...message, tour: 'habituel', demonstration: true }
  const usage = USAGE_DIFFUSION
  const { token } = await createLien(ctx.tx, { cptsId: ctx.cptsId, usage, personneId, sujet, days: LINK_DAYS }, ctx.now)
  return [
    {
      usage,
      tell: 'répondre à une demande diffusée\u00a0: «\u00a0je peux\u00a0» ou «\u00a0je ne peux pas\u00a0»',
      token,
    },
  ]
}
