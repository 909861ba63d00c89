/** Decisions of the year that money rests on, as the register holds them once their séance was signed. */
import { listDecisions } from '../../domains/gouvernance/index.ts'
import { COTISATIONS_VOTEES, INDEMNITES_VOTEES, VIREMENT_VOTE } from '../../domains/gouvernance/samples-annee.ts'
import type { Ctx } from '../actions/action.ts'

export type DecisionVotee = { id: string; phrase: string; priseLe: string }

const findVoted = async ({ tx, cptsId }: Ctx, intitule: string): Promise<DecisionVotee | null> => {
  const found = (await listDecisions(tx, cptsId, { recherche: intitule })).find(({ objet }) => objet === intitule)
  return found ? { id: found.id, phrase: `Décision ${found.numero}, ${found.objet}`, priseLe: found.priseLe } : null
}

/** Null in a community that holds no séance. */
export const cotisationsVotees = (ctx: Ctx) => findVoted(ctx, COTISATIONS_VOTEES)
export const indemnitesVotees = (ctx: Ctx) => findVoted(ctx, INDEMNITES_VOTEES)
export const virementVote = (ctx: Ctx) => findVoted(ctx, VIREMENT_VOTE)
