/** The projet de santé, in the order that its readers know: territory, diagnosis, objectives, actions, governance, evaluation. */
import { formatNumber, listInWords } from '../../../kernel/french.ts'
import {
  colonne,
  liste,
  note,
  ouManque,
  paragraphe,
  paysage,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel } from '../../../server/documents/model.ts'
import { blocsDiagnostic, blocsPriorites, sourcesDuDiagnostic } from './diagnostic.ts'
import type { CptsDeDocument, DonneesProjet, ObjectifDeDocument } from './donnees.ts'
import { blocsMembres, blocsStructures } from './membres.ts'
import { jour, texteOuManque } from './mots.ts'
import { blocsBudget, blocsCalendrier, blocsPlan, tableIndicateursDuProjet } from './plan-actions.ts'
import { blocsTerritoire } from './territoire.ts'

const identity = ({ nom, finess, statut, adresse, representant, courriel }: CptsDeDocument): Bloc =>
  proprietes([
    { nom: 'Nom', valeur: nom },
    { nom: 'Forme juridique', valeur: statut ?? 'à préciser' },
    { nom: 'Numéro FINESS', valeur: finess ?? 'pas encore attribué' },
    ...(adresse ? [{ nom: 'Siège', valeur: adresse }] : []),
    { nom: 'Représentant légal', valeur: representant ? `${representant.nom}, ${representant.qualite}` : 'à désigner' },
    ...(courriel ? [{ nom: 'Courriel', valeur: courriel }] : []),
  ])

const objective = ({ titre: nom, texte, mission, besoins }: ObjectifDeDocument): Bloc[] => [
  titre(2, nom),
  ...(texte.trim() === '' ? [] : texteOuManque(texte)),
  ...(mission ? [paragraphe([{ texte: 'Mission : ' }, { texte: mission, ton: 'fort' }])] : []),
  ...(besoins.length > 0 ? [paragraphe('Il répond aux besoins suivants :'), liste(besoins)] : []),
]

const partners = ({ fiches }: DonneesProjet): Bloc[] => {
  const named = new Map(fiches.flatMap(({ partenaires }) => partenaires.map(({ nom, genre }) => [nom, genre] as const)))
  return ouManque(
    [...named].sort(([a], [b]) => a.localeCompare(b, 'fr')),
    (found) => [
      tableau(
        'Partenaires des fiches-actions',
        [colonne('Partenaire', 6), colonne('Genre', 4)],
        found.map(([nom, genre]) => [nom, genre]),
      ),
    ],
    'Aucun partenaire n’est encore nommé.',
  )
}

const governance = ({ textes, titulaires }: DonneesProjet): Bloc[] => [
  titre(1, 'Gouvernance', { nouvellePage: true }),
  titre(2, 'Instances'),
  ...texteOuManque(textes.instances),
  ...ouManque(
    titulaires,
    (found) => [
      tableau(
        'Responsabilités',
        [colonne('Personne', 5), colonne('Fonction', 5)],
        found.map(({ nom, role }) => [nom, role]),
      ),
    ],
    'Aucun titulaire n’est encore désigné.',
  ),
  titre(2, 'Décisions'),
  ...texteOuManque(textes.decisions),
]

const evaluation = ({ fiches, textes }: DonneesProjet): Bloc[] => {
  const indicateurs = tableIndicateursDuProjet(fiches)
  return [
    titre(1, 'Évaluation'),
    ...texteOuManque(textes.suivi),
    ...(indicateurs
      ? [paysage([titre(2, 'Tous les indicateurs'), indicateurs])]
      : [note('Aucun indicateur n’est encore choisi.')]),
  ]
}

const body = (donnees: DonneesProjet): Bloc[] => [
  titre(1, 'La CPTS et son histoire', { nouvellePage: true }),
  identity(donnees.cpts),
  ...texteOuManque(donnees.textes.presentation),
  titre(1, 'Territoire', { nouvellePage: true }),
  ...blocsTerritoire(donnees.territoire),
  titre(1, 'Diagnostic', { nouvellePage: true }),
  ...blocsDiagnostic(donnees.constats),
  ...sourcesDuDiagnostic(donnees.constats),
  titre(2, 'Priorités'),
  ...blocsPriorites(donnees.constats),
  titre(1, 'Objectifs stratégiques'),
  ...ouManque(donnees.objectifs, (found) => found.flatMap(objective), 'Aucun objectif n’est encore écrit.'),
  titre(1, 'Plan d’actions', { nouvellePage: true }),
  ...blocsPlan(donnees.fiches),
  ...governance(donnees),
  titre(1, 'Membres et partenaires'),
  ...ouManque(
    donnees.professions,
    (found) => [
      tableau(
        'Membres par profession',
        [colonne('Profession', 6), colonne('Membres', 2, { chiffres: true })],
        found.map(({ libelle, nombre }) => [libelle, formatNumber(nombre)]),
        { enTetesDeLigne: true },
      ),
    ],
    'Aucun membre n’est encore inscrit.',
  ),
  ...partners(donnees),
  titre(1, 'Coordination et outils'),
  ...texteOuManque(donnees.textes.outils),
  titre(1, 'Budget et calendrier'),
  ...blocsBudget(donnees.fiches),
  ...blocsCalendrier(donnees.fiches),
  ...evaluation(donnees),
  titre(1, 'Annexe A : professionnels de la CPTS', { nouvellePage: true, sansNumero: true }),
  ...blocsMembres(donnees.membres),
  titre(1, 'Annexe B : structures du territoire', { nouvellePage: true, sansNumero: true }),
  ...blocsStructures(donnees.structures),
]

export const projetDeSante = (donnees: DonneesProjet): DocumentModel => {
  const { cpts, version, date, periode, territoire } = donnees
  return {
    titre: 'Projet de santé',
    auteur: cpts.nom,
    sujet: `Projet de santé de ${cpts.nom}`,
    date,
    pied: `${cpts.nom} · Projet de santé`,
    sommaire: true,
    numerotation: true,
    couverture: {
      surtitre: cpts.nom,
      ...(periode ? { sousTitre: periode.de === periode.a ? String(periode.de) : `${periode.de} à ${periode.a}` } : {}),
      mentions: [
        { nom: 'Version', valeur: `${formatNumber(version.numero)}, ${version.etat}` },
        { nom: 'Date', valeur: jour(date) },
        ...(territoire
          ? [
              {
                nom: 'Territoire',
                valeur: `${formatNumber(territoire.population)} habitants, ${formatNumber(territoire.communes.length)} communes`,
              },
            ]
          : []),
        { nom: 'Fiches-actions', valeur: formatNumber(donnees.fiches.length) },
        ...(cpts.representant
          ? [
              {
                nom: 'Contact',
                valeur: listInWords([cpts.representant.nom, ...(cpts.courriel ? [cpts.courriel] : [])]),
              },
            ]
          : []),
      ],
      ...(territoire?.carte ? { figure: territoire.carte } : {}),
    },
    blocs: body(donnees),
  }
}
