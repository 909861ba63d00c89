import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { evaluationContract, type LigneIndicateur } from '../contract.ts'
import { tendanceOf } from '../rules/comparer.ts'
import { isAdditive } from '../rules/definition.ts'
import { cleOf, isEnded, type Periode, periodeOfCle, precedente, precedenteADate } from '../rules/periodes.ts'
import { findAccord } from '../store/agregat-store.ts'
import { type CibleLue, cibleOf, loadCibles, viewOfCible } from './cibles.ts'
import { type Calcul, openCalcul } from './compute.ts'
import { type Calendrier, readCalendrier } from './contrat.ts'
import { type Definition, loadDefinitions } from './definitions.ts'
import { masquees } from './protection.ts'
import { viewOfPeriode, viewOfValeur } from './view.ts'

/** Without a key, the year of the contract that goes on; without a contract, the civil year. */
export const choosePeriode = (cle: string | undefined, { annees }: Calendrier): Periode | null =>
  cle === undefined ? annees[0]! : periodeOfCle(cle)

/** A number that still grows is compared with the same days of the year before; anything else with the whole of it. */
const formerOf = ({ formule }: Definition, periode: Periode, today: string): Periode =>
  isEnded(periode, today) || !isAdditive(formule) ? precedente(periode) : precedenteADate(periode, today)

/** From outside the CPTS only published periods are read: others would let small numbers be found by subtraction. */
export const mayRead = (ctx: Ctx, periode: Periode, { publiees }: Calendrier): boolean =>
  ctx.permissions.has('indicateur.detail') || publiees.some((one) => cleOf(one) === cleOf(periode))

export const lineOf = (
  definition: Definition,
  periode: Periode,
  calcul: Calcul,
  { cibles, exact }: { cibles: readonly CibleLue[]; exact: boolean },
): LigneIndicateur => {
  const { today, publiees, origine } = calcul.calendrier
  const hidden = masquees(definition, publiees, calcul)
  const isPublished = (one: Periode) => publiees.some((other) => cleOf(other) === cleOf(one))
  const view = (one: Periode) =>
    viewOfValeur(definition, one, calcul.mesure(definition, one), {
      today,
      exact,
      publiable: isPublished(one) && !hidden.has(cleOf(one)),
    })
  const former = formerOf(definition, periode, today)
  // Days that were recorded in part would make anything look like progress.
  const isWhole = definition.formule.forme === 'externe' || former.debut >= origine
  const [valeur, avant] = [view(periode), isWhole && (isPublished(former) || exact) ? view(former) : null]
  return {
    code: definition.code,
    nom: definition.nom,
    mission: definition.mission,
    sens: definition.sens,
    unite: definition.unite,
    forme: definition.formule.forme,
    propre: definition.propre,
    suivi: definition.suivi,
    statut: definition.provenance.statut,
    valeur,
    avant: avant?.valeur === null && !avant.masquee ? null : avant,
    tendance: tendanceOf(avant?.valeur ?? null, valeur.valeur, definition.sens),
    cible: viewOfCible(definition, cibleOf(cibles, definition.code, periode), valeur.valeur),
  }
}

/** Lines of some definitions over a period, computed once for all of them. */
export const readLines = async (
  ctx: Ctx,
  definitions: readonly Definition[],
  { periode, calendrier, exact }: { periode: Periode; calendrier: Calendrier; exact: boolean },
): Promise<LigneIndicateur[]> => {
  const { publiees, today } = calendrier
  const calcul = await openCalcul(
    ctx,
    definitions,
    [...publiees, periode, precedente(periode), precedenteADate(periode, today)],
    { calendrier },
  )
  const cibles = await loadCibles(ctx, definitions, calendrier)
  return definitions.map((one) => lineOf(one, periode, calcul, { cibles, exact }))
}

export const listIndicateurs = defineAction(evaluationContract.listIndicateurs, {
  audit: 'indicateur.lister',
  run: async (ctx, { query }) => {
    const calendrier = await readCalendrier(ctx)
    const periode = choosePeriode(query.periode, calendrier)
    if (!periode) return refuse('periode-unknown')
    if (!mayRead(ctx, periode, calendrier)) return refuse('periode-not-published')
    const all = await loadDefinitions(ctx)
    const inMission = all.filter(
      ({ mission }) => query.mission === undefined || mission === (query.mission === 'cpts' ? null : query.mission),
    )
    const kept = inMission.filter(({ suivi }) => suivi || query.tous === 'oui')
    const accord = await findAccord(ctx.tx, ctx.cptsId)
    return ok({
      periode: viewOfPeriode(periode),
      periodes: calendrier.annees.map(viewOfPeriode),
      indicateurs: await readLines(ctx, kept, { periode, calendrier, exact: ctx.permissions.has('indicateur.detail') }),
      autres: inMission.filter(({ suivi }) => !suivi).length,
      comparaison: { accord: accord !== null, depuis: accord && fromDate(accord).toString() },
    })
  },
})
