/** Asks each room what the duties need, as far as this person may know it. */
import { civilDate, fromDate, Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readEtatActivite } from '../../activite/index.ts'
import { readEcheancesAdhesion } from '../../adhesion/index.ts'
import { countCotisationsDues, listProfessionnels } from '../../communaute/index.ts'
import { readInstallation } from '../../comptes/index.ts'
import { readEcheancesDialogue } from '../../dialogue/index.ts'
import { readEcheancesFinances } from '../../financement/index.ts'
import { readEcheancesEngagements, readEcheancesGouvernance, readMesSeances } from '../../gouvernance/index.ts'
import { readEcheancesSommes } from '../../indemnites/index.ts'
import { readEcheancesMt } from '../../medecin-traitant/index.ts'
import { readDevoirs } from '../../projet/index.ts'
import { readPreuvesRecues, readRegistreState } from '../../registre/index.ts'
import { readEcheancesRepertoire } from '../../repertoire/index.ts'
import { currentTerritoire } from '../../territoire/index.ts'
import type { Known } from '../rules/echeances.ts'
import { knownCare } from './known-care.ts'
import type { Home } from './reglages.ts'

const knownRegistre = async (ctx: Ctx, zone: string): Promise<Known['registre']> => {
  const { actes, depuis, verification } = await readRegistreState(ctx)
  return {
    actes,
    premier: depuis && civilDate(depuis, zone),
    derniere: verification && civilDate(verification.le, zone),
    rupture: verification?.ruptureRaison ? (verification.ruptureSequence ?? 0) : null,
    defauts: verification?.preuves?.enDefaut ?? 0,
  }
}

/** Only where patients are kept: without them no host of health data is needed. */
const knownHost = async (ctx: Ctx): Promise<Known['hds']> => {
  const { row } = await readInstallation(ctx.tx)
  if (!row?.patients || !row.hebergeurNom || !row.hebergeurExpireLe) return null
  return { hebergeur: row.hebergeurNom, expireLe: Temporal.PlainDate.from(row.hebergeurExpireLe) }
}

const knownActivite = async (ctx: Ctx, zone: string): Promise<Pick<Known, 'activites' | 'suites'>> => {
  const { aSigner, suites } = await readEtatActivite(ctx)
  return {
    activites: aSigner && { nombre: aSigner.nombre, depuis: civilDate(fromDate(aSigner.depuis), zone) },
    suites: suites && {
      nombre: suites.nombre,
      prochaine: suites.prochaine ? Temporal.PlainDate.from(suites.prochaine) : null,
    },
  }
}

export const readKnown = async (ctx: Ctx, { zone, today, reglages }: Home): Promise<Known> => {
  const may = (permission: string) => ctx.permissions.has(permission)
  const annee = today.year
  return {
    today,
    territoire: may('territoire.edit') ? { dessine: (await currentTerritoire(ctx)) !== null } : null,
    membres: may('membre.import') ? { nombre: (await listProfessionnels(ctx.tx, ctx.cptsId)).length } : null,
    ...(await knownCare(ctx, { zone, today, reglages })),
    ...(may('activite.edit') ? await knownActivite(ctx, zone) : { activites: null, suites: null }),
    registre: may('registre.verify') ? await knownRegistre(ctx, zone) : null,
    preuves: may('preuve.add') ? await readPreuvesRecues(ctx) : null,
    cotisations: may('cotisation.edit') ? { annee, ...(await countCotisationsDues(ctx.tx, ctx.cptsId, annee)) } : null,
    hds: may('cpts.edit') ? await knownHost(ctx) : null,
    projet: may('etape.edit') ? await readDevoirs(ctx, today) : null,
    gouvernance: may('gouvernance.edit')
      ? [...(await readEcheancesGouvernance(ctx, today)), ...(await readEcheancesEngagements(ctx, today))]
      : null,
    mesSeances: may('ma-seance.repondre') ? await readMesSeances(ctx, today) : null,
    finances: may('finances.read')
      ? [...(await readEcheancesFinances(ctx)), ...(await readEcheancesSommes(ctx))]
      : null,
    dialogue: may('dialogue.freeze') ? await readEcheancesDialogue(ctx, today) : null,
    medecinTraitant: await readEcheancesMt(ctx, today, {
      demandes: may('demande-mt.edit'),
      capacites: may('capacite-mt.edit'),
    }),
    repertoire: may('professionnel.edit') ? await readEcheancesRepertoire(ctx, today) : null,
    adhesions: may('campagne.read') ? await readEcheancesAdhesion(ctx, today) : null,
  }
}
