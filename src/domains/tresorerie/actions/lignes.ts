/** The lines of statements, what they pay, and those set aside. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { type LigneReleveLue, tresorerieContract } from '../contract.ts'
import { ETAT_LIGNE_LABELS } from '../labels.ts'
import type { TresorerieRefusal } from '../refusals.ts'
import { etatLigne } from '../rules/etat-ligne.ts'
import { countLignes, type Filtre, findLigneRow, listLigneRows, setAside, sumFree } from '../store/ligne-store.ts'
import { findRapprochementRow, listRapprochementsOf, removeRapprochementRow } from '../store/rapprochement-store.ts'
import { defaireObjets } from './defaire.ts'

const EVERY_LINE = 100_000

const readLignes = async ({ tx, cptsId }: Ctx, filtre: Filtre, limite: number): Promise<LigneReleveLue[]> => {
  const rows = await listLigneRows(tx, cptsId, filtre, limite)
  const matched = rows.filter(({ rapprocheCentimes }) => rapprocheCentimes !== 0).map(({ id }) => id)
  const byLine = Map.groupBy(await listRapprochementsOf(tx, cptsId, matched), ({ ligneId }) => ligneId)
  return rows.map(({ ecarteeLe, rang: _, ...row }) => ({
    ...row,
    etat: etatLigne({ ...row, ecarteeLe }),
    rapprochements: (byLine.get(row.id) ?? []).map(({ ligneId: _ligne, faitLe, par, ...one }) => ({
      ...one,
      par: par as 'reference' | 'proposition' | 'main',
      faitLe: fromDate(faitLe).toString(),
    })),
  }))
}

export const listLignesReleve = defineAction(tresorerieContract.listLignesReleve, {
  audit: 'ligne-releve.lister',
  run: async (ctx, { query: { limite, ...filtre } }) =>
    ok({
      total: await countLignes(ctx.tx, ctx.cptsId, filtre),
      aRapprocher: await sumFree(ctx.tx, ctx.cptsId),
      lignes: await readLignes(ctx, filtre, limite),
    }),
})

export const setAsideLigne = defineAction(tresorerieContract.setAsideLigne, {
  audit: 'ligne-releve.ecarter',
  run: async ({ tx, cptsId, now }, { params: { ligneReleveId }, body }) => {
    const row = await findLigneRow(tx, cptsId, ligneReleveId)
    if (!row) return refuse('ligne-unknown')
    await setAside(tx, cptsId, ligneReleveId, body.raison === null ? null : { le: toDate(now), raison: body.raison })
    return ok({ ok: true as const })
  },
})

export const removeRapprochement = defineAction(tresorerieContract.removeRapprochement, {
  audit: 'rapprochement.defaire',
  run: async (ctx, { params: { rapprochementId } }): Promise<Result<{ ok: true }, TresorerieRefusal>> => {
    const row = await findRapprochementRow(ctx.tx, ctx.cptsId, rapprochementId)
    if (!row) return refuse('rapprochement-unknown')
    const undone = await defaireObjets(ctx, [row])
    if (!undone.ok) return undone
    await removeRapprochementRow(ctx.tx, ctx.cptsId, rapprochementId)
    return ok({ ok: true as const })
  },
})

const ENTETES = ['Date', 'Libellé', 'Référence', 'Montant', 'Rapproché', 'État', 'Rapproché de', 'Raison de l’écart']

const tableOf = async (ctx: Ctx, filtre: Filtre): Promise<TableFile> => ({
  nom: `releves-${ctx.now.toString().slice(0, 10)}`,
  feuille: 'Relevés',
  entetes: ENTETES,
  largeurs: (column) => (column === 1 || column === 6 ? 60 : 18),
  lignes: (await readLignes(ctx, filtre, EVERY_LINE)).map((one) => [
    one.jour,
    one.libelle,
    one.reference,
    one.centimes / 100,
    one.rapprocheCentimes / 100,
    ETAT_LIGNE_LABELS[one.etat],
    one.rapprochements.map(({ libelle }) => libelle).join(' ; '),
    one.ecarteeRaison ?? '',
  ]),
})

export const exportLignesCsv = defineAction(tresorerieContract.exportLignesCsv, {
  audit: 'ligne-releve.exporter',
  run: async (ctx, { query }) => ok(csvOf(await tableOf(ctx, query))),
})

export const exportLignesXlsx = defineAction(tresorerieContract.exportLignesXlsx, {
  audit: 'ligne-releve.exporter',
  run: async (ctx, { query }) => ok(await xlsxOf(await tableOf(ctx, query))),
})
