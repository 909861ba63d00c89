/** Every sentence of the registre. */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatDuration,
  formatTime,
  listInWords,
  NBSP,
  numberInWords,
  plural,
} from '../../kernel/french.ts'
import { fromDate } from '../../kernel/time.ts'
import type { Faits, FaitsPlage, Grade, Mission, Raison } from './rules/acte.ts'

export const MISSION_LABELS: Record<Mission, string> = {
  acces: 'Accès aux soins',
  parcours: 'Parcours',
  prevention: 'Prévention',
  crise: 'Crise',
  qualite: 'Qualité',
  accompagnement: 'Accompagnement',
}
export const missionLabel = (mission: Mission | null): string => (mission ? MISSION_LABELS[mission] : 'Fonctionnement')

export const GENRE_LABELS: Record<string, string> = { 'plage-snp': 'Plage de soins non programmés' }
export const QUALITE_LABELS: Record<string, string> = { effecteur: 'effecteur', participant: 'participant' }

export const GRADE_LABELS: Record<Grade, string> = {
  declaree: 'déclarée',
  signee: 'signée',
  calculee: 'calculée',
  externe: 'externe',
}
export const RAISON_LABELS: Record<Raison, string> = {
  'changement-tardif': 'changement après la fin',
  'erreur-de-saisie': 'erreur de saisie',
  annulation: 'annulation',
}
export const ERASED_NAME = 'Nom effacé'

/** « à Sète », « au Crès », « aux Matelles ». */
export const atCommune = (nom: string): string => {
  if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`
  if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`
  return `à ${nom}`
}

const asPlage = (faits: Faits): FaitsPlage => {
  const read = (key: keyof FaitsPlage): number => (typeof faits[key] === 'number' ? faits[key] : 0)
  return {
    minutes: read('minutes'),
    offerts: read('offerts'),
    reserves: read('reserves'),
    honores: read('honores'),
    absents: read('absents'),
  }
}

export const resumeOf = (genre: string, faits: Faits): string => {
  if (genre !== 'plage-snp') return ''
  const { offerts, reserves, honores, absents } = asPlage(faits)
  const parts = [count(offerts, 'créneau offert', 'créneaux offerts')]
  if (reserves > 0) parts.push(count(reserves, 'réservé'))
  if (honores > 0) parts.push(count(honores, 'honoré'))
  if (absents > 0) parts.push(count(absents, 'absence'))
  return parts.join(', ')
}

export const faitsInWords = (genre: string, faits: Faits): { libelle: string; valeur: string }[] => {
  if (genre !== 'plage-snp') return []
  const { minutes, offerts, reserves, honores, absents } = asPlage(faits)
  return [
    { libelle: 'Durée des créneaux', valeur: formatDuration(minutes) },
    { libelle: 'Créneaux offerts', valeur: String(offerts) },
    { libelle: 'Réservés', valeur: String(reserves) },
    { libelle: 'Honorés', valeur: String(honores) },
    { libelle: 'Absences', valeur: String(absents) },
  ]
}

type When = { debut: Date; fin: Date; zone: string }
const zoned = (date: Date, zone: string) => fromDate(date).toZonedDateTimeISO(zone)

/** « mardi 24 novembre 2026, 14 h à 17 h ». */
export const sayWhen = ({ debut, fin, zone }: When): string => {
  const start = zoned(debut, zone)
  return `${formatDate(start.toPlainDate())}, ${formatTime(start)} à ${formatTime(zoned(fin, zone))}`
}

const atPlace = (commune: string | null): string => (commune ? ` ${atCommune(commune)}` : '')

export const sayTemps = (people: number, when: When, annulled: boolean): string => {
  if (annulled) return 'Acte annulé\u00a0: il ne compte plus.'
  const start = formatTime(zoned(when.debut, when.zone))
  const end = formatTime(zoned(when.fin, when.zone))
  const who = people === 1 ? 'Une personne' : `${capitalizeFirst(numberInWords(people, true))} personnes`
  return `${who}, de ${start} à ${end}.`
}

export const sayPreuve = (grades: readonly { grade: Grade; nombre: number }[], total: number): string => {
  const declared = grades.find(({ grade }) => grade === 'declaree')?.nombre ?? 0
  const backed = total - declared
  return `${count(backed, 'présence étayée', 'présences étayées')} sur${NBSP}${total}`
}

const plageCounts = (faits: Faits): string => {
  const { offerts, reserves, honores, absents } = asPlage(faits)
  const parts = [
    `${numberInWords(offerts)} ${plural(offerts, 'créneau offert', 'créneaux offerts')}`,
    `${numberInWords(reserves)} ${plural(reserves, 'réservé')}`,
    `${numberInWords(honores)} ${plural(honores, 'honoré')}`,
  ]
  if (absents > 0) parts.push(`${numberInWords(absents, true)} ${plural(absents, 'absence')}`)
  return listInWords(parts)
}

type Told = When & { genre: string; titre: string; communeNom: string | null; faits: Faits; annulled: boolean }

/** The line of the minutes and of the activity report. */
export const sayCompteRendu = (acte: Told, names: readonly (string | null)[]): string => {
  const day = formatDate(zoned(acte.debut, acte.zone).toPlainDate())
  if (acte.annulled) return `L’acte du ${day} a été annulé.`
  const known = names.filter((name): name is string => name !== null)
  const who = known.length > 0 ? listInWords(known) : count(names.length, 'professionnel')
  const did =
    acte.genre === 'plage-snp' ? 'tenu une plage de soins non programmés' : `pris part à «\u00a0${acte.titre}\u00a0»`
  const has = names.length > 1 ? 'ont' : 'a'
  return `Le ${day}, ${who} ${has} ${did}${atPlace(acte.communeNom)}\u00a0: ${plageCounts(acte.faits)}.`
}

/**
 * The line of the public page: no name, and no figure, since it bears on fewer than six professionals and perhaps on
 * fewer than eleven patients.
 */
export const sayPagePublique = (acte: Told): string => {
  if (acte.annulled) return 'Rien ne paraît\u00a0: l’acte est annulé.'
  const day = capitalizeFirst(formatDate(zoned(acte.debut, acte.zone).toPlainDate(), { year: false }))
  return `${day}, des créneaux de soins non programmés ont été ouverts${atPlace(acte.communeNom)}.`
}

const BREAKS: Record<string, string> = {
  'missing-link': 'Il manque un maillon',
  'broken-thread': 'Le fil est rompu',
  'altered-link': 'L’empreinte d’un maillon a été changée',
  'altered-content': 'Le contenu d’un acte a été changé après son inscription',
  'altered-personal-content': 'Un nom, un lieu ou une note a été changé après son inscription',
  'other-head': 'La fin de la chaîne n’est pas celle qui avait été gardée',
  'unchained-acte': 'Un acte se trouve hors de la chaîne',
}

export const sayRupture = (sequence: number, raison: string): string =>
  `${BREAKS[raison] ?? 'La chaîne est rompue'}, à l’acte n°${NBSP}${sequence}.`
