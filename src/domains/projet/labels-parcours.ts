/** The words of the six steps: their names, what is missing and where to add it, the texts and how they begin. */
import { capitalizeFirst, listInWords, NBSP, numberInWords, plural } from '../../kernel/french.ts'
import type { AXES } from './contract-contenu.ts'
import type { DOCUMENTS } from './contract-documents.ts'
import { sayMissions } from './labels-vie.ts'
import type { CodeManque, ManquePas, Pas } from './rules/pas.ts'
import type { CleTexte } from './rules/textes.ts'

type Axe = (typeof AXES)[number]

export const PAS_NOMS: Record<Pas, string> = {
  diagnostic: 'Diagnostic',
  objectifs: 'Objectifs',
  actions: 'Actions',
  gouvernance: 'Gouvernance',
  contrat: 'Contrat',
  evaluation: 'Évaluation',
}
/** What the step is for, in words of the field. */
export const PAS_SENS: Record<Pas, string> = {
  diagnostic:
    'Ce que le territoire a de fort, ce qui lui manque, ce dont ses habitants ont besoin. Partez des diagnostics qui existent (contrat local de santé, projet régional, urgences) et ajoutez ce que les professionnels voient chaque jour.',
  objectifs:
    'Un ou deux niveaux d’amélioration, pas davantage\u00a0: partez des projets et des partenaires qui sont déjà là.',
  actions: 'Une fiche par action\u00a0: qui, avec qui, quoi, quand, et ce qui le prouvera. Concret et réaliste.',
  gouvernance: 'Qui décide, et comment. D’abord les professionnels de premier recours, puis les partenaires.',
  contrat:
    'Le projet part à l’ARS, qui a deux mois pour s’opposer. Vient ensuite le contrat ACI, avec la CPAM et l’ARS.',
  evaluation: 'Comment saurez-vous que cela marche\u00a0? Les indicateurs des fiches-actions, revus au bout d’un an.',
}

export const AXE_NOMS: Record<Axe, { un: string; titre: string; aide: string }> = {
  force: { un: 'une force', titre: 'Forces', aide: 'Ce qui marche et sur quoi s’appuyer.' },
  faiblesse: { un: 'une faiblesse', titre: 'Faiblesses', aide: 'Ce qui manque ou se défait.' },
  besoin: { un: 'un besoin', titre: 'Besoins', aide: 'Ce dont les habitants ont besoin, et que la CPTS peut changer.' },
}

type Said = { phrase: string; verbe: string; vers: string }
const at = (pas: Pas): string => `/projet/pas/${pas}`
const FICHES = '/projet/fiches'
/** « Deux objectifs », « Une fiche-action »: at the start of a sentence. */
const some = (nombre: number, one: string, several: string, feminine = false): string =>
  capitalizeFirst(`${numberInWords(nombre, feminine)} ${plural(nombre, one, several)}`)
const names = (noms: readonly string[]): string =>
  noms.length > 3 ? `${noms.slice(0, 3).join(', ')}…` : listInWords(noms)

const SAY: Record<CodeManque, (manque: ManquePas) => Said> = {
  territoire: () => ({
    phrase: 'Le territoire n’est pas dessiné\u00a0: la loi demande que le projet le précise.',
    verbe: 'Choisir les communes',
    vers: '/territoire',
  }),
  membres: () => ({
    phrase: 'Aucun professionnel n’est encore entré\u00a0: on ne peut pas dire l’offre de soins.',
    verbe: 'Ajouter l’équipe',
    vers: '/equipe',
  }),
  besoins: () => ({ phrase: 'Aucun besoin n’est écrit.', verbe: 'Écrire un besoin', vers: at('diagnostic') }),
  forces: () => ({ phrase: 'Aucune force n’est écrite.', verbe: 'Écrire une force', vers: at('diagnostic') }),
  faiblesses: () => ({
    phrase: 'Aucune faiblesse n’est écrite.',
    verbe: 'Écrire une faiblesse',
    vers: at('diagnostic'),
  }),
  priorites: () => ({
    phrase: 'Aucun besoin n’est prioritaire.',
    verbe: 'Choisir les priorités',
    vers: at('diagnostic'),
  }),
  vote: () => ({
    phrase: 'L’ordre des priorités n’a pas été voté.',
    verbe: 'Noter le vote',
    vers: at('diagnostic'),
  }),
  objectifs: () => ({
    phrase: 'Aucun objectif stratégique n’est écrit.',
    verbe: 'Écrire un objectif',
    vers: at('objectifs'),
  }),
  'objectifs-sans-besoin': ({ nombre, noms }) => ({
    phrase: `${some(nombre, 'objectif', 'objectifs')} ne ${nombre > 1 ? 'répondent' : 'répond'} à aucun besoin${NBSP}: ${names(noms)}.`,
    verbe: 'Relier aux besoins',
    vers: at('objectifs'),
  }),
  'priorites-sans-objectif': ({ nombre }) => ({
    phrase: `${some(nombre, 'priorité', 'priorités', true)} ${nombre > 1 ? 'n’ont' : 'n’a'} aucun objectif.`,
    verbe: 'Voir les objectifs',
    vers: at('objectifs'),
  }),
  fiches: () => ({ phrase: 'Aucune fiche-action n’est écrite.', verbe: 'Ouvrir une fiche-action', vers: FICHES }),
  'fiches-sans-objectif': ({ nombre, noms }) => ({
    phrase: `${some(nombre, 'fiche-action', 'fiches-actions', true)} ne ${nombre > 1 ? 'servent' : 'sert'} aucun objectif${NBSP}: ${names(noms)}.`,
    verbe: 'Relier aux objectifs',
    vers: at('actions'),
  }),
  'objectifs-sans-fiche': ({ nombre, noms }) => ({
    phrase: `${some(nombre, 'objectif', 'objectifs')} ${nombre > 1 ? 'n’ont' : 'n’a'} aucune fiche-action${NBSP}: ${names(noms)}.`,
    verbe: 'Ouvrir une fiche-action',
    vers: FICHES,
  }),
  'fiches-incompletes': ({ nombre, noms }) => ({
    phrase: `${some(nombre, 'fiche-action incomplète', 'fiches-actions incomplètes', true)}${NBSP}: ${names(noms)}.`,
    verbe: 'Voir ce qui manque',
    vers: at('actions'),
  }),
  'missions-sans-fiche': ({ missions }) => ({
    phrase: `Aucune fiche-action pour ${sayMissions(missions)}, que le contrat demande.`,
    verbe: 'Ouvrir une fiche-action',
    vers: FICHES,
  }),
  presidence: () => ({
    phrase: 'Personne ne tient la présidence dans Maillage.',
    verbe: 'Donner le rôle',
    vers: '/acces',
  }),
  association: () => ({
    phrase: 'La date de l’assemblée constitutive n’est pas notée.',
    verbe: 'Noter la date',
    vers: '/projet/vie',
  }),
  instances: () => ({
    phrase: 'Les instances ne sont pas décrites.',
    verbe: 'Les décrire',
    vers: at('gouvernance'),
  }),
  decisions: () => ({
    phrase: 'Les règles de décision ne sont pas écrites.',
    verbe: 'Les écrire',
    vers: at('gouvernance'),
  }),
  'contact-ars': () => ({ phrase: 'Aucun interlocuteur à l’ARS.', verbe: 'En noter un', vers: '/projet/vie' }),
  'contact-cpam': () => ({ phrase: 'Aucun interlocuteur à la CPAM.', verbe: 'En noter un', vers: '/projet/vie' }),
  lettre: () => ({
    phrase: 'La date d’envoi de la lettre d’intention n’est pas notée.',
    verbe: 'Noter la date',
    vers: '/projet/vie',
  }),
  envoi: () => ({ phrase: 'Le projet n’est pas encore envoyé.', verbe: 'Relire et envoyer', vers: '/projet/envoi' }),
  reception: () => ({
    phrase: 'Le jour où l’ARS a reçu le projet n’est pas noté\u00a0: le délai de deux mois ne court pas.',
    verbe: 'Noter la date',
    vers: '/projet/versions',
  }),
  reponse: () => ({
    phrase: 'La réponse de l’ARS n’est pas notée.',
    verbe: 'Voir le délai',
    vers: '/projet/versions',
  }),
  signature: () => ({
    phrase: 'Le contrat ACI n’est pas encore signé.',
    verbe: 'Noter la date',
    vers: '/projet/vie',
  }),
  'fiches-sans-indicateur': ({ nombre, noms }) => ({
    phrase: `${some(nombre, 'fiche-action', 'fiches-actions', true)} sans indicateur${NBSP}: ${names(noms)}.`,
    verbe: 'Voir les fiches',
    vers: FICHES,
  }),
  'indicateurs-sans-cible': ({ nombre }) => ({
    phrase: `${some(nombre, 'indicateur', 'indicateurs')} sans cible.`,
    verbe: 'Voir les indicateurs',
    vers: at('evaluation'),
  }),
  suivi: () => ({
    phrase: 'La façon de suivre le projet n’est pas écrite.',
    verbe: 'L’écrire',
    vers: at('evaluation'),
  }),
}
export const sayManquePas = (manque: ManquePas): Said => SAY[manque.code](manque)

/** « Il manque deux choses », « Complet ». What only waits is no lack. */
export const sayEtatPas = (manques: readonly { degre: ManquePas['degre'] }[]): string => {
  const open = manques.filter(({ degre }) => degre !== 'attente').length
  if (open > 0) return `${numberInWords(open, true)} ${plural(open, 'chose')} à compléter`
  return manques.length > 0 ? 'en attente' : 'complet'
}

export const TEXTE_NOMS: Record<CleTexte, { titre: string; aide: string; defaut: string }> = {
  presentation: {
    titre: 'Présentation de la CPTS',
    aide: 'Qui est à l’origine, depuis quand, avec quels projets déjà menés ensemble.',
    defaut: '',
  },
  instances: {
    titre: 'Instances',
    aide: 'Assemblée générale, conseil d’administration, bureau, groupes de travail\u00a0: qui y siège, à quel rythme.',
    defaut: '',
  },
  decisions: {
    titre: 'Règles de décision',
    aide: 'Quorum, majorité, poids des professionnels de premier recours, place des partenaires et des usagers.',
    defaut: '',
  },
  outils: {
    titre: 'Coordination et outils',
    aide: 'Temps de coordination, messagerie sécurisée, outils partagés.',
    defaut: '',
  },
  suivi: {
    titre: 'Suivi et évaluation',
    aide: 'Qui regarde les indicateurs, quand, et ce qui se passe quand une action ne marche pas.',
    defaut: '',
  },
  'lettre-contexte': {
    titre: 'Lettre d’intention\u00a0: pourquoi une CPTS ici',
    aide: 'L’élan de départ, les acteurs déjà réunis, les projets voisins (CLS, DAC, GHT).',
    defaut:
      'Les professionnels de santé de notre territoire souhaitent s’organiser ensemble autour d’un projet de santé, pour faciliter l’accès aux soins, la continuité des parcours et la prévention.',
  },
  'lettre-voisinage': {
    titre: 'Lettre d’intention\u00a0: avec qui s’articuler',
    aide: 'CPTS voisines, contrat local de santé, DAC, GHT, autres territoires\u00a0: un par ligne. Le projet de santé les dit aussi.',
    defaut: '',
  },
  'lettre-demande': {
    titre: 'Lettre d’intention\u00a0: ce que nous demandons',
    aide: 'Rendez-vous, appui à la rédaction, financement du temps de coordination, données.',
    defaut:
      'Nous sollicitons une rencontre avec l’agence régionale de santé, l’Assurance Maladie et l’union régionale des professionnels de santé, afin d’échanger sur le territoire, la composition, les missions et l’accompagnement de cette communauté.',
  },
  'charte-preambule': {
    titre: 'Charte\u00a0: préambule',
    aide: 'Ce que partagent les membres.',
    defaut:
      'Les membres de la communauté professionnelle territoriale de santé partagent un même territoire et un même projet. Chacun y vient librement, avec ses compétences, et garde son indépendance professionnelle.',
  },
  'charte-engagements': {
    titre: 'Charte\u00a0: engagements',
    aide: 'Un engagement par ligne.',
    defaut: [
      'Participer aux actions du projet de santé, à la mesure de ses moyens.',
      'Répondre aux demandes de coordination des autres membres.',
      'Respecter le libre choix du patient et le secret professionnel.',
      'Partager l’information utile, avec des outils sécurisés.',
      'Dire ses liens d’intérêts lorsqu’une décision les touche.',
    ].join('\n'),
  },
}

/** The headline of the path. */
export const sayAvancement = (open: number, modifiable: boolean): string => {
  if (!modifiable) return 'Le projet de santé est envoyé'
  if (open === 0) return 'Le projet de santé est prêt à partir'
  if (open === 1) return 'Une étape du projet de santé reste à compléter'
  return `${capitalizeFirst(numberInWords(open))} étapes du projet de santé restent à compléter`
}

export const ROLE_NOMS: Record<string, string> = {
  presidence: 'Présidence',
  tresorerie: 'Trésorerie',
  coordination: 'Coordination',
}

/** The headline of the last look. */
export const sayRelecture = (blocking: number, open: boolean): string => {
  if (!open) return 'Rien à envoyer pour l’instant'
  if (blocking === 0) return 'Le projet de santé peut partir'
  if (blocking === 1) return 'Une chose manque avant de pouvoir envoyer'
  return `${capitalizeFirst(numberInWords(blocking, true))} choses manquent avant de pouvoir envoyer`
}

export const DOCUMENT_NOMS: Record<(typeof DOCUMENTS)[number], { titre: string; aide: string }> = {
  'projet-de-sante': {
    titre: 'Projet de santé',
    aide: 'Territoire, diagnostic, objectifs, fiches-actions, gouvernance, évaluation, annexes.',
  },
  'lettre-intention': {
    titre: 'Lettre d’intention',
    aide: 'Territoire envisagé, premiers besoins, acteurs, orientations, calendrier.',
  },
  charte: { titre: 'Charte', aide: 'Préambule, engagements, gouvernance, et la place pour signer.' },
}
