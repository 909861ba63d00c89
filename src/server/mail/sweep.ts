/** Every minute: what is due and was not sent yet, CPTS by CPTS, whatever became of its job. */
import { readConservation } from '../../domains/comptes/index.ts'
import { type Ctx, INSTALLATION } from '../actions/action.ts'
import { withTenant } from '../actions/run.ts'
import { deleteBefore, expireWaiting, listDue } from '../database/courriel-store.ts'
import { listTenants } from '../database/tenants.ts'
import { type Delivery, deliverCourriel } from './deliver.ts'

const BATCH = 50
const dueOf = ({ engine, mailer }: Delivery, cptsId: string): Promise<string[]> =>
  withTenant(engine, { cptsId, nom: 'courriel' }, async ({ tx, now, installation }) => {
    const isReal = installation.nature === 'reelle'
    if (isReal) await expireWaiting(tx, cptsId, now)
    return isReal && !mailer ? [] : listDue(tx, cptsId, now, BATCH)
  })

/** How many mails were handled. `report` hears of a CPTS that failed; the others go on. */
export const sweepCourriels = async (delivery: Delivery, report: (error: unknown) => void): Promise<number> => {
  let handled = 0
  for (const cptsId of [INSTALLATION, ...(await listTenants(delivery.engine.db))]) {
    try {
      for (const id of await dueOf(delivery, cptsId)) {
        await deliverCourriel(delivery, cptsId, id)
        handled++
      }
    } catch (error) {
      report(error)
    }
  }
  return handled
}

/** Mails are kept for a while, to answer « did it leave? ». */
export const purgeCourriels = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<number> => {
  const { courrielsJours } = await readConservation(ctx)
  return deleteBefore(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: 24 * courrielsJours }))
}
