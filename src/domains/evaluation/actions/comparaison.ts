/** Whether the figures of this CPTS enter the medians of the installation, and which ones. */
import { ok } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { currentTerritoire, tailleOf } from '../../territoire/index.ts'
import { evaluationContract } from '../contract.ts'
import { cleOf } from '../rules/periodes.ts'
import { findAccord, publishAgregats, removeAccord, saveAccord } from '../store/agregat-store.ts'
import { openCalcul } from './compute.ts'
import { readCalendrier } from './contrat.ts'
import { loadDefinitions } from './definitions.ts'
import { masquees } from './protection.ts'

/** Civil years alone are the same for all; the catalogue alone means the same everywhere; small numbers stay at home. */
export const publishComparaison = async (ctx: Ctx): Promise<void> => {
  if ((await findAccord(ctx.tx, ctx.cptsId)) === null) return
  const calendrier = await readCalendrier(ctx)
  const { annees, publiees } = calendrier
  const years = annees.filter(({ genre }) => genre === 'civile')
  const definitions = (await loadDefinitions(ctx)).filter(({ propre, suivi }) => suivi && !propre)
  const calcul = await openCalcul(ctx, definitions, publiees, { calendrier })
  const population = (await currentTerritoire(ctx))?.population
  if (population === undefined) return publishAgregats(ctx.tx, ctx.cptsId, [], toDate(ctx.now))
  const taille = await tailleOf(ctx, population)
  const lines = definitions.flatMap((definition) => {
    const hidden = masquees(definition, publiees, calcul)
    return years.flatMap((year) => {
      const { valeur } = calcul.mesure(definition, year)
      if (valeur === null || hidden.has(cleOf(year))) return []
      return [{ code: definition.code, debut: year.debut, fin: year.fin, taille, valeur }]
    })
  })
  await publishAgregats(ctx.tx, ctx.cptsId, lines, toDate(ctx.now))
}

export const setComparaison = defineAction(evaluationContract.setComparaison, {
  audit: 'comparaison.choisir',
  run: async (ctx, { body }) => {
    if (body.accord) {
      await saveAccord(ctx.tx, ctx.cptsId, toDate(ctx.now))
      await publishComparaison(ctx)
    } else await removeAccord(ctx.tx, ctx.cptsId)
    return ok({ ok: true as const })
  },
})
