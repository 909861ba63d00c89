/** Which column of a statement holds what. French banks write one signed column or two, and a label in one piece or two. */
import { type Column, type ColumnMemory, openColumns } from '../../../kernel/columns.ts'

export const CHAMPS_RELEVE = ['jour', 'libelle', 'detail', 'reference', 'montant', 'debit', 'credit'] as const
export type ChampReleve = (typeof CHAMPS_RELEVE)[number]

export const COLONNES_RELEVE: readonly Column<ChampReleve>[] = [
  {
    champ: 'jour',
    libelle: 'Date',
    entetes:
      'date|date operation|date de l operation|date d operation|date comptable|date de comptabilisation|date compta|date valeur|date de valeur|jour',
  },
  {
    champ: 'libelle',
    libelle: 'Libellé',
    entetes:
      'libelle|libelle operation|libelle de l operation|libelle simplifie|operation|nature de l operation|description|intitule|label',
  },
  {
    champ: 'detail',
    libelle: 'Suite du libellé',
    entetes:
      'libelle complementaire|detail|details|detail de l operation|informations complementaires|information complementaire|motif|commentaire|libelle 2',
  },
  {
    champ: 'reference',
    libelle: 'Référence',
    entetes:
      'reference|reference operation|reference de l operation|ref|numero|numero d operation|reference de bout en bout',
  },
  {
    champ: 'montant',
    libelle: 'Montant, avec son signe',
    entetes: 'montant|montant operation|montant de l operation|montant euros|montant en euros|montant eur|somme|amount',
  },
  {
    champ: 'debit',
    libelle: 'Débit',
    entetes: 'debit|debit euros|debit en euros|debit eur|montant debit|depenses|sorties',
  },
  {
    champ: 'credit',
    libelle: 'Crédit',
    entetes: 'credit|credit euros|credit en euros|credit eur|montant credit|recettes|entrees',
  },
]

const columns = openColumns(COLONNES_RELEVE)
type Memory = ColumnMemory<ChampReleve>
export const matchReleve: (headers: readonly string[], memory: Memory) => (ChampReleve | null)[] = columns.match
export const findReleveHeader: (rows: readonly (readonly string[])[], memory: Memory) => number = columns.findHeader

export const libelleChampReleve = (champ: ChampReleve): string =>
  COLONNES_RELEVE.find((one) => one.champ === champ)!.libelle

/** A line has a day, a label and an amount: in one signed column, or in two. */
export const missingReleve = (correspondance: readonly (ChampReleve | null)[]): ChampReleve[] => {
  const has = (champ: ChampReleve) => correspondance.includes(champ)
  const missing: ChampReleve[] = []
  if (!has('jour')) missing.push('jour')
  if (!has('libelle') && !has('detail')) missing.push('libelle')
  if (!has('montant') && !(has('debit') && has('credit'))) missing.push('montant')
  return missing
}
