/** Which column of a file of figures holds what. One line a figure: an indicator, a period, a number. */
import { type Column, type ColumnMemory, openColumns } from '../../../kernel/columns.ts'

export const CHAMPS_VALEURS = [
  'indicateur',
  'debut',
  'fin',
  'annee',
  'valeur',
  'numerateur',
  'denominateur',
  'millesime',
  'note',
] as const
export type ChampValeurs = (typeof CHAMPS_VALEURS)[number]

export const COLONNES_VALEURS: readonly Column<ChampValeurs>[] = [
  {
    champ: 'indicateur',
    libelle: 'Indicateur',
    entetes: 'indicateur|indicateurs|code|code indicateur|nom de l indicateur|libelle|intitule|libelle de l indicateur',
  },
  {
    champ: 'debut',
    libelle: 'Premier jour',
    entetes: 'debut|du|date de debut|premier jour|debut de periode|date debut|date|au|date d observation|jour',
  },
  {
    champ: 'fin',
    libelle: 'Dernier jour',
    entetes: 'fin|date de fin|dernier jour|fin de periode|date fin|jusqu au',
  },
  { champ: 'annee', libelle: 'Année civile', entetes: 'annee|annee civile|exercice|periode' },
  {
    champ: 'valeur',
    libelle: 'Valeur',
    entetes: 'valeur|valeurs|resultat|taux|part|nombre|effectif|valeur de l indicateur|% |taux %',
  },
  { champ: 'numerateur', libelle: 'Numérateur', entetes: 'numerateur|num' },
  {
    champ: 'denominateur',
    libelle: 'Dénominateur',
    entetes: 'denominateur|den|population|population cible|population de reference',
  },
  {
    champ: 'millesime',
    libelle: 'Millésime',
    entetes: 'millesime|vintage|donnees|date des donnees|date d extraction|extraction',
  },
  { champ: 'note', libelle: 'Remarque', entetes: 'note|remarque|remarques|commentaire|observation' },
]

const columns = openColumns(COLONNES_VALEURS)
type Memory = ColumnMemory<ChampValeurs>
export const matchValeurs: (headers: readonly string[], memory: Memory) => (ChampValeurs | null)[] = columns.match
export const findValeursHeader: (rows: readonly (readonly string[])[], memory: Memory) => number = columns.findHeader

/** A figure has an indicator, a period and a number, or both terms of a share. */
export const missingValeurs = (correspondance: readonly (ChampValeurs | null)[]): ChampValeurs[] => {
  const has = (champ: ChampValeurs) => correspondance.includes(champ)
  const missing: ChampValeurs[] = []
  if (!has('indicateur')) missing.push('indicateur')
  if (!has('debut') && !has('annee')) missing.push('annee')
  if (!has('valeur') && !(has('numerateur') && has('denominateur'))) missing.push('valeur')
  return missing
}
