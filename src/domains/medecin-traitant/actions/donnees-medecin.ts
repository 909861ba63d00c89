/** What the room keeps of a doctor: what they declared, and what they answered. Nothing of the patients. */
import type { Ctx } from '../../../server/actions/action.ts'
import { listCapacites } from '../store/capacite-store.ts'
import { listPropositionsOf } from '../store/proposition-store.ts'
import { instantOf, readPlace } from './place.ts'

export const readDonneesMedecin = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>, professionnelId: string) => {
  const { tx, cptsId } = ctx
  const { mois } = await readPlace(ctx)
  const row = (await listCapacites(tx, cptsId, mois)).find((one) => one.professionnelId === professionnelId)
  if (!row) return null
  const { parMois, criteres, tranchesAge, communes, domicile, suspendueJusqu, declareeLe } = row
  const propositions = (await listPropositionsOf(tx, cptsId, { capaciteId: row.id })).map(
    ({ statut, raison, proposeeLe, repondueLe, vuLe }) => ({
      statut,
      raison,
      proposeeLe: proposeeLe.toISOString(),
      repondueLe: instantOf(repondueLe),
      vuLe: instantOf(vuLe),
    }),
  )
  const declaree = { parMois, criteres, tranchesAge, communes, domicile, suspendueJusqu }
  return { ...declaree, declareeLe: declareeLe.toISOString(), propositions }
}
