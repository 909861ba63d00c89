/** The accounts of an exercice, to take away: the FEC, the entries, what each account and each mission holds. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { indemnitesContract } from '../contract.ts'
import type { TABLEAUX_COMPTES } from '../contract-comptabilite.ts'
import { MISSION_LABELS } from '../labels.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { JOURNAUX, soldesOf } from '../rules/ecritures.ts'
import { nameFec, writeFec } from '../rules/fec.ts'
import { findExerciceRow } from '../store/comptes-store.ts'
import { missionsOf, readEcritures, readReglage } from './comptabilite.ts'

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

type Known = NonNullable<Awaited<ReturnType<typeof load>>>
type Tableau = (typeof TABLEAUX_COMPTES)[number]

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
const ecritures = ({ exercice, ecritures: all }: Known): TableFile => ({
  nom: `ecritures-${exercice.fin}`,
  feuille: 'Écritures',
  entetes: ECRITURES,
  lignes: all.flatMap((one) =>
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
  ),
})

/** Who owes is on the left, as on the screen: a debit is above nought, a credit below. */
const balance = ({ exercice, ecritures: all }: Known): TableFile => ({
  nom: `balance-${exercice.fin}`,
  feuille: 'Balance',
  entetes: ['Compte', 'Libellé', 'Débit', 'Crédit', 'Solde'],
  largeurs: (column) => (column === 1 ? 38 : 18),
  lignes: soldesOf(all).map(({ compte, libelle, debit, credit }) => [
    compte,
    libelle,
    debit / 100,
    credit / 100,
    (debit - credit) / 100,
  ]),
})

const missions = ({ exercice, rows }: Known): TableFile => ({
  nom: `comptes-par-mission-${exercice.fin}`,
  feuille: 'Par mission',
  entetes: ['Mission', 'Compte analytique', 'Indemnités', 'Rémunérations', 'Frais', 'Factures', 'Total'],
  largeurs: (column) => (column === 0 ? 38 : 18),
  lignes: missionsOf(rows).map((one) => [
    MISSION_LABELS[one.mission] ?? one.mission,
    one.analytique,
    ...[one.indemnite, one.remuneration, one.frais, one.facture, one.total].map((centimes) => centimes / 100),
  ]),
})

const TABLES: Record<Tableau, (known: Known) => TableFile> = { ecritures, balance, missions }

export const exportComptes = defineAction(indemnitesContract.exportComptes, {
  audit: 'comptabilite.exporter',
  run: async (ctx, { params: { exerciceId, tableau, format } }): Promise<Result<FileAnswer, IndemnitesRefusal>> => {
    const known = await load(ctx, exerciceId)
    if (!known) return refuse('exercice-unknown')
    const table = TABLES[tableau](known)
    return ok(format === 'csv' ? csvOf(table) : await xlsxOf(table))
  },
})
