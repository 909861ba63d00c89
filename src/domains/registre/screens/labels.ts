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
  indicateurs: 'Indicateurs',
  filter: 'Filtrer',
  noLongerCounts: 'ne compte plus',
  search: 'Titre, lieu, nom, ordre du jour ou décision',
  all: 'Tous',
  kind: 'Genre',
  person: 'Personne présente',
  notThatPerson: 'Ne plus choisir une seule personne',
  notThatFiche: 'Ne plus choisir une seule fiche-action',
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
  indemnities: 'Indemnités',
  ruleToVote: 'barème de la CPTS',
  noIndemnity: 'Aucune présence à indemniser.',
  amountsLater: 'Les montants se lisent dans les finances de la CPTS.',
  textsBelow: 'L’ordre du jour, les décisions et les suites sont plus bas.',
  line: 'Ligne du site public',
  lineHint: 'Ni nom, ni chiffre sur moins de onze personnes. La CPTS en répond.',
  lineShown: 'Sur le site public',
  lineNotShown: 'Proposée, non montrée',
  showLine: 'Montrer cette ligne',
  editLine: 'Changer la ligne',
  hideLine: 'Retirer du site',
  lineSaved: 'La ligne est montrée sur le site public.',
  lineHidden: 'La ligne est retirée du site public.',
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
  checkQr: 'Code à scanner pour vérifier cet acte',
  checkWhy:
    'À qui reçoit cet acte sur papier\u00a0: ce code ouvre une page, sans compte, qui dit si le registre l’a bien inscrit.',
  checkHere: 'Ouvrir cette page',
  noMore: 'Corrigé ou annulé, cet acte n’y compte plus.',
  noNeed: 'Aucun indicateur ne compte encore ce genre d’acte.',
  verify: 'Vérifier maintenant',
  verifying: 'Chaque maillon est recalculé…',
  inBrowser: 'Recalculer dans ce navigateur',
  inBrowserWhy: 'Les mêmes calculs, refaits ici sur la chaîne entière, sans faire confiance au serveur.',
  neverVerified: 'La chaîne n’a pas encore été vérifiée',
  noChain: 'La chaîne commencera avec le premier acte',
  headNow: 'Empreinte de la chaîne aujourd’hui',
  proofsAtFault: 'Des preuves ne sont plus ce qu’elles étaient',
  chainHoldsProofsDoNot: 'La chaîne est entière, mais une preuve fait défaut',
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
  {
    titre: 'Aucun document joint n’a été perdu ni changé',
    detail: 'Chacun est relu sur le disque\u00a0; son empreinte est celle que l’acte cite.',
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

export const sayProposedLine = (line: string | null, annulled: boolean): string => {
  if (annulled) return `Rien ne paraît${NBSP}: l’acte est annulé.`
  return line === null ? 'Rien n’est proposé pour ce genre d’acte.' : `«${NBSP}${line}${NBSP}»`
}

export const sayMoreLines = (more: number): string =>
  more === 1 ? 'Une autre ligne' : `${formatNumber(more)} autres lignes`

export const sayProofsRead = ({ verifiees, effacees }: { verifiees: number; effacees: number }): string => {
  if (verifiees === 0 && effacees === 0) return ''
  const erased = effacees > 0 ? ` (${count(effacees, 'effacé à sa date', 'effacés à leur date')})` : ''
  return `${capitalizeFirst(count(verifiees, 'document joint a été relu', 'documents joints ont été relus'))}${erased}.`
}
