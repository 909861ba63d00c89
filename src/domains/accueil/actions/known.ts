/** Asks each room what the duties need, as far as this person may know it. */
import { civilDate, Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { countCotisationsDues, listProfessionnels } from '../../communaute/index.ts'
import { readInstallation } from '../../comptes/index.ts'
import { readRegistreState } from '../../registre/index.ts'
import { currentTerritoire } from '../../territoire/index.ts'
import type { Known } from '../rules/echeances.ts'
import { knownCare } from './known-care.ts'
import { dayOf, type Home, REGLAGES } from './reglages.ts'

const knownRegistre = async (ctx: Ctx, zone: string): Promise<Known['registre']> => {
  const { actes, depuis, verification } = await readRegistreState(ctx)
  return {
    actes,
    premier: depuis && civilDate(depuis, zone),
    derniere: verification && civilDate(verification.le, zone),
    rupture: verification && !verification.conforme ? (verification.ruptureSequence ?? 0) : null,
  }
}

/** Only where patients are kept: without them no host of health data is needed. */
const knownHost = async (ctx: Ctx): Promise<Known['hds']> => {
  const { row } = await readInstallation(ctx.tx)
  if (!row?.patients || !row.hebergeurNom || !row.hebergeurExpireLe) return null
  return { hebergeur: row.hebergeurNom, expireLe: Temporal.PlainDate.from(row.hebergeurExpireLe) }
}

export const readKnown = async (ctx: Ctx, { zone, today, reglages }: Home): Promise<Known> => {
  const may = (permission: string) => ctx.permissions.has(permission)
  const annee = today.year
  return {
    today,
    territoire: may('territoire.edit') ? { dessine: (await currentTerritoire(ctx)) !== null } : null,
    membres: may('membre.import') ? { nombre: (await listProfessionnels(ctx.tx, ctx.cptsId)).length } : null,
    ...(await knownCare(ctx, { zone, today, reglages })),
    registre: may('registre.verify') ? await knownRegistre(ctx, zone) : null,
    cotisations: may('cotisation.edit') ? { annee, ...(await countCotisationsDues(ctx.tx, ctx.cptsId, annee)) } : null,
    hds: may('cpts.edit') ? await knownHost(ctx) : null,
    projetDepose: may('cpts.edit') ? dayOf(reglages[REGLAGES.projetDepose]) : null,
    signatureAci: may('cpts.edit') ? dayOf(reglages[REGLAGES.signatureAci]) : null,
  }
}
