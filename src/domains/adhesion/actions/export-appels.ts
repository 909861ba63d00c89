/** The calls of a year as a file: for the treasurer and the accountant. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { adhesionContract } from '../contract.ts'
import { ETAT_APPEL_LABELS, MOYEN_LABELS } from '../labels.ts'
import * as store from '../store/campagne-store.ts'
import { presentAppels } from './campagnes.ts'
import { readPlace } from './place.ts'
import { readRedevables } from './redevables.ts'

const ENTETES = [
  'Numéro',
  'Référence',
  'Nom',
  'Courriel',
  'Barème',
  'Dû',
  'Payé',
  'Reste',
  'État',
  'Payé le',
  'Moyens',
  'Dispense',
]

const tableOf = async (ctx: Ctx, annee: number): Promise<Result<TableFile, 'campagne-unknown'>> => {
  const row = await store.findCampagne(ctx.tx, ctx.cptsId, annee)
  if (!row) return refuse('campagne-unknown')
  const { today } = await readPlace(ctx)
  const membres = await readRedevables(ctx, today)
  const appels = await store.listAppelRows(ctx.tx, ctx.cptsId, { annee })
  const lignes = await presentAppels(ctx, appels, { membres, echeance: row.echeance, today })
  return ok({
    nom: `cotisations-${annee}-${today}`,
    feuille: `Cotisations ${annee}`,
    entetes: ENTETES,
    lignes: lignes.map((one) => [
      one.numero,
      one.reference,
      one.nom,
      one.courriel,
      one.libelle,
      one.duCentimes / 100,
      one.payeCentimes / 100,
      (one.duCentimes - one.payeCentimes) / 100,
      ETAT_APPEL_LABELS[one.etat],
      one.payeLe,
      [...new Set(one.reglements.map(({ moyen }) => MOYEN_LABELS[moyen]))].join(', '),
      one.dispenseRaison,
    ]),
  })
}

export const exportAppelsCsv = defineAction(adhesionContract.exportAppelsCsv, {
  audit: 'cotisation.exporter',
  run: async (ctx, { params }) => {
    const table = await tableOf(ctx, params.annee)
    return table.ok ? ok(csvOf(table.value)) : table
  },
})

export const exportAppelsXlsx = defineAction(adhesionContract.exportAppelsXlsx, {
  audit: 'cotisation.exporter',
  run: async (ctx, { params }) => {
    const table = await tableOf(ctx, params.annee)
    return table.ok ? ok(await xlsxOf(table.value)) : table
  },
})
