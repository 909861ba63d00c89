/** The plan of actions: its summary, then each fiche on a page of its own; the money and the dates of all of them. */
import { formatNumber, listInWords } from '../../../kernel/french.ts'
import { colonne, note, ouManque, pageSerree, tableau, titre } from '../../../server/documents/blocs.ts'
import type { Bloc, Tableau } from '../../../server/documents/model.ts'
import type { FicheDeDocument } from './donnees.ts'
import { blocsFiche, mesureOf } from './fiche-action.ts'
import { euros, jourCourt, jourOuTiret } from './mots.ts'

const summary = (fiches: readonly FicheDeDocument[]): Bloc =>
  tableau(
    'Fiches-actions du projet',
    [
      colonne('N°', 1, { chiffres: true }),
      colonne('Fiche-action', 6),
      colonne('Missions', 4),
      colonne('Référents', 4),
      colonne('Fin prévue', 3),
    ],
    fiches.map(({ titre: nom, missions, referents, fin }, index) => [
      String(index + 1),
      nom,
      listInWords(missions),
      referents.map((personne) => personne.nom).join(', ') || 'à désigner',
      jourOuTiret(fin),
    ]),
  )

export const blocsPlan = (fiches: readonly FicheDeDocument[]): Bloc[] =>
  ouManque(
    fiches,
    (found) => [
      summary(found),
      ...found.map((fiche, index) =>
        pageSerree([titre(2, `Fiche ${formatNumber(index + 1)} : ${fiche.titre}`), ...blocsFiche(fiche, 3)]),
      ),
    ],
    'Aucune fiche-action n’est encore écrite.',
  )

/** Sums by year and by funding: each line is that of a fiche. */
export const blocsBudget = (fiches: readonly FicheDeDocument[]): Bloc[] => {
  const lignes = fiches.flatMap(({ budget }) => budget)
  if (lignes.length === 0) return [note('Aucune dépense n’est encore chiffrée.')]
  const years = [...new Set(lignes.map(({ annee }) => annee))].sort((a, b) => a - b)
  const fundings = [...new Set(lignes.map(({ financement }) => financement))]
  const sum = (keep: (ligne: (typeof lignes)[number]) => boolean): string =>
    euros(lignes.filter(keep).reduce((total, { centimes }) => total + centimes, 0))
  const strong = (texte: string) => [{ texte, ton: 'fort' as const }]
  return [
    tableau(
      'Budget prévisionnel des fiches-actions',
      [
        colonne('Financement', 4),
        ...years.map((annee) => colonne(String(annee), 2, { chiffres: true })),
        colonne('Total', 2, { chiffres: true }),
      ],
      [
        ...fundings.map((financement) => [
          financement,
          ...years.map((annee) => sum((ligne) => ligne.financement === financement && ligne.annee === annee)),
          sum((ligne) => ligne.financement === financement),
        ]),
        [
          strong('Total'),
          ...years.map((annee) => strong(sum((ligne) => ligne.annee === annee))),
          strong(sum(() => true)),
        ],
      ],
      { enTetesDeLigne: true },
    ),
  ]
}

export const blocsCalendrier = (fiches: readonly FicheDeDocument[]): Bloc[] => {
  const jalons = fiches
    .flatMap(({ titre: fiche, jalons: found }) => found.map((jalon) => ({ ...jalon, fiche })))
    .sort((a, b) => a.prevuLe.localeCompare(b.prevuLe))
  return ouManque(
    jalons,
    (found) => [
      tableau(
        'Jalons du projet, dans l’ordre des dates',
        [colonne('Date prévue', 3), colonne('Jalon', 6), colonne('Fiche-action', 5)],
        found.map(({ prevuLe, libelle, fiche }) => [jourCourt(prevuLe), libelle, fiche]),
      ),
    ],
    'Aucun jalon n’est encore daté.',
  )
}

/** Every indicator of the projet beside the fiche that it follows: the table that is read once a year. */
export const tableIndicateursDuProjet = (fiches: readonly FicheDeDocument[]): Tableau | null => {
  const lignes = fiches.flatMap(({ titre: fiche, indicateurs }) =>
    indicateurs.map(({ libelle, unite, depart, departLe, cible, cibleLe, source }) => [
      libelle,
      fiche,
      mesureOf(depart, unite, departLe),
      mesureOf(cible, unite, cibleLe),
      source || 'à préciser',
    ]),
  )
  const colonnes = [
    colonne('Indicateur', 5),
    colonne('Fiche-action', 5),
    colonne('Départ', 3),
    colonne('Cible', 3),
    colonne('Source', 4),
  ]
  return lignes.length === 0 ? null : tableau('Indicateurs du projet', colonnes, lignes, { enTetesDeLigne: true })
}
