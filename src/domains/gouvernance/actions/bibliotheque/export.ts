/** The library as files: each text with its version in force. */
import { ok } from '../../../../kernel/result.ts'
import { MISSION_LABELS } from '../../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../../server/files/write-table.ts'
import { bibliothequeContract } from '../../contract-bibliotheque.ts'
import { AUDIENCE_LABELS, ETAT_TEXTE_LABELS, GENRE_TEXTE_LABELS } from '../../labels-conventions.ts'
import { readToday } from '../today.ts'
import { loadTextes } from './load.ts'

const table = async (ctx: Ctx): Promise<TableFile> => {
  const today = await readToday(ctx)
  return {
    nom: `bibliotheque-${today}`,
    feuille: 'Bibliothèque',
    entetes: [
      'Texte',
      'Genre',
      'État',
      'Version',
      'En vigueur depuis',
      'Validée par',
      'Validée le',
      'À relire le',
      'Mission',
      'Pour qui',
      'Référent',
      'Versions',
    ],
    lignes: (await loadTextes(ctx, today, true)).map(({ enVigueur, ...one }) => [
      one.titre,
      GENRE_TEXTE_LABELS[one.genre],
      ETAT_TEXTE_LABELS[one.etat],
      enVigueur?.numero ?? '',
      enVigueur?.debut ?? '',
      enVigueur?.validePar ?? '',
      enVigueur?.valideLe ?? '',
      enVigueur?.revoirLe ?? '',
      one.mission ? MISSION_LABELS[one.mission] : '',
      AUDIENCE_LABELS[one.audience],
      one.referent ?? '',
      one.versions.length,
    ]),
  }
}

export const exportTextesCsv = defineAction(bibliothequeContract.exportTextesCsv, {
  audit: 'texte.exporter',
  run: async (ctx) => ok(csvOf(await table(ctx))),
})
export const exportTextesXlsx = defineAction(bibliothequeContract.exportTextesXlsx, {
  audit: 'texte.exporter',
  run: async (ctx) => ok(await xlsxOf(await table(ctx))),
})
