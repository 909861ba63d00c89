/**
 * The lettre d'intention: territory, first diagnosis, actors, directions, calendar, and how it fits with what exists.
 * Its parts are those that the regional guides have in common.
 */
import { formatNumber, listInWords } from '../../../kernel/french.ts'
import { encadre, liste, note, ouManque, paragraphe, proprietes, titre } from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel } from '../../../server/documents/model.ts'
import { blocsPriorites, priorites } from './diagnostic.ts'
import type { DonneesProjet } from './donnees.ts'
import { jour, texteOuManque } from './mots.ts'
import { blocsCalendrier } from './plan-actions.ts'
import { blocsTerritoire } from './territoire.ts'

export type Destinataires = { ars: string; copies: readonly string[] }

const needs = ({ constats }: DonneesProjet): Bloc[] =>
  ouManque(
    constats.filter(({ axe }) => axe === 'besoin'),
    (found) => [
      liste(
        found.map(({ titre: nom, chiffre, source }) =>
          chiffre
            ? [
                { texte: `${nom} : ${chiffre} ` },
                source ? { texte: `(${source})` } : { texte: '', ton: 'a-verifier' as const },
              ]
            : nom,
        ),
      ),
      ...(priorites(constats).length > 0 ? blocsPriorites(constats) : []),
    ],
    'Le premier diagnostic n’est pas encore écrit.',
  )

const actors = ({ professions, structures }: DonneesProjet): Bloc[] => [
  ...ouManque(
    professions,
    (found) => [
      paragraphe('Professions déjà engagées :'),
      liste(found.map(({ libelle, nombre }) => `${libelle} : ${formatNumber(nombre)}`)),
    ],
    'Aucune profession n’est encore engagée.',
  ),
  ...(structures.length > 0
    ? [paragraphe(`Structures associées ou à associer : ${listInWords(structures.map(({ nom }) => nom))}.`)]
    : []),
]

const directions = ({ objectifs }: DonneesProjet): Bloc[] =>
  ouManque(
    objectifs,
    (found) => [liste(found.map(({ titre: nom, mission }) => (mission ? `${nom} (mission : ${mission})` : nom)))],
    'Les orientations ne sont pas encore écrites.',
  )

const siege = ({ adresse, courriel }: DonneesProjet['cpts']): string =>
  [
    adresse ? `Adresse : ${adresse.replaceAll(/\s*\n\s*/g, ', ')}` : 'Adresse à compléter',
    courriel ? `Courriel : ${courriel}` : 'Courriel à compléter',
  ].join('\n')

export const lettreIntention = (donnees: DonneesProjet, { ars, copies }: Destinataires): DocumentModel => {
  const { cpts, date, territoire, textes } = donnees
  const signature = cpts.representant ? `${cpts.representant.nom}, ${cpts.representant.qualite}` : 'à compléter'
  return {
    titre: 'Lettre d’intention',
    auteur: cpts.nom,
    sujet: `Création d’une communauté professionnelle territoriale de santé : ${cpts.nom}`,
    date,
    pied: `${cpts.nom} · Lettre d’intention · ${jour(date)}`,
    blocs: [
      proprietes([
        { nom: 'À', valeur: ars },
        ...(copies.length > 0 ? [{ nom: 'Copie', valeur: copies.join(' ; ') }] : []),
        { nom: 'Objet', valeur: 'Création d’une communauté professionnelle territoriale de santé (CPTS)' },
        { nom: 'Date', valeur: jour(date) },
      ]),
      paragraphe('Madame, Monsieur,'),
      ...texteOuManque(textes.contexte, 'Le contexte n’est pas encore écrit.'),
      titre(1, 'Le territoire envisagé'),
      ...blocsTerritoire(territoire),
      ...(territoire?.voisinage.length === 0
        ? [note('Les CPTS voisines et les dispositifs avec lesquels s’articuler ne sont pas encore écrits.')]
        : []),
      titre(1, 'Un premier diagnostic'),
      ...needs(donnees),
      titre(1, 'Les acteurs'),
      ...actors(donnees),
      titre(1, 'Les orientations'),
      ...directions(donnees),
      titre(1, 'Le calendrier'),
      ...blocsCalendrier(donnees.fiches),
      titre(1, 'Notre demande'),
      ...texteOuManque(textes.demande, 'La demande d’accompagnement n’est pas encore écrite.'),
      encadre([paragraphe(signature), note(siege(cpts))], {
        titre: 'Pour les porteurs du projet',
      }),
    ],
  }
}
