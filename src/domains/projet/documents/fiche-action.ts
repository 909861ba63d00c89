/** A fiche-action on paper: alone, or as a page of the projet. */
import { listInWords } from '../../../kernel/french.ts'
import {
  colonne,
  liste,
  note,
  ouManque,
  paragraphe,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { BlocSimple, DocumentModel } from '../../../server/documents/model.ts'
import type { CptsDeDocument, FicheDeDocument, IndicateurDeDocument, Personne } from './donnees.ts'
import { decimal, euros, jour, jourCourt, jourOuTiret, texteOuManque } from './mots.ts'

const nameOf = ({ nom, exercice }: Personne): string => (exercice ? `${nom} (${exercice})` : nom)

const calendar = ({ debut, fin }: FicheDeDocument): string => {
  if (debut && fin) return `du ${jour(debut)} au ${jour(fin)}`
  if (debut) return `à partir du ${jour(debut)}`
  return fin ? `jusqu’au ${jour(fin)}` : 'à fixer'
}

const identity = (fiche: FicheDeDocument): BlocSimple =>
  proprietes([
    { nom: fiche.missions.length > 1 ? 'Missions' : 'Mission', valeur: listInWords(fiche.missions) || 'à choisir' },
    ...(fiche.objectifStrategique ? [{ nom: 'Objectif stratégique', valeur: fiche.objectifStrategique }] : []),
    { nom: 'Public', valeur: fiche.publicVise || 'à préciser' },
    { nom: 'Territoire', valeur: fiche.communes.length > 0 ? listInWords(fiche.communes) : 'tout le territoire' },
    { nom: 'Référents', valeur: listInWords(fiche.referents.map(nameOf)) || 'à désigner' },
    { nom: 'Calendrier', valeur: calendar(fiche) },
    { nom: 'État', valeur: fiche.etat },
  ])

const partners = ({ partenaires }: FicheDeDocument): BlocSimple[] =>
  partenaires.length === 0
    ? []
    : [
        tableau(
          'Partenaires',
          [colonne('Partenaire', 6), colonne('Genre', 6), colonne('Étape de la collaboration', 4)],
          partenaires.map(({ nom, genre, stade }) => [nom, genre, stade]),
          { enTetesDeLigne: true },
        ),
      ]

const tasks = ({ taches }: FicheDeDocument): BlocSimple[] =>
  ouManque(
    taches,
    (found) => [
      tableau(
        'Tâches',
        [colonne('Tâche', 10), colonne('Qui', 3.5), colonne('Échéance', 2.5), colonne('Faite le', 2.5)],
        found.map(({ libelle, qui, echeance, faiteLe }) => [
          libelle,
          qui || 'à désigner',
          jourOuTiret(echeance),
          jourOuTiret(faiteLe),
        ]),
      ),
    ],
    'Aucune tâche n’est encore écrite.',
  )

const milestones = ({ jalons }: FicheDeDocument): BlocSimple[] =>
  jalons.length === 0
    ? []
    : [
        tableau(
          'Jalons',
          [colonne('Jalon', 12), colonne('Prévu le', 2.5), colonne('Atteint le', 2.5)],
          jalons.map(({ libelle, prevuLe, atteintLe }) => [libelle, jourCourt(prevuLe), jourOuTiret(atteintLe)]),
        ),
      ]

const budget = ({ budget: lignes }: FicheDeDocument): BlocSimple[] => {
  if (lignes.length === 0) return []
  const total = lignes.reduce((sum, { centimes }) => sum + centimes, 0)
  return [
    tableau(
      'Budget prévisionnel',
      [
        colonne('Dépense', 8),
        colonne('Année', 1.5, { chiffres: true }),
        colonne('Financement', 5),
        colonne('Montant', 2.5, { chiffres: true }),
      ],
      [
        ...lignes.map(({ libelle, annee, financement, centimes }) => [
          libelle,
          String(annee),
          financement,
          euros(centimes),
        ]),
        [[{ texte: 'Total', ton: 'fort' as const }], '', '', [{ texte: euros(total), ton: 'fort' as const }]],
      ],
    ),
  ]
}

export const mesureOf = (value: number | null, unite: string, le: string | null): string => {
  if (value === null) return '–'
  const words = unite ? `${decimal(value)} ${unite}` : decimal(value)
  return le ? `${words}\n${jourCourt(le)}` : words
}

const tableIndicateurs = (indicateurs: readonly IndicateurDeDocument[]): BlocSimple =>
  tableau(
    'Indicateurs',
    [colonne('Indicateur', 7), colonne('Départ', 3.6), colonne('Cible', 3.6), colonne('Source', 4)],
    indicateurs.map(({ libelle, unite, depart, departLe, cible, cibleLe, source }) => [
      libelle,
      mesureOf(depart, unite, departLe),
      mesureOf(cible, unite, cibleLe),
      source || 'à préciser',
    ]),
    { enTetesDeLigne: true },
  )

/** People write one a line. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** `niveau` is that of the titles inside. */
export const blocsFiche = (fiche: FicheDeDocument, niveau: 1 | 2 | 3): BlocSimple[] => [
  identity(fiche),
  titre(niveau, 'Objectif', { sansNumero: true }),
  ...texteOuManque(fiche.objectif, 'L’objectif n’est pas encore écrit.'),
  titre(niveau, 'Mise en œuvre', { sansNumero: true }),
  ...tasks(fiche),
  ...milestones(fiche),
  ...partners(fiche),
  titre(niveau, 'Moyens et suivi', { sansNumero: true }),
  ...budget(fiche),
  ...ouManque(fiche.indicateurs, (found) => [tableIndicateurs(found)], 'Aucun indicateur n’est encore choisi.'),
  ...(fiche.preuves.length > 0
    ? [paragraphe('Preuves attendues :'), liste(fiche.preuves.map(({ genre, libelle }) => `${libelle} (${genre})`))]
    : [note('Aucune preuve attendue n’est encore écrite.')]),
  ...(fiche.risques.trim() === '' ? [] : [paragraphe('Risques :'), liste(linesOf(fiche.risques))]),
]

export const ficheAction = (cpts: CptsDeDocument, fiche: FicheDeDocument, date: string): DocumentModel => ({
  titre: fiche.titre,
  auteur: cpts.nom,
  sujet: 'Fiche-action',
  date,
  pied: `${cpts.nom} · Fiche-action · ${jour(date)}`,
  serree: true,
  blocs: blocsFiche(fiche, 1),
})
