/** What the two communities of the demonstration wrote. All is invented; figures and amounts say that they are. */
import type { Mission } from '../../referentials/index.ts'
import type { BesoinSaisi, ObjectifSaisi } from './contract-parcours.ts'
import type { CleTexte } from './rules/textes.ts'

const besoin = (axe: BesoinSaisi['axe'], titre: string, texte = '', chiffre = ''): BesoinSaisi => ({
  axe,
  titre,
  texte,
  chiffre,
  source: chiffre === '' ? '' : 'Chiffre de démonstration',
})

/** Needs in the order in which they were voted. */
export const BESOINS: readonly BesoinSaisi[] = [
  besoin(
    'besoin',
    'Des habitants sans médecin traitant',
    'Les départs ne sont pas remplacés dans les villages. Les malades chroniques et les plus de 70 ans renoncent ou vont aux urgences.',
    '9\u00a0% des plus de 16 ans',
  ),
  besoin(
    'besoin',
    'Des soins non programmés mal répartis',
    'Les cabinets sont pleins en fin de semaine, des créneaux restent libres le mardi. Personne ne voit l’ensemble.',
    '38\u00a0% des passages aux urgences sans hospitalisation',
  ),
  besoin(
    'besoin',
    'Des sorties d’hôpital qui surprennent',
    'Le médecin et l’infirmière apprennent le retour par le patient, souvent un vendredi.',
  ),
  besoin(
    'besoin',
    'Des chutes à répétition chez les aînés',
    'Les mêmes personnes reviennent. Les kinésithérapeutes et les services d’aide à domicile les voient sans se parler.',
    '1 personne sur 4 de plus de 75 ans',
  ),
  besoin(
    'besoin',
    'Une souffrance psychique sans porte d’entrée',
    'Les délais du centre médico-psychologique découragent. Les pharmaciens et les infirmières scolaires sont seuls.',
  ),
  besoin(
    'force',
    'Des équipes qui se connaissent',
    'Trois maisons de santé travaillent déjà ensemble, et le contrat local de santé réunit les élus.',
  ),
  besoin(
    'force',
    'Des pharmacies dans presque chaque commune',
    'Elles ouvrent tard et repèrent les ruptures de traitement.',
  ),
  besoin(
    'faiblesse',
    'Des outils qui ne se parlent pas',
    'Chacun a sa messagerie. Les comptes rendus arrivent par trois chemins, ou n’arrivent pas.',
  ),
  besoin(
    'faiblesse',
    'Peu de spécialistes en ville',
    'Cardiologie et psychiatrie se trouvent à une heure de route.',
    '6 mois d’attente',
  ),
]

/** `besoins` are ranks in the list above. */
type SampleObjectif = { titre: string; texte: string; mission: Mission; besoins: readonly number[] }
export const OBJECTIFS: readonly SampleObjectif[] = [
  {
    titre: 'Que chacun trouve une réponse près de chez lui',
    texte:
      'Un médecin traitant pour les malades chroniques d’abord\u00a0; un créneau dans la journée ou le lendemain pour une demande non vitale.',
    mission: 'acces',
    besoins: [0, 1],
  },
  {
    titre: 'Que personne ne sorte de l’hôpital sans relais',
    texte: 'Une information avant la sortie, une visite dans les deux jours, un interlocuteur pour la suite.',
    mission: 'parcours',
    besoins: [2, 4],
  },
  {
    titre: 'Vieillir debout',
    texte:
      'Repérer, orienter, bouger\u00a0: les mêmes messages chez le pharmacien, le kinésithérapeute et l’aide à domicile.',
    mission: 'prevention',
    besoins: [3],
  },
  {
    titre: 'Être prêts avant la prochaine crise',
    texte: 'Un plan écrit avec l’hôpital et les communes, et un exercice par an.',
    mission: 'crise',
    besoins: [1],
  },
  {
    titre: 'Donner envie de venir et de rester',
    texte: 'Accueillir les étudiants et les remplaçants, aider les installations, apprendre ensemble.',
    mission: 'accompagnement',
    besoins: [0],
  },
]
export const bodyOfObjectif = ({ besoins, ...rest }: SampleObjectif, ids: readonly string[]): ObjectifSaisi => ({
  ...rest,
  besoins: besoins.flatMap((rank) => ids[rank] ?? []),
})

/** What the avenant adds. */
export const BESOIN_AVENANT = besoin(
  'besoin',
  'Des professionnels épuisés',
  'Deux arrêts longs dans l’année. Les remplacements se trouvent au dernier moment, par relations.',
)

export const TEXTES: readonly (readonly [CleTexte, string])[] = [
  [
    'presentation',
    'La communauté est née de réunions entre trois maisons de santé, des pharmaciens et des infirmiers, rejoints par l’hôpital, les services d’aide à domicile et les communes.',
  ],
  [
    'instances',
    'L’assemblée générale réunit tous les membres une fois par an.\nLe conseil d’administration compte douze sièges, dont huit de professionnels libéraux de premier recours, deux d’établissements, un d’usagers, un des collectivités. Il se réunit chaque trimestre.\nLe bureau prépare ses décisions chaque mois.\nUn groupe de travail suit chaque mission.',
  ],
  [
    'decisions',
    'Le conseil d’administration délibère si la moitié de ses membres sont présents ou représentés, à la majorité des voix.\nLes dépenses de plus de 5\u00a0000\u00a0€ demandent deux signatures.\nQui a un lien d’intérêts le dit et ne vote pas.',
  ],
  [
    'outils',
    'Une coordinatrice à plein temps, une messagerie sécurisée commune, un agenda partagé de soins non programmés.',
  ],
  [
    'lettre-voisinage',
    'La CPTS voisine à l’est, pour les gardes et les urgences\nLe contrat local de santé du bassin de vie\nLe dispositif d’appui à la coordination du département\nLe groupement hospitalier de territoire',
  ],
  [
    'suivi',
    'Le bureau relit les indicateurs chaque trimestre. Une action sans effet au bout d’un an est changée ou arrêtée, et la raison en est écrite.',
  ],
]
