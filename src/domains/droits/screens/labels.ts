/** The sentences of the rights of a person. */
import { count, formatDate, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { objetLabel, roleLabel } from '../../comptes/screens/index.ts'
import type { Droits } from '../contract.ts'

const many = (n: number, one: string, several = `${one}s`): string | null => (n === 0 ? null : count(n, one, several))

/** What is kept, a line each; what is not there has no line. */
export const keptLines = ({ fiche, roles, courriel, presences, creneaux, liens }: Droits): string[] =>
  [
    fiche && 'Une fiche : nom, profession, coordonnées, ce que la personne accepte de publier',
    fiche && many(fiche.lieux, 'lieu d’exercice', 'lieux d’exercice'),
    fiche && many(fiche.adhesions, 'adhésion'),
    fiche && many(fiche.cotisations, 'cotisation'),
    courriel && `Une adresse${NBSP}: ${courriel}`,
    roles.length > 0 && `Un accès à cette CPTS${NBSP}: ${listInWords(roles.map(roleLabel))}`,
    many(creneaux, 'créneau d’agenda', 'créneaux d’agenda'),
    many(presences, 'nom au registre des actes', 'noms au registre des actes'),
    many(liens, 'lien signé ou invitation', 'liens signés ou invitations'),
  ].flatMap((line) => line || [])

const WHAT: Record<string, string> = {
  professionnel: 'la fiche',
  personne: 'le nom',
  appartenance: 'les rôles',
  cotisation: 'une cotisation',
}
const DONE: Record<string, string> = {
  lecture: 'a lu',
  ajout: 'a créé',
  modification: 'a changé',
  suppression: 'a retiré',
}

/** « a lu la fiche », « a exporté la liste des membres ». */
export const traceLabel = ({ operation, objet, objetId }: Droits['traces'][number]): string => {
  if (operation === 'connexion') return 's’est connecté'
  if (operation === 'lecture' && objetId === 'tous') return 'a exporté la liste des membres'
  if (operation === 'lecture' && objet === 'personne') return 'a exporté toutes ces données'
  return `${DONE[operation] ?? operation} ${WHAT[objet] ?? objetLabel(objet)}`
}

export const erasureDay = (day: string): string =>
  `Sans nouvelle adhésion ni acte, la fiche s’effacera d’elle-même le ${formatDate(Temporal.PlainDate.from(day), { weekday: false })}.`

export const PERSON = {
  above: 'Équipe',
  headline: (name: string) => `${name}${NBSP}: données personnelles`,
  meaning: 'Ce que la CPTS garde de cette personne, qui l’a lu, et comment l’effacer si elle le demande.',
  kept: 'Ce qui est gardé',
  download: 'Télécharger ces données (JSON)',
  downloadHint: 'Un fichier à remettre à la personne. Le téléchargement est inscrit au journal.',
  readings: 'Qui l’a lu ou changé',
  readingsHint:
    'Deux ouvertures par la même personne en dix minutes ne font qu’une ligne. Les listes ne sont pas tracées fiche par fiche, sauf quand elles sont exportées.',
  noReading: 'Personne n’a ouvert ni changé cette fiche depuis qu’elle est tracée.',
  columns: { when: 'Quand', who: 'Qui', what: 'Quoi', fields: 'Champs' },
  erase: 'Effacer',
  eraseBody:
    'La fiche, les coordonnées, l’accès, les liens et le nom au registre s’effacent pour de bon. Les actes restent prouvés, les cotisations payées et les chiffres restent, sans nom.',
  eraseOf: (name: string) => `Effacer ${name}`,
  eraseSure: 'Cela ne se défait pas, et une sauvegarde restaurée ne le fera pas revenir.',
  eraseForGood: 'Effacer pour de bon',
  keep: 'Garder',
  erased: (name: string) => `Les données de ${name} sont effacées.`,
  expected: (n: number) =>
    `${count(n, 'patient attend', 'patients attendent')} cette personne${NBSP}: déplacez d’abord ces rendez-vous.`,
}

export const MINE = {
  headline: 'Ce que votre CPTS garde de vous',
  meaning: 'Vous pouvez le lire, l’emporter, le faire corriger ou effacer.',
  download: 'Télécharger mes données (JSON)',
  downloadHint: 'Avec votre compte, vos sessions et vos propres actions.',
  ask: 'Corriger ou effacer',
  edit: 'Vos coordonnées et ce que vous publiez se changent dans votre fiche.',
  askBody: 'Pour le reste, ou pour tout effacer, demandez à la coordination ou à la présidence de la CPTS.',
  askAll: 'Pour corriger ou effacer ce qui est gardé, demandez à la coordination ou à la présidence de la CPTS.',
  toFiche: 'Ma fiche',
  noReading: 'Personne n’a ouvert ni changé vos données depuis qu’elles sont tracées.',
}
