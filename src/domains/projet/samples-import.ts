/** A fiche of the demonstration arrives by a file, so that an import stands in its list. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { toCsv } from '../../kernel/csv.ts'
import type { Action } from '../../server/actions/action.ts'
import { acceptImportPlan } from './actions/accept-plan.ts'
import { startImportPlan } from './actions/import-plan.ts'
import { listFichesActions } from './actions/read-fiches.ts'
import { MISSION_LABELS } from './labels.ts'
import type { Mission } from './rules/fiche.ts'

type Must = <R extends RouteLike>(day: string, action: Action<R, string>, input: Parsed<R>) => Promise<Output<R>>

export const importFiche = async (
  must: Must,
  day: string,
  cptsId: string,
  fiche: { titre: string; mission: Mission; debut: string },
): Promise<string> => {
  const { titre, mission, debut } = fiche
  const csv = toCsv(['Fiche-action', 'Mission', 'Début'], [[titre, MISSION_LABELS[mission], debut]])
  const contenu = Buffer.from(csv).toString('base64')
  const body = { fichier: 'idees-de-fiches.csv', contenu }
  const { id } = await must(day, startImportPlan, { params: { cptsId }, body })
  await must(day, acceptImportPlan, { params: { cptsId, importPlanId: id }, body: { lignes: 'toutes' } })
  const { fiches } = await must(day, listFichesActions, { params: { cptsId } })
  return fiches.find((one) => one.titre === titre)!.id
}
