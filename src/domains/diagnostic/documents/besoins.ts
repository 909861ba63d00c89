/** What people said and what was voted: needs with their answers, surveys, the four boxes. */
import { count, formatNumber, formatShare, listInWords, NBSP } from '../../../kernel/french.ts'
import { chapeau, colonne, liste, note, tableau, titre, voisins } from '../../../server/documents/blocs.ts'
import { figureOfBarres } from '../../../server/documents/graphique/barres.ts'
import type { BlocSimple } from '../../../server/documents/model.ts'
import { LEAST } from '../rules/enquete.ts'
import { SENS_LABELS } from '../rules/entretien.ts'
import type { BesoinImprime, DonneesProfil, EnqueteImprimee } from './donnees.ts'

const NEEDS = 10
const BOX = 4
const QUESTIONS = 2
const CHOICES = 6
const AUDIENCES = { professionnels: 'des professionnels', usagers: 'des habitants', elus: 'des élus' } as const

export const besoinsEnOrdre = (besoins: readonly BesoinImprime[]): BesoinImprime[] =>
  [...besoins].sort((a, b) => (a.priorite ?? 1e6) - (b.priorite ?? 1e6))

const tableBesoins = (besoins: readonly BesoinImprime[]): BlocSimple =>
  tableau(
    besoins.length > NEEDS
      ? `Les ${NEEDS} premiers besoins, sur ${formatNumber(besoins.length)}`
      : 'Les besoins et ce qui leur répond',
    [
      colonne('Rang', 11, { chiffres: true }),
      colonne('Besoin', 60),
      colonne('Objectifs', 50),
      colonne('Fiches-actions', 50),
    ],
    besoinsEnOrdre(besoins)
      .slice(0, NEEDS)
      .map(({ titre: nom, priorite, objectifs, fiches }) => [
        priorite === null ? '–' : formatNumber(priorite),
        [{ texte: nom, ton: 'fort' }],
        objectifs.length === 0 ? 'aucun' : listInWords(objectifs),
        fiches.length === 0 ? 'aucune' : listInWords(fiches),
      ]),
    { dense: true },
  )

const blocsEnquete = (enquete: EnqueteImprimee): BlocSimple[] => {
  const { titre: nom, audience, reponses, ouverte, questions } = enquete
  const drawn = questions.filter(({ choix }) => choix.length > 0).slice(0, QUESTIONS)
  const charts = drawn.map(({ texte, choix, reponses: said, moyenne }) =>
    figureOfBarres({
      legende: moyenne === null ? texte : `${texte} (moyenne ${formatNumber(moyenne, 1)} sur${NBSP}5)`,
      mesure: `Voix, sur ${count(said, 'réponse')}`,
      series: ['Voix'],
      lignes: choix.slice(0, CHOICES).map(({ nom: name, voix }) => ({
        nom: name,
        valeurs: [voix],
        textes: [`${formatNumber(voix)} (${formatShare(said === 0 ? 0 : voix / said)})`],
      })),
      hauteur: 62,
    }),
  )
  return [
    titre(
      3,
      `${nom}, auprès ${AUDIENCES[audience]}${NBSP}: ${count(reponses, 'réponse')}${ouverte ? ', enquête ouverte' : ''}`,
    ),
    ...(charts.length === 2 ? [voisins(0.5, [charts[0]!], [charts[1]!])] : charts),
    ...(reponses < LEAST
      ? [note(`Rien n’est montré avant la sixième réponse, pour que personne ne soit reconnu.`)]
      : []),
  ]
}

const boxes = ({ cases }: DonneesProfil): BlocSimple[] => {
  const box = (sens: (typeof cases)[number]['sens']): BlocSimple[] => {
    const all = cases.find((one) => one.sens === sens)?.lignes ?? []
    return [
      titre(3, SENS_LABELS[sens]),
      ...(all.length === 0 ? [note('Rien encore.')] : [liste(all.slice(0, BOX).map(({ texte }) => texte))]),
      ...(all.length > BOX ? [note(`Et ${count(all.length - BOX, 'autre')}, à l’écran.`)] : []),
    ]
  }
  if (cases.every(({ lignes }) => lignes.length === 0))
    return [
      note(
        'Aucune force, faiblesse, opportunité ni menace n’est encore écrite\u00a0: elles viennent du projet de santé et des entretiens (Diagnostic, Synthèse).',
      ),
    ]
  return [voisins(0.5, box('force'), box('faiblesse')), voisins(0.5, box('opportunite'), box('menace'))]
}

export const pageBesoins = (donnees: DonneesProfil): BlocSimple[] => {
  const { besoins, enquetes, entretiens } = donnees
  const without = besoins.filter(({ fiches }) => fiches.length === 0).length
  const shown = enquetes.slice(0, 1)
  return [
    titre(1, 'Besoins et paroles', { nouvellePage: true }),
    chapeau(
      besoins.length === 0
        ? 'Aucun besoin n’est encore écrit.'
        : without === 0
          ? `${count(besoins.length, 'besoin')}, ${besoins.length > 1 ? 'tous portés' : 'porté'} par une fiche-action.`
          : `${count(besoins.length, 'besoin')}, dont ${formatNumber(without)} sans fiche-action.`,
    ),
    ...(besoins.length > 0
      ? [tableBesoins(besoins)]
      : [note('Les besoins s’écrivent dans Projet, et une enquête dit lesquels passent avant les autres.')]),
    titre(2, 'Ce que disent les enquêtes'),
    ...(shown.length > 0
      ? shown.flatMap(blocsEnquete)
      : [note('Aucune enquête n’a été menée. Elle se prépare dans Diagnostic, Synthèse, Enquêtes.')]),
    ...(enquetes.length > shown.length
      ? [note(`${count(enquetes.length - shown.length, 'autre enquête', 'autres enquêtes')} à l’écran.`)]
      : []),
    titre(
      2,
      entretiens > 0
        ? `Forces, faiblesses, opportunités, menaces (${count(entretiens, 'entretien')})`
        : 'Forces, faiblesses, opportunités, menaces',
    ),
    ...boxes(donnees),
  ]
}
