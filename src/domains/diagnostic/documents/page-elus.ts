/** One page for elected people: six figures, a map, three needs, no jargon. */
import { count, formatNumber, listInWords, NBSP } from '../../../kernel/french.ts'
import { chapeau, chiffres, liste, note, titre, voisins } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { sousLeSeuil } from './acces.ts'
import { besoinsEnOrdre } from './besoins.ts'
import { carteIndicateur, carteNue } from './cartes.ts'
import type { DonneesProfil } from './donnees.ts'
import { chiffresParlants } from './essentiel.ts'
import { isSaid, lignesDe } from './lignes.ts'
import { jour } from './mots.ts'

const FIGURES = 6
const NEEDS = 3
const ACTIONS = 5
const MAP = 96
/** What the map may show, in order of preference, in everybody’s words. */
const CARTES = {
  'apl-medecins': 'Consultations de médecin possibles, par an et par habitant',
  'part-sans-medecin-traitant': 'Habitants sans médecin traitant (%)',
  'part-75-plus': 'Habitants de 75 ans et plus (%)',
  'part-65-plus': 'Habitants de 65 ans et plus (%)',
  population: 'Habitants',
}

const opening = ({ terrain, acces }: DonneesProfil): string => {
  const lacking = sousLeSeuil(acces)
  const people = lacking.reduce((sum, { population }) => sum + population, 0)
  const here = `${formatNumber(terrain.population)} habitants vivent dans les ${count(terrain.communes.length, 'commune')} du territoire`
  return lacking.length > 0
    ? `${here}\u00a0; ${formatNumber(people)} d’entre eux habitent une commune où l’on manque de médecins.`
    : `${here}. Voici ce que disent les chiffres publics, et ce que les professionnels veulent changer.`
}

export const pageElus = (donnees: DonneesProfil): DocumentModel => {
  const { cpts, date, carte, besoins } = donnees
  const lignes = lignesDe(donnees).filter(isSaid)
  const map = carteIndicateur(donnees, Object.keys(CARTES), MAP, CARTES) ?? carteNue(carte, cpts, MAP)
  const needs = besoinsEnOrdre(besoins).slice(0, NEEDS)
  const actions = [...new Set(needs.flatMap(({ fiches }) => fiches))].slice(0, ACTIONS)
  const publishers = [...new Set(donnees.indicateurs.map(({ lecture }) => lecture.source.producteur))]
  const right = [
    titre(2, needs.length > 1 ? `Les ${needs.length === 2 ? 'deux' : 'trois'} premiers besoins` : 'Le premier besoin'),
    needs.length > 0
      ? liste(
          needs.map(({ titre: nom }) => nom),
          true,
        )
      : note('Les besoins ne sont pas encore votés\u00a0: la CPTS les écrit dans son projet de santé.'),
    titre(2, 'Ce que la CPTS fait'),
    actions.length > 0 ? liste(actions) : note('Aucune action n’est encore écrite pour ces besoins.'),
  ]
  return {
    titre: 'La santé sur notre territoire',
    auteur: cpts,
    sujet: `Une page pour les élus, ${cpts}`,
    date,
    pied: `${cpts} · ${jour(date)}`,
    planches: true,
    blocs: [
      chapeau(opening(donnees)),
      titre(1, 'Le territoire en quelques chiffres'),
      chiffres(chiffresParlants(donnees, lignes).slice(0, FIGURES)),
      ...(map ? [voisins(0.58, [map], right)] : right),
      note(
        `CPTS\u00a0: communauté professionnelle territoriale de santé, les soignants d’un territoire qui s’organisent ensemble. Sources${NBSP}: ${listInWords(
          publishers,
        )}\u00a0; le détail, les années et les réserves sont dans le profil de territoire complet.`,
      ),
    ],
  }
}
