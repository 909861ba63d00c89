/** The plan of actions as a file, archived fiches left out. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { projetContract } from '../contract.ts'
import {
  ETAT_LABELS,
  FINANCEMENT_LABELS,
  MISSION_LABELS,
  PARTENAIRE_LABELS,
  PREUVE_LABELS,
  STADE_LABELS,
} from '../labels.ts'
import { EXPORT_PLAN_HEADERS, planLignes } from '../rules/plan-lignes.ts'
import { readFichesWhole } from './door-fiches.ts'
import { readToday } from './today.ts'

const linesOf = async (ctx: Ctx): Promise<string[][]> => {
  const fiches = (await readFichesWhole(ctx)).filter(({ archiveeLe }) => archiveeLe === null)
  const said = fiches.map((fiche) => ({
    ...fiche,
    missions: fiche.missions.map((mission) => MISSION_LABELS[mission]),
    etat: ETAT_LABELS[fiche.etat],
    communes: fiche.communes.map(({ nom }) => nom),
  }))
  return planLignes(said, {
    financement: (value) => FINANCEMENT_LABELS[value],
    genre: (value) => PARTENAIRE_LABELS[value],
    stade: (value) => STADE_LABELS[value],
    preuve: (value) => PREUVE_LABELS[value],
  })
}

const tableOf = async (ctx: Ctx): Promise<TableFile> => ({
  nom: `plan-actions-${await readToday(ctx)}`,
  feuille: 'Plan d’actions',
  entetes: EXPORT_PLAN_HEADERS,
  lignes: await linesOf(ctx),
  largeurs: (column) => (column === 0 || column === 3 ? 40 : 20),
})

export const exportPlanCsv = defineAction(projetContract.exportPlanCsv, {
  audit: 'plan.exporter',
  run: async (ctx) => ok(csvOf(await tableOf(ctx))),
})

export const exportPlanXlsx = defineAction(projetContract.exportPlanXlsx, {
  audit: 'plan.exporter',
  run: async (ctx) => ok(await xlsxOf(await tableOf(ctx))),
})
