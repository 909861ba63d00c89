/** A proposal that is taken back, because its request is. */
import type { Ctx } from '../../../server/actions/action.ts'
import { revokeLiensAbout } from '../../comptes/index.ts'
import { listPropositionsOf, moveProposition } from '../store/proposition-store.ts'

export const USAGE_PROPOSITION = 'proposition-mt'

export const closeLink = ({ tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>, propositionId: string) =>
  revokeLiensAbout(tx, cptsId, { usage: USAGE_PROPOSITION, sujet: { propositionId } }, now)

/** Open, it is withdrawn; accepted, the patient will not come: its place is given back either way. */
export const endOpenProposition = async (ctx: Ctx, demandeId: string): Promise<void> => {
  const { tx, cptsId } = ctx
  for (const { id, statut } of await listPropositionsOf(tx, cptsId, { demandeIds: [demandeId] })) {
    const ended =
      (statut === 'ouverte' && (await moveProposition(tx, cptsId, id, 'ouverte', { statut: 'retiree' }))) ||
      (statut === 'acceptee' &&
        (await moveProposition(tx, cptsId, id, 'acceptee', { statut: 'sans-suite', vuLe: null })))
    if (ended) await closeLink(ctx, id)
  }
}
