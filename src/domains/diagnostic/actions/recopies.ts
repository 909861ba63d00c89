/** Lines of the tables that the CPTS copied, by indicator: they stand beside the sources. */

import { fromDate } from '../../../kernel/time.ts'
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { RecopieVue } from '../contract-themes.ts'
import type { Indication } from '../rules/indication.ts'
import { estComparable, masquerRecopie } from '../rules/recopie.ts'
import { listTableaux } from '../store/tableau-store.ts'

type Tableau = Awaited<ReturnType<typeof listTableaux>>[number]
type Recopiee = { tableau: Tableau; ligne: Tableau['lignes'][number] }

/** Of every indicator that some line names, the latest table first. */
export const readRecopies = async (ctx: Ctx): Promise<Map<string, Recopiee[]>> => {
  const found = new Map<string, Recopiee[]>()
  for (const tableau of await listTableaux(ctx.tx, ctx.cptsId))
    for (const ligne of tableau.lignes)
      if (ligne.indicateur !== null)
        found.set(ligne.indicateur, [...(found.get(ligne.indicateur) ?? []), { tableau, ligne }])
  return found
}

export const vuesDesRecopies = (
  definition: IndicateurTerritorial,
  recopies: readonly Recopiee[] | undefined,
  indications: readonly Indication[],
): RecopieVue[] =>
  (recopies ?? []).map(({ tableau: { id, titre, producteur, millesime, page, recopieLe }, ligne }) => ({
    ...{ tableauId: id, rang: ligne.rang, titre, producteur, millesime, page },
    recopieLe: fromDate(recopieLe).toString(),
    libelle: ligne.libelle,
    unite: ligne.unite,
    valeurs: masquerRecopie(definition, ligne.valeurs, indications),
    comparable: estComparable(ligne.unite, definition),
  }))
