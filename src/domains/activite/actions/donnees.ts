import type { Ctx } from '../../../server/actions/action.ts'
import { listConvocationsOf } from '../store/convocation-store.ts'
import { listOfProfessionnel } from '../store/personnes-store.ts'
import { listReponsesOf } from '../store/sondage-store.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What the activity keeps of one professional: where they were expected, told, asked for dates, where they signed. */
export const readDonneesActivite = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => {
  const { invitations, presences } = await listOfProfessionnel(tx, cptsId, professionnelId)
  const convocations = await listConvocationsOf(tx, cptsId, professionnelId)
  const sondages = await listReponsesOf(tx, cptsId, professionnelId)
  return {
    convocations: convocations.map(({ inviteLe, diteLe, rappelePour, ...one }) => ({
      ...one,
      inviteLe: inviteLe.toISOString(),
      diteLe: diteLe.toISOString(),
      rappelePour: iso(rappelePour),
    })),
    sondages: sondages.map(({ reponduLe, debut, ...one }) => ({
      ...one,
      reponduLe: iso(reponduLe),
      debut: iso(debut),
    })),
    invitations: invitations.map(({ debut, ...one }) => ({ ...one, debut: debut.toISOString() })),
    presences: presences.map(({ arrivee, depart, retireeLe, ...one }) => ({
      ...one,
      arrivee: arrivee.toISOString(),
      depart: depart?.toISOString() ?? null,
      retireeLe: retireeLe?.toISOString() ?? null,
    })),
  }
}
