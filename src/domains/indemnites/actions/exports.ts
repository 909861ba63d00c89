/** Files to take away: the sums, the FEC, the entries, the accounts by mission. */

import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { indemnitesContract } from '../contract.ts'
import { etatOf, GENRE_LABELS, MISSION_LABELS, missionLabel } from '../labels.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { JOURNAUX } from '../rules/ecritures.ts'
import { nameFec, writeFec } from '../rules/fec.ts'
import { findExerciceRow } from '../store/comptes-store.ts'
import type { SommeRow } from '../store/somme-store.ts'
import { missionsOf, readEcritures, readReglage } from './comptabilite.ts'
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

export const exportSommesCsv = defineAction(indemnitesContract.exportSommesCsv, {
  audit: 'somme-due.exporter',
  run: async (ctx, { query }) => ok(csvOf(await sommesTable(ctx, query))),
})
export const exportSommesXlsx = defineAction(indemnitesContract.exportSommesXlsx, {
  audit: 'somme-due.exporter',
  run: async (ctx, { query }) => ok(await xlsxOf(await sommesTable(ctx, query))),
})

const load = async (ctx: Ctx, exerciceId: string) => {
  const exercice = await findExerciceRow(ctx.tx, ctx.cptsId, exerciceId)
  if (!exercice) return null
  const { siren, plan } = await readReglage(ctx)
  return { exercice, siren, ...(await readEcritures(ctx, exercice, plan)) }
}

export const exportFec = defineAction(indemnitesContract.exportFec, {
  audit: 'comptabilite.fec',
  run: async (ctx, { params }): Promise<Result<FileAnswer, IndemnitesRefusal>> => {
    const known = await load(ctx, params.exerciceId)
    if (!known) return refuse('exercice-unknown')
    if (!known.siren) return refuse('siren-absent')
    const name = nameFec(known.siren, known.exercice.fin)
    return ok({ name, type: 'text/plain; charset=utf-8', body: writeFec(known.ecritures) })
  },
})

const ECRITURES = [
  'Écriture',
  'Date',
  'Journal',
  'Compte',
  'Libellé du compte',
  'Analytique',
  'Tiers',
  'Pièce',
  'Libellé',
  'Débit',
  'Crédit',
]
export const exportEcrituresCsv = defineAction(indemnitesContract.exportEcrituresCsv, {
  audit: 'comptabilite.exporter',
  run: async (ctx, { params }): Promise<Result<FileAnswer, IndemnitesRefusal>> => {
    const known = await load(ctx, params.exerciceId)
    if (!known) return refuse('exercice-unknown')
    const lignes = known.ecritures.flatMap((one) =>
      one.lignes.map((line) => [
        one.numero,
        one.jour,
        JOURNAUX[one.journal],
        line.compte,
        line.libelleCompte,
        line.analytique,
        line.libelleAuxiliaire,
        one.piece,
        one.libelle,
        line.debit / 100,
        line.credit / 100,
      ]),
    )
    return ok(csvOf({ nom: `ecritures-${known.exercice.fin}`, feuille: 'Écritures', entetes: ECRITURES, lignes }))
  },
})

const MISSIONS = ['Mission', 'Compte analytique', 'Indemnités', 'Rémunérations', 'Frais', 'Factures', 'Total']
export const exportComptesXlsx = defineAction(indemnitesContract.exportComptesXlsx, {
  audit: 'comptabilite.exporter',
  run: async (ctx, { params }): Promise<Result<FileAnswer, IndemnitesRefusal>> => {
    const known = await load(ctx, params.exerciceId)
    if (!known) return refuse('exercice-unknown')
    const lignes = missionsOf(known.rows).map((one) => [
      MISSION_LABELS[one.mission] ?? one.mission,
      one.analytique,
      ...[one.indemnite, one.remuneration, one.frais, one.facture, one.total].map((centimes) => centimes / 100),
    ])
    return ok(
      await xlsxOf({
        nom: `comptes-par-mission-${known.exercice.fin}`,
        feuille: 'Par mission',
        entetes: MISSIONS,
        largeurs: (column) => (column === 0 ? 38 : 18),
        lignes,
      }),
    )
  },
})
