/** Joining, dues and the bank, once the year was lived: each at its own moment. */
import { adhesionActions } from '../../domains/adhesion/index.ts'
import { playAnnee } from '../../domains/adhesion/samples-annee.ts'
import { nomAffiche, type ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { createLien } from '../../domains/comptes/index.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Community } from './communities.ts'
import { cotisationsVotees } from './decisions.ts'
import { attempt, perform } from './perform.ts'

type Year = {
  rank: number
  seed: number
  community: Community
  people: readonly ProfessionnelConnu[]
  today: Temporal.PlainDate
}

export const playAdhesions = async (ctx: Ctx, { rank, seed, community, people, today }: Year): Promise<void> =>
  playAnnee(ctx, perform, {
    seed: seed * 10 + rank,
    today,
    cpts: community.nom.replace(/ \(.*\)$/, ''),
    mot: community.mot,
    signataire: `${nomAffiche(people[0]!)}, pour le bureau`,
    professionnelId: people[0]!.id,
    compte: 1001 + rank,
    decision: await cotisationsVotees(ctx),
  })

const LINK_DAYS = 60

/** To try without an account: the request of somebody, and the adhésion of a member. */
export const renewAdhesionLinks = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  const { cptsId } = ctx
  const open = async (usage: string, tell: string, about: Record<string, string>) => {
    const sujet = { demonstration: true, ...about }
    const { token } = await createLien(ctx.tx, { cptsId, usage, personneId: null, sujet, days: LINK_DAYS }, ctx.now)
    return { usage, tell, token }
  }
  const { demandes } = await perform(ctx, adhesionActions.listDemandesAdhesion, { params: { cptsId } })
  // In a year that begins, none is written yet.
  const campagne = await attempt(ctx, adhesionActions.readCampagne, { params: { cptsId, annee: yearOf(ctx) } })
  const request = demandes.find(({ etat }) => etat === 'a-completer')
  const appels = campagne.ok ? campagne.value.lesAppels : []
  const late = appels.find(({ etat, professionnelId }) => etat === 'en-retard' && professionnelId)
  return [
    ...(request ? [await open('demande-adhesion', 'suivre une demande d’adhésion', { demandeId: request.id })] : []),
    ...(late
      ? [
          await open('adherent', 'payer sa cotisation, prendre son attestation', {
            professionnelId: late.professionnelId!,
          }),
        ]
      : []),
  ]
}
const yearOf = ({ now }: Ctx): number => now.toZonedDateTimeISO('Europe/Paris').year
