/** What is to be paid, the lots and their transfers, to take away. An IBAN leaves by its last four characters alone. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { indemnitesContract } from '../contract.ts'
import type { TABLEAUX_PAIEMENTS } from '../contract-paiements.ts'
import { sayLot, VIREMENT_LABELS } from '../labels.ts'
import { listVirementRows } from '../store/paiement-store.ts'
import { readAPayer } from './a-payer.ts'
import { readLots } from './lire-lots.ts'

type Table = Omit<TableFile, 'nom'>
type Tableau = (typeof TABLEAUX_PAIEMENTS)[number]

const aPayer = async (ctx: Ctx): Promise<Table> => ({
  feuille: 'À payer',
  entetes: ['Bénéficiaire', 'Titulaire du compte', 'Fin de l’IBAN', 'Sommes', 'Objets', 'Montant'],
  largeurs: (column) => (column === 4 ? 60 : 24),
  lignes: (await readAPayer(ctx)).map(({ nom, titulaire, ibanFin, sommes, centimes }) => [
    nom,
    titulaire,
    ibanFin,
    sommes.length,
    sommes.map(({ objet }) => objet).join(' ; '),
    centimes / 100,
  ]),
})

const lots = async (ctx: Ctx): Promise<Table> => ({
  feuille: 'Lots de virements',
  entetes: ['Lot', 'Exécution', 'Compte', 'Virements', 'Montant', 'Où il en est', 'Préparé le', 'Remis le'],
  largeurs: (column) => (column === 2 || column === 5 ? 30 : 14),
  lignes: (await readLots(ctx)).map(({ lu }) => [
    lu.numero,
    lu.executionLe,
    lu.compte,
    lu.nombre,
    lu.centimes / 100,
    sayLot(lu).word,
    lu.creeLe.slice(0, 10),
    lu.remisLe?.slice(0, 10) ?? null,
  ]),
})

const VIREMENTS = 'Lot|Référence|Titulaire|Fin de l’IBAN|Montant|Où il en est|Payé le|Su par|Motif du retour'
const PAR: Record<string, string> = { releve: 'un relevé', main: 'une personne' }
const virements = async (ctx: Ctx, lotId?: string): Promise<Table> => {
  const own = (await readLots(ctx)).filter(({ row }) => lotId === undefined || row.id === lotId)
  const rows = await Promise.all(own.map(({ row }) => listVirementRows(ctx.tx, ctx.cptsId, row.id)))
  return {
    feuille: 'Virements',
    entetes: VIREMENTS.split('|'),
    lignes: own.flatMap(({ lu }, index) =>
      rows[index]!.map((one) => [
        lu.numero,
        one.reference,
        one.titulaire,
        one.ibanFin,
        one.centimes / 100,
        VIREMENT_LABELS[one.etat] ?? one.etat,
        one.payeLe,
        one.payePar ? (PAR[one.payePar] ?? one.payePar) : null,
        one.retourMotif,
      ]),
    ),
  }
}

const TABLES: Record<Tableau, (ctx: Ctx, lotId?: string) => Promise<Table>> = { 'a-payer': aPayer, lots, virements }

export const exportPaiements = defineAction(indemnitesContract.exportPaiements, {
  audit: 'paiement.exporter',
  run: async (ctx, { params: { tableau, format }, query }) => {
    const file = { nom: `${tableau}-${ctx.now.toString().slice(0, 10)}`, ...(await TABLES[tableau](ctx, query.lotId)) }
    return ok(format === 'csv' ? csvOf(file) : await xlsxOf(file))
  },
})
