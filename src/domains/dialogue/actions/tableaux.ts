/** Every table of the file of a year, to take away. */
import type { Cell } from '../../../kernel/csv.ts'
import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import type { Donnees } from '../contract-donnees.ts'
import { preparationContract, type TABLEAUX } from '../contract-preparation.ts'
import { GRADE_LABELS, RESTE_LABELS } from '../labels.ts'
import { nomDePartie } from '../rules/composer.ts'
import { prepare } from './preparer.ts'

type Rows = Omit<TableFile, 'nom'>
const euros = (centimes: number | null): number | null => (centimes === null ? null : centimes / 100)
const heads = (words: string): string[] => words.split('|')

const argent = ({ parties }: Donnees): Rows => ({
  feuille: 'Argent par mission',
  entetes: heads('Mission|Contracté|Reçu|Engagé|Payé|Reste|Prévu à la fin|À vérifier'),
  lignes: parties.flatMap(({ nom, argent: of }): Cell[][] =>
    of
      ? [
          [
            nom,
            ...[of.contracte, of.recu, of.engage, of.paye, of.reste, of.prevision].map(euros),
            of.aVerifier ? 'à vérifier' : '',
          ],
        ]
      : [],
  ),
})

const resultats = ({ parties }: Donnees): Rows => ({
  feuille: 'Résultats',
  entetes: heads('Mission|Indicateur|Valeur|Départ|Cible|Cible atteinte|Grade de preuve|Source'),
  lignes: parties.flatMap(({ nom, resultats: own }) =>
    own.map((one): Cell[] => [
      nom,
      one.nom,
      one.valeur,
      one.depart,
      one.cible,
      one.atteinte,
      GRADE_LABELS[one.grade],
      one.source,
    ]),
  ),
})

const lignes = ({ parties }: Donnees): Rows => ({
  feuille: 'Part variable',
  entetes: heads('Mission|Ligne|Texte signé|Départ|Cible|Valeur|Au plus|Estimation|Constat|Accordé'),
  lignes: parties.flatMap(({ nom, lignes: own }) =>
    own.map((one): Cell[] => [
      nom,
      one.libelle,
      one.enonce,
      one.depart,
      one.cible,
      one.valeur,
      euros(one.maximum),
      euros(one.estime),
      one.constat,
      euros(one.accorde),
    ]),
  ),
})

const actes = ({ annexes }: Donnees): Rows => ({
  feuille: 'Actes',
  entetes: heads('Acte|Mission|Genre|Titre|Début|Fin|Commune|Présences|Minutes|Grade de preuve|Corrige|Empreinte'),
  lignes: annexes.actes.map((one): Cell[] => [
    one.numero,
    nomDePartie(one.partie),
    one.genre,
    one.titre,
    one.debut,
    one.fin,
    one.commune,
    one.presences,
    one.minutes,
    GRADE_LABELS[one.grade],
    one.corrige,
    one.empreinte,
  ]),
})

/** No name: a rank in its acte. */
const presences = ({ annexes }: Donnees): Rows => ({
  feuille: 'Présences',
  entetes: heads('Acte|Rang|Qualité|Minutes|Grade de preuve'),
  lignes: annexes.presences.map((one): Cell[] => [
    one.acte,
    one.rang,
    one.qualite,
    one.minutes,
    GRADE_LABELS[one.grade],
  ]),
})

const documents = ({ annexes }: Donnees): Rows => ({
  feuille: 'Documents',
  entetes: heads('Acte|Document|Type|Octets|Dans l’archive|Pourquoi il n’y est pas|Empreinte'),
  lignes: annexes.documents.map((one): Cell[] => [
    one.acte,
    one.libelle,
    one.type,
    one.octets,
    one.fichier,
    one.reste ? RESTE_LABELS[one.reste] : '',
    one.empreinte,
  ]),
})

const TABLES: Record<(typeof TABLEAUX)[number], (donnees: Donnees) => Rows> = {
  argent,
  resultats,
  lignes,
  actes,
  presences,
  documents,
}

export const exportTableauDossier = defineAction(preparationContract.exportTableauDossier, {
  audit: 'dialogue.exporter',
  run: async (ctx, { params: { du, tableau, format } }) => {
    const prepared = await prepare(ctx, du)
    if (!prepared.ok) return prepared
    const file = { nom: `dialogue-${du}-${tableau}`, ...TABLES[tableau](prepared.value.donnees) }
    return ok(format === 'csv' ? csvOf(file) : await xlsxOf(file))
  },
})
