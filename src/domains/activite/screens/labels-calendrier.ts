/** Words of the calendar, of subscriptions and of invitations. */
import { count, formatDate, formatTime, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { findGenreActe } from '../../../referentials/index.ts'
import type { Evenement } from '../contract-calendrier.ts'
import type { Vue } from './calendrier/span.ts'

export const CALENDRIER = {
  word: 'Calendrier',
  view: 'Vue',
  former: 'Avant',
  next: 'Après',
  today: 'Aujourd’hui',
  subscribeLong: 'S’abonner depuis son agenda',
  plan: 'Prévoir une activité ce jour-là',
  none: 'Rien ce jour-là.',
  noneAtAll: 'Aucune activité dans ces jours.',
  noneFiltered: 'Aucune activité de ces jours ne répond à ces choix.',
  showAll: 'Tout afficher',
  filter: 'Filtrer',
  mission: 'Mission',
  genre: 'Genre',
  groupe: 'Groupe',
  qui: 'Pour qui',
  all: 'Toutes',
  allGenres: 'Tous',
  allGroupes: 'Tous',
  everybody: 'Toute la CPTS',
  mine: 'Moi',
  duty: 'Échéance',
  dayOf: 'Activités du jour',
  truncated: 'Il y a plus d’activités que ce que l’on peut montrer ici.',
} as const

export const VUE_LABELS: Record<Vue, string> = { mois: 'Mois', semaine: 'Semaine', agenda: 'Liste' }
export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
export const sayHour = (at: string, zone: string): string => formatTime(zoned(at, zone))
export const sayHours = ({ debut, fin }: Pick<Evenement, 'debut' | 'fin'>, zone: string): string =>
  `${sayHour(debut, zone)} à ${sayHour(fin, zone)}`
export const sayDate = (date: string, year = false): string => formatDate(Temporal.PlainDate.from(date), { year })

export const genreNom = (genre: string): string => findGenreActe(genre)?.libelle ?? genre

export const sayPlace = ({
  lieu,
  communeNom,
  aDistance,
}: Pick<Evenement, 'lieu' | 'communeNom' | 'aDistance'>): string => {
  const place = [lieu, communeNom].filter(Boolean).join(', ')
  if (!aDistance) return place
  return place ? `${place}, et à distance` : 'à distance'
}

/** Read aloud on a day: « mardi 24 novembre, aujourd’hui, deux activités, Noël ». */
export const sayDay = (day: {
  date: string
  isToday: boolean
  ferie: string | null
  evenements: readonly unknown[]
  echeances: readonly { titre: string }[]
}): string =>
  [
    sayDate(day.date),
    day.isToday ? 'aujourd’hui' : '',
    day.ferie ? `jour férié${NBSP}: ${day.ferie}` : '',
    ...day.echeances.map(({ titre }) => `échéance${NBSP}: ${titre}`),
    day.evenements.length > 0 ? count(day.evenements.length, 'activité', 'activités') : '',
  ]
    .filter(Boolean)
    .join(', ')

export const ETATS: Record<Evenement['etat'], string> = {
  prevu: 'prévue',
  tenu: 'tenue, à signer',
  signe: 'signée',
  annule: 'annulée',
}

export const ABONNEMENTS = {
  title: 'Votre agenda suit la CPTS, sans rien recopier',
  meaning:
    'Une adresse secrète, que votre agenda relit de lui-même\u00a0: les réunions y apparaissent, se déplacent et s’annulent seules. Elle montre les titres, les heures et les lieux, jamais qui est attendu.',
  open: 'Ouvrir une adresse',
  what: 'Ce que l’agenda suit',
  mission: 'Mission',
  groupe: 'Groupe',
  create: 'Créer l’adresse',
  shownOnce:
    'Cette adresse ne sera plus montrée\u00a0: copiez-la maintenant dans votre agenda. Quiconque la connaît peut la lire.',
  mine: 'Vos adresses ouvertes',
  none: 'Aucune adresse ouverte pour l’instant.',
  close: 'Fermer',
  closed: 'L’adresse est fermée\u00a0: les agendas qui la lisaient ne reçoivent plus rien.',
  how: 'Où coller l’adresse',
} as const

export const PORTEE_CHOICES = [
  { value: 'moi', label: 'Les réunions où je suis attendu, ou que j’organise' },
  { value: 'cpts', label: 'Toutes les activités de la CPTS' },
  { value: 'mission', label: 'Celles d’une mission' },
  { value: 'groupe', label: 'Celles d’un groupe' },
  { value: 'fiche', label: 'Celles d’une fiche-action' },
] as const

/** For the calendars in use. Names of menus as these programs show them in French. */
export const PROGRAMS = [
  {
    nom: 'iPhone, iPad et Mac (Calendrier)',
    steps: [
      'Réglages, puis Apps, Calendrier, Comptes de calendrier, Ajouter un compte, Autre, Ajouter un calendrier avec abonnement. Sur Mac\u00a0: menu Fichier, Nouvel abonnement à un calendrier.',
      'Collez l’adresse, puis Suivant et Enregistrer.',
    ],
  },
  {
    nom: 'Google Agenda (Android compris)',
    steps: [
      'Sur un ordinateur, à gauche, le signe + à côté de «\u00a0Autres agendas\u00a0», puis «\u00a0À partir de l’URL\u00a0».',
      'Collez l’adresse, puis «\u00a0Ajouter un agenda\u00a0». Google la relit quand il le décide\u00a0: un changement peut mettre plusieurs heures à paraître.',
    ],
  },
  {
    nom: 'Outlook',
    steps: [
      'Calendrier, «\u00a0Ajouter un calendrier\u00a0», puis «\u00a0S’abonner à partir du web\u00a0».',
      'Collez l’adresse et donnez-lui un nom.',
    ],
  },
  {
    nom: 'Thunderbird',
    steps: [
      'Agenda, «\u00a0Nouvel agenda\u00a0», puis «\u00a0Sur le réseau\u00a0».',
      'Collez l’adresse, sans nom d’utilisateur\u00a0: aucun mot de passe n’est demandé.',
    ],
  },
] as const

export const INVITATION = {
  noLink: 'Cette page s’ouvre par le lien reçu dans l’invitation.',
  question: 'viendrez-vous\u00a0?',
  choices: [
    { value: 'oui', label: 'Je viens' },
    { value: 'peut-etre', label: 'Peut-être' },
    { value: 'non', label: 'Je ne viens pas' },
  ],
  agenda: 'Ordre du jour',
  saved: {
    oui: 'C’est noté\u00a0: vous venez.',
    'peut-etre': 'C’est noté\u00a0: vous viendrez peut-être.',
    non: 'C’est noté\u00a0: vous ne venez pas.',
  },
  change: 'Vous pouvez changer d’avis ici, ou par le lien de l’invitation.',
  past: 'Cette réunion a déjà eu lieu.',
  cancelled: 'Cette réunion est annulée.',
  remote: 'Rejoindre à distance',
} as const
