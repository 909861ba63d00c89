/** Words of the screens. Those that documents share are in ../labels.ts. */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatDuration,
  formatNumber,
  NBSP,
  numberInWords,
  plural,
} from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'

export const SCREENS = {
  registre: 'Registre',
  actes: 'Actes',
  verification: 'Vérification',
  filter: 'Filtrer',
  noLongerCounts: 'ne compte plus',
  search: 'Titre, commune ou nom',
  mission: 'Mission',
  allMissions: 'Toutes',
  running: 'Fonctionnement',
  from: 'Du',
  to: 'Au',
  clear: 'Tout afficher',
  more: 'Voir les actes plus anciens',
  none: 'Aucun acte ne répond à ces choix.',
  empty:
    'Aucun acte pour l’instant. Un acte, c’est tout ce que fait votre CPTS\u00a0: aujourd’hui, chaque plage de soins non programmés qui se termine s’y écrit d’elle-même, sans rien ressaisir.',
  emptyGo: 'Ouvrir les soins non programmés',
  exportCsv: 'CSV',
  exportJson: 'Chaîne en JSON',
  print: 'Imprimer',
  erased: 'Noms et lieu effacés, la conservation étant échue. L’acte reste prouvé par sa chaîne.',
  time: 'Temps',
  proof: 'Preuve',
  indicators: 'Indicateurs',
  minutes: 'Compte rendu et rapport',
  publicPage: 'Page publique',
  presences: 'Présences',
  presence: 'Présence',
  profession: 'Profession',
  quality: 'Qualité',
  detail: 'Ce qui a été compté',
  chain: 'Place dans la chaîne',
  hash: 'Empreinte de ce maillon',
  previous: 'Maillon précédent',
  content: 'Empreinte du contenu',
  commitments: 'Contenus personnels engagés',
  onlyHash: 'Le tissage aide l’œil à comparer deux copies\u00a0; seule l’empreinte fait preuve.',
  noMore: 'Corrigé ou annulé, cet acte n’y compte plus.',
  noNeed: 'Aucun indicateur ne compte encore ce genre d’acte.',
  verify: 'Vérifier maintenant',
  verifying: 'Chaque maillon est recalculé…',
  inBrowser: 'Recalculer dans ce navigateur',
  inBrowserWhy: 'Les mêmes calculs, refaits ici sur la chaîne entière, sans faire confiance au serveur.',
  neverVerified: 'La chaîne n’a pas encore été vérifiée',
  noChain: 'La chaîne commencera avec le premier acte',
  headNow: 'Empreinte de la chaîne aujourd’hui',
  whatIsChecked: 'Ce qui est vérifié',
} as const

export const CHECKS = [
  {
    titre: 'Aucun acte n’a été ôté, ajouté ni déplacé',
    detail: 'Chaque maillon cite l’empreinte du précédent\u00a0; le dernier est celui qui avait été gardé à part.',
  },
  {
    titre: 'Aucun acte n’a été changé',
    detail: 'L’empreinte du contenu, recalculée, est celle que le maillon portait.',
  },
  {
    titre: 'Aucun nom, lieu ni note n’a été changé',
    detail: 'Chacun ouvre son engagement. Ceux qui ont été effacés à leur date n’y manquent pas.',
  },
] as const

const dayOf = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()

export const sayRegistre = (actes: number, depuis: string | null, zone: string): string =>
  depuis === null
    ? 'Le registre est encore vide'
    : `${count(actes, 'acte')} depuis le ${formatDate(dayOf(depuis, zone), { weekday: false })}`

export const sayFound = (total: number): string => count(total, 'acte trouvé', 'actes trouvés')

export const sayPeople = (people: number): string =>
  people === 1 ? 'une personne' : `${numberInWords(people, true)} personnes`

export const sayNumero = (numero: number | null): string =>
  numero === null ? 'Brouillon' : `Acte n°${NBSP}${formatNumber(numero)}`
export const sayShortNumero = (numero: number | null): string =>
  numero === null ? '' : `n°${NBSP}${formatNumber(numero)}`

/** « 15 h », and « 45 minutes » below an hour. */
export const sayMinutes = (minutes: number): string => formatDuration(minutes)

export const sayErased = (effaces: number, engagements: number): string =>
  effaces === 0
    ? count(engagements, 'contenu')
    : `${count(engagements, 'contenu')}, dont ${formatNumber(effaces)} ${plural(effaces, 'effacé à sa date', 'effacés à leur date')}`

export const sayIntact = (actes: number): string =>
  actes === 1
    ? 'L’acte du registre est bien celui qui a été écrit'
    : `Les ${formatNumber(actes)} actes du registre sont bien ceux qui ont été écrits`

export const sayOlder = (nombre: number): string => `${capitalizeFirst(count(nombre, 'acte'))} de plus depuis.`

/** In steps of a person: minutes, then the hour of the day. */
export const sayBrowserDone = (actes: number, milliseconds: number): string =>
  `Ce navigateur a recalculé ${count(actes, 'maillon')} en ${formatNumber(milliseconds / 1000, 1)}${NBSP}s\u00a0: tout concorde.`

export const sayKeptWithout = (effaces: number): string =>
  effaces === 1
    ? `Un contenu personnel a été effacé à sa date${NBSP}: la preuve tient sans lui.`
    : `${capitalizeFirst(numberInWords(effaces))} contenus personnels ont été effacés à leur date${NBSP}: la preuve tient sans eux.`
