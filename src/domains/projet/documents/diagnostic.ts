/** Diagnosis and priorities: what was found, where it comes from, what was voted. */
import { colonne, fort, note, ouManque, tableau, titre } from '../../../server/documents/blocs.ts'
import type { Bloc, Texte } from '../../../server/documents/model.ts'
import type { ConstatDeDocument } from './donnees.ts'
import { jour } from './mots.ts'

const AXES = [
  ['force', 'Forces du territoire', 'Aucune force n’a encore été écrite.'],
  ['faiblesse', 'Faiblesses', 'Aucune faiblesse n’a encore été écrite.'],
  ['besoin', 'Besoins', 'Aucun besoin n’a encore été écrit.'],
] as const

const words = ({ titre: nom, texte }: ConstatDeDocument): Texte =>
  texte.trim() === '' ? [fort(nom)] : [fort(nom), { texte: `\n${texte}` }]

const figure = ({ chiffre, source }: ConstatDeDocument): Texte => {
  if (!chiffre && !source) return '–'
  return source ? `${chiffre || '–'}\n${source}` : [{ texte: chiffre, ton: 'a-verifier' }]
}

const table = (legende: string, constats: readonly ConstatDeDocument[]): Bloc[] => [
  tableau(
    legende,
    [colonne('Constat', 7), colonne('Chiffre et source', 4)],
    constats.map((constat) => [words(constat), figure(constat)]),
  ),
]

export const blocsDiagnostic = (constats: readonly ConstatDeDocument[]): Bloc[] =>
  AXES.flatMap(([axe, nom, manque]) => [
    titre(2, nom),
    ...ouManque(
      constats.filter((constat) => constat.axe === axe),
      (found) => table(nom, found),
      manque,
    ),
  ])

/** Those that were given a rank, first things first. */
export const priorites = (constats: readonly ConstatDeDocument[]): ConstatDeDocument[] =>
  constats.filter(({ priorite }) => priorite !== null).sort((a, b) => a.priorite! - b.priorite!)

export const blocsPriorites = (constats: readonly ConstatDeDocument[]): Bloc[] =>
  ouManque(
    priorites(constats),
    (found) => [
      tableau(
        'Priorités retenues',
        [colonne('Rang', 1, { chiffres: true }), colonne('Priorité', 7), colonne('Votée le', 3)],
        found.map(({ priorite, titre: nom, voteLe }) => [
          String(priorite),
          nom,
          voteLe ? jour(voteLe) : 'pas encore votée',
        ]),
      ),
    ],
    'Les priorités ne sont pas encore choisies.',
  )

export const sourcesDuDiagnostic = (constats: readonly ConstatDeDocument[]): Bloc[] => {
  const sources = [...new Set(constats.map(({ source }) => source.trim()).filter((source) => source !== ''))]
  return sources.length > 0 ? [note(`Sources du diagnostic : ${sources.join(' ; ')}.`)] : []
}
