/** The sentences of the grid as it is run at the desk, of orientation elsewhere, and of a call that is only noted. */
import { NBSP } from '../../../../kernel/french.ts'

export const TRIAGE = {
  start: 'Dérouler la grille',
  startShort: 'Grille',
  version: (numero: number, nom: string | null) =>
    `Version ${numero}, validée par ${nom ?? 'un médecin dont la fiche a été effacée depuis'}. Maillage ne donne aucun avis médical.`,
  signs: `Y a-t-il un de ces signes${NBSP}?`,
  yes: 'Oui, au moins un',
  no: 'Non, aucun',
  back: 'Revenir',
  stop: 'Quitter la grille',
  level: (niveau: number) => `niveau ${niveau}`,
  delay: (words: string) => `Délai voulu${NBSP}: ${words}, reporté dans la demande.`,
  toSlots: 'Choisir un créneau',
  orient: 'Orienter',
  lost: 'La grille a changé pendant l’appel\u00a0: le chemin suivi n’est pas gardé. La demande l’est.',
  call15: 'Appelez le\u00a015',
  call15Body: 'Maintenant, avant toute autre chose.',
  path: 'Triage',
  pathOf: (motif: string, commune: string) => `Chemin de triage${NBSP}: ${motif}, ${commune}`,
  pathTitle: 'Le chemin suivi dans la grille',
  pathGrille: (numero: number, titre: string) => `${titre}, version ${numero}`,
  concluded: 'Conclusion',
  erasesOn: (day: string) => `Ce chemin s’efface de lui-même le ${day}.`,
  erasesLater: 'Ce chemin s’effacera quelques jours après la clôture.',
} as const

export const ORIENTER = {
  open: 'Orienter ailleurs',
  title: 'Orienter l’appelant',
  to: 'Vers',
  structure: 'Laquelle',
  noStructure: 'Aucune en particulier',
  hint: 'La demande est close. Ce que l’orientation a donné se note plus tard.',
  counted: {
    sas: 'Hors du compte des délais.',
    urgences: 'Compte parmi les demandes closes sans rendez-vous.',
    pharmacie: 'Compte parmi les demandes closes sans rendez-vous.',
    'medecin-traitant': 'Compte parmi les demandes closes sans rendez-vous.',
    autre: 'Compte parmi les demandes closes sans rendez-vous.',
  },
  send: 'Orienter et clore',
  keep: 'Revenir aux créneaux',
  done: 'La demande est orientée',
  doneBody: (where: string) => `${where}. La suite est à noter dans Appels, Orientations.`,
} as const

export const APPEL = {
  open: 'Noter un appel sans demande',
  short: 'Appel',
  title: 'Noter un appel sans demande',
  meaning: 'Ni nom ni motif\u00a0: qui appelait, et ce qui en est sorti.',
  who: 'Qui appelle',
  issue: 'Suite',
  minutes: 'Durée, en minutes',
  minutesHint: 'Vide si elle n’est pas connue.',
  minutesWrong: 'Un nombre de minutes, de 0 à 240.',
  day: 'À rappeler le',
  hour: 'À',
  telephone: 'Numéro à rappeler',
  telephoneHint: 'Chiffré\u00a0; il s’efface dès que le rappel est fait.',
  telephoneWrong: 'Un numéro de téléphone, avec des chiffres.',
  save: 'Noter l’appel',
  saved: 'L’appel est noté.',
  notSaved: 'L’appel n’a pas pu être noté au journal. La demande est gardée.',
  hourWrong: 'Cette heure n’existe pas, ou est mal écrite.',
} as const
