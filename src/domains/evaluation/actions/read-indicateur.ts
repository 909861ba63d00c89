/** One indicator, whole: what it is, its value, its series, its years, the others. */
import { ok, refuse } from '../../../kernel/result.ts'
import { sayProvenance } from '../../../referentials/provenance.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type DefinitionVue, evaluationContract, type ValeurVue } from '../contract.ts'
import { sayValeur } from '../labels.ts'
import { sayFormule, sayRegle } from '../rules/definition.ts'
import { cleOf, type Periode } from '../rules/periodes.ts'
import { findAccord, medianOfOthers } from '../store/agregat-store.ts'
import { listValeurRows } from '../store/valeur-store.ts'
import { cibleOf, loadCibles, viewOfCible } from './cibles.ts'
import { type Calcul, openCalcul } from './compute.ts'
import { readCalendrier } from './contrat.ts'
import { type Definition, findDefinition } from './definitions.ts'
import { choosePeriode, mayRead } from './list-indicateurs.ts'
import { masquees } from './protection.ts'
import { serieOf } from './serie.ts'
import { viewOfExterne } from './valeurs-vue.ts'
import { viewOfPeriode, viewOfValeur } from './view.ts'

export const viewOfDefinition = (definition: Definition): DefinitionVue => {
  const { provenance, propose: _, ...rest } = definition
  return {
    ...rest,
    phrase: `${sayFormule(definition.formule)}.`,
    regle: sayRegle(definition.petitsNombres),
    provenance: { source: provenance.source, statut: provenance.statut, phrase: sayProvenance(provenance) },
  }
}

export const viewer = (ctx: Ctx, definition: Definition, calcul: Calcul) => {
  const { publiees, today } = calcul.calendrier
  const published = new Set(publiees.map(cleOf))
  const hidden = masquees(definition, publiees, calcul)
  const exact = ctx.permissions.has('indicateur.detail')
  return (periode: Periode): ValeurVue =>
    viewOfValeur(definition, periode, calcul.mesure(definition, periode), {
      today,
      exact,
      publiable: published.has(cleOf(periode)) && !hidden.has(cleOf(periode)),
    })
}

export const readIndicateur = defineAction(evaluationContract.readIndicateur, {
  audit: 'indicateur.lire',
  run: async (ctx, { params, query }) => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    const calendrier = await readCalendrier(ctx)
    const periode = choosePeriode(query.periode, calendrier)
    if (!periode) return refuse('periode-unknown')
    if (!mayRead(ctx, periode, calendrier)) return refuse('periode-not-published')
    const calcul = await openCalcul(ctx, [definition], [...calendrier.publiees, periode], { calendrier })
    const view = viewer(ctx, definition, calcul)
    const valeur = view(periode)
    const cible = viewOfCible(
      definition,
      cibleOf(await loadCibles(ctx, [definition], calendrier), definition.code, periode),
      valeur.valeur,
    )
    const accord = await findAccord(ctx.tx, ctx.cptsId)
    const mediane = accord && (await medianOfOthers(ctx, definition.code, periode))
    const exact = ctx.permissions.has('indicateur.detail')
    const externes =
      definition.formule.forme === 'externe' ? await listValeurRows(ctx.tx, ctx.cptsId, { code: definition.code }) : []
    return ok({
      definition: viewOfDefinition(definition),
      periode: viewOfPeriode(periode),
      periodes: calendrier.annees.map(viewOfPeriode),
      valeur,
      cible,
      serie: serieOf({ definition, periode, calendrier, view, cible, externes, exact }),
      annees: calendrier.annees.map(view),
      mediane: mediane
        ? {
            valeur: mediane.mediane,
            texte: sayValeur(definition, mediane.mediane),
            nombre: mediane.nombre,
            taille: mediane.taille,
          }
        : null,
      comparaison: { accord: accord !== null },
      externes: exact ? externes.map((row) => viewOfExterne(definition, row)) : [],
    })
  },
})
