/** Work that is done for every CPTS, each in its own transaction: one that fails does not stop the others. */
import type { Ctx } from '../actions/action.ts'
import { INSTALLATION } from '../actions/action.ts'
import { type Engine, withTenant } from '../actions/run.ts'
import { listTenants } from '../database/tenants.ts'

export type TenantWork = {
  nom: string
  /** `nuit` once a night, `horizon` once a night after it, `plage` every ten minutes. */
  queue: 'nuit' | 'horizon' | 'plage'
  /** For each CPTS, unless said: `partout` also for what belongs to none, `installation` for that alone, once. */
  ou?: 'partout' | 'installation'
  run: (ctx: Ctx) => Promise<unknown>
}

export type Report = (error: unknown, where: { nom: string; cptsId: string }) => void

/** How many runs failed. Everything here can be run twice. */
export const runForTenants = async (engine: Engine, works: readonly TenantWork[], report: Report): Promise<number> => {
  let failed = 0
  const tenants = await listTenants(engine.db)
  const places = { cpts: tenants, partout: [INSTALLATION, ...tenants], installation: [INSTALLATION] }
  for (const { nom, run, ou = 'cpts' } of works) {
    for (const cptsId of places[ou]) {
      try {
        await withTenant(engine, { cptsId, nom }, run)
      } catch (error) {
        failed++
        report(error, { nom, cptsId })
      }
    }
  }
  return failed
}
