/** Conventions as files. */
import { ok } from '../../../../kernel/result.ts'
import { MISSION_LABELS } from '../../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../../server/files/write-table.ts'
import { noteLecture } from '../../../comptes/index.ts'
import { conventionsContract } from '../../contract-conventions.ts'
import { ETAT_CONVENTION_LABELS, GENRE_CONVENTION_LABELS, sayParties } from '../../labels-conventions.ts'
import { readToday } from '../today.ts'
import { loadConventions } from './load.ts'

const SENS = { recoit: 'reçoit', verse: 'verse' } as const

const table = async (ctx: Ctx): Promise<TableFile> => {
  await noteLecture(ctx.tx, { objet: 'convention', id: 'tous' })
  const today = await readToday(ctx)
  return {
    nom: `conventions-${today}`,
    feuille: 'Conventions',
    entetes: [
      'Convention',
      'Avec',
      'Genre',
      'État',
      'Signée le',
      'Début',
      'Terme',
      'Reconduction (mois)',
      'Préavis avant le',
      'La CPTS',
      'Montant (€)',
      'Rythme',
      'Mission',
      'Fiche-action',
      'Référent',
      'Approuvée par',
    ],
    lignes: (await loadConventions(ctx, today)).map((one) => [
      one.titre,
      sayParties(one.parties),
      GENRE_CONVENTION_LABELS[one.genre],
      ETAT_CONVENTION_LABELS[one.etat],
      one.signeeLe ?? '',
      one.debut,
      one.terme ?? '',
      one.reconductionMois ?? '',
      one.preavisLe ?? '',
      one.argent ? SENS[one.argent.sens] : '',
      one.argent ? one.argent.centimes / 100 : '',
      one.argent?.rythme ?? '',
      one.mission ? MISSION_LABELS[one.mission] : '',
      one.fiche ?? '',
      one.referent ?? '',
      one.approuveePar,
    ]),
  }
}

export const exportConventionsCsv = defineAction(conventionsContract.exportConventionsCsv, {
  audit: 'convention.exporter',
  run: async (ctx) => ok(csvOf(await table(ctx))),
})
export const exportConventionsXlsx = defineAction(conventionsContract.exportConventionsXlsx, {
  audit: 'convention.exporter',
  run: async (ctx) => ok(await xlsxOf(await table(ctx))),
})
