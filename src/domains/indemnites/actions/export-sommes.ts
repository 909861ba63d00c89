/** The sums, to take away. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { indemnitesContract } from '../contract.ts'
import { etatOf, GENRE_LABELS, missionLabel } from '../labels.ts'
import type { SommeRow } from '../store/somme-store.ts'
import { listFiltered } from './sommes.ts'

const SOMMES = [
  'Date',
  'Nature',
  'Bénéficiaire',
  'Objet',
  'Mission',
  'Minutes',
  'Montant',
  'Où elle en est',
  'Dû',
  'Payé',
  'À rendre',
  'À regarder',
]
const rowOf = (row: SommeRow) => [
  row.jour,
  GENRE_LABELS[row.genre] ?? row.genre,
  row.beneficiaire,
  row.objet,
  missionLabel(row.mission),
  row.minutes,
  row.centimes / 100,
  etatOf({ ...row, enLot: row.virementId !== null }),
  row.engageCentimes / 100,
  row.payeCentimes / 100,
  row.recouvrerCentimes / 100,
  (row.avertissements ?? []).join(' '),
]
const sommesTable = async (ctx: Ctx, query: Parameters<typeof listFiltered>[1]): Promise<TableFile> => ({
  nom: `sommes-dues-${ctx.now.toString().slice(0, 10)}`,
  feuille: 'Sommes dues',
  entetes: SOMMES,
  largeurs: (column) => (column === 2 || column === 3 || column === 11 ? 40 : 16),
  lignes: (await listFiltered(ctx, query)).map(rowOf),
})

export const exportSommes = defineAction(indemnitesContract.exportSommes, {
  audit: 'somme-due.exporter',
  run: async (ctx, { params: { format }, query }) => {
    const file = await sommesTable(ctx, query)
    return ok(format === 'csv' ? csvOf(file) : await xlsxOf(file))
  },
})
