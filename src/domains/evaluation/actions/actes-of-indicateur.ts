/** What makes a value: its actes, each with what it brings. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readActesNommes } from '../../registre/index.ts'
import { evaluationContract } from '../contract.ts'
import { apportOf } from '../rules/compter.ts'
import type { Periode } from '../rules/periodes.ts'
import { openCalcul } from './compute.ts'
import { readCalendrier } from './contrat.ts'
import { type Definition, findDefinition } from './definitions.ts'
import { choosePeriode } from './list-indicateurs.ts'

/** Through the door: ids of the actes that make the value of a period, in the order of time. */
export const acteIdsOf = async (ctx: Ctx, definition: Definition, periode: Periode): Promise<string[]> => {
  const calcul = await openCalcul(ctx, [definition], [periode], { calendrier: await readCalendrier(ctx) })
  return calcul.mesure(definition, periode).actes.map(({ id }) => id)
}

export const listActesOfIndicateur = defineAction(evaluationContract.listActesOfIndicateur, {
  audit: 'indicateur.lire',
  run: async (ctx, { params, query }) => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    const calendrier = await readCalendrier(ctx)
    const periode = choosePeriode(query.periode, calendrier)
    if (!periode) return refuse('periode-unknown')
    const calcul = await openCalcul(ctx, [definition], [periode], { calendrier })
    const { actes } = calcul.mesure(definition, periode)
    const latest = actes.toReversed().slice(0, query.limite)
    const brought = new Map(latest.map((acte) => [acte.id, apportOf(definition.formule, acte)]))
    const named = await readActesNommes(
      ctx,
      latest.map(({ id }) => id),
    )
    return ok({
      total: actes.length,
      actes: named.map(({ id, numero, titre, genre, debut, zone, communeNom, grade }) => ({
        id,
        numero,
        titre,
        genre,
        debut,
        zone,
        communeNom,
        grade,
        apport: brought.get(id) ?? null,
      })),
    })
  },
})
