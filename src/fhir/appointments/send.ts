/** What is due leaves, CPTS by CPTS, appointment by appointment in their order. */
import { claimEnvoiSas, listCptsEnvoisDus, listEnvoisDus, settleEnvoiSas } from '../../domains/regulation/index.ts'
import { type Engine, withTenant } from '../../server/actions/run.ts'
import type { Platform } from './platform.ts'

const NOM = 'sas.envoyer'

/** Between the two transactions, the network: a process that dies there sends the same message again. */
export const sendOne = async (
  engine: Engine,
  platform: Platform,
  { cptsId, id }: { cptsId: string; id: string },
): Promise<'envoye' | 'plus-tard' | 'echoue' | 'rien'> => {
  const claim = await withTenant(engine, { cptsId, nom: NOM }, (ctx) => claimEnvoiSas(ctx, id))
  if (!claim) return 'rien'
  const reponse = await platform.send(claim.message)
  return withTenant(engine, { cptsId, nom: NOM }, (ctx) => settleEnvoiSas(ctx, claim, reponse, Math.random()))
}

/** How many were received. A CPTS that fails does not hold up the others. */
export const sendDue = async (
  engine: Engine,
  platform: Platform,
  report: (error: unknown) => void,
): Promise<number> => {
  let received = 0
  for (const cptsId of await listCptsEnvoisDus(engine.db, engine.clock())) {
    try {
      for (const id of await withTenant(engine, { cptsId, nom: NOM }, listEnvoisDus))
        if ((await sendOne(engine, platform, { cptsId, id })) === 'envoye') received++
    } catch (error) {
      report(error)
    }
  }
  return received
}
