/** One account a role, and one signed link a kind: what a visitor tries. */
import {
  createDemonstrationAccount,
  createLien,
  type Role,
  revokeDemonstrationLiens,
} from '../../domains/comptes/index.ts'
import type { Ctx } from '../actions/action.ts'
import type { Community } from './communities.ts'

const STAFF: readonly [role: Role, prenom: string, nom: string][] = [
  ['coordination', 'Capucine', 'Bergeronnette'],
  ['presidence', 'Garance', 'Alizé'],
  ['tresorerie', 'Achille', 'Millefeuille'],
  ['secretariat', 'Rosalie', 'Arbousier'],
  ['regulation', 'Balthazar', 'Goéland'],
  ['partenaire', 'Églantine', 'Cabestan'],
]

/** `doctor` already is a personne: the account is put beside the fiche. */
export const openAccounts = async (
  ctx: Ctx,
  community: Community,
  doctor: { personneId: string; nom: string; prenom: string },
): Promise<void> => {
  for (const [role, prenom, nom] of STAFF) {
    await createDemonstrationAccount(ctx, {
      prenom,
      nom,
      courriel: `${role}.${community.mot}@demo.invalid`,
      roles: [role],
    })
  }
  const courriel = `professionnel.${community.mot}@demo.invalid` as const
  await createDemonstrationAccount(ctx, { ...doctor, courriel, roles: ['professionnel'] })
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
  return links
}
