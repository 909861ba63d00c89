/** Sentences that tell one acte: its summary, its facts, the line of the minutes, the line of the public site. */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatDuration,
  formatNumber,
  formatTime,
  listInWords,
  NBSP,
  numberInWords,
  plural,
} from '../../kernel/french.ts'
import { fromDate } from '../../kernel/time.ts'
import { type FaitActe, findGenreActe, type GenreActe } from '../../referentials/genres-acte.ts'
import type { Faits } from './rules/acte.ts'

export const genreLabel = (genre: string): string => findGenreActe(genre)?.libelle ?? genre

/** « à Sète », « au Crès », « aux Matelles ». */
export const atCommune = (nom: string): string => {
  if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`
  if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`
  return `à ${nom}`
}

const numberOf = (faits: Faits, cle: string): number => (typeof faits[cle] === 'number' ? faits[cle] : 0)

const resumePlage = (faits: Faits): string => {
  const [offerts, reserves, honores, absents] = ['offerts', 'reserves', 'honores', 'absents'].map((cle) =>
    numberOf(faits, cle),
  ) as [number, number, number, number]
  const parts = [count(offerts, 'créneau offert', 'créneaux offerts')]
  if (reserves > 0) parts.push(count(reserves, 'réservé'))
  if (honores > 0) parts.push(count(honores, 'honoré'))
  if (absents > 0) parts.push(count(absents, 'absence'))
  return parts.join(', ')
}

/** What sets an acte apart from others of its kind, in a few words. */
export const resumeOf = (genre: string, faits: Faits): string =>
  genre === 'plage-snp'
    ? resumePlage(faits)
    : knownFaits(genre, faits)
        .map(({ libelle, valeur }) => `${libelle}\u00a0: ${valeur}`)
        .join(', ')

const sayFait = ({ unite }: FaitActe, value: number): string =>
  unite === 'minutes' ? formatDuration(value) : formatNumber(value)

const knownFaits = (genre: string, faits: Faits): { libelle: string; valeur: string }[] =>
  (findGenreActe(genre)?.faits ?? []).flatMap((fait) =>
    typeof faits[fait.cle] === 'number'
      ? [{ libelle: fait.libelle, valeur: sayFait(fait, numberOf(faits, fait.cle)) }]
      : [],
  )
export const faitsInWords = knownFaits

type When = { debut: Date; fin: Date; zone: string }
const zoned = (date: Date, zone: string) => fromDate(date).toZonedDateTimeISO(zone)

/** « mardi 24 novembre 2026, 14 h à 17 h ». */
export const sayWhen = ({ debut, fin, zone }: When): string => {
  const start = zoned(debut, zone)
  const day = formatDate(start.toPlainDate())
  return debut.getTime() === fin.getTime()
    ? `${day}, ${formatTime(start)}`
    : `${day}, ${formatTime(start)} à ${formatTime(zoned(fin, zone))}`
}

export type Told = When & {
  genre: string
  titre: string
  communeNom: string | null
  aDistance: boolean
  faits: Faits
  annulled: boolean
}

const atPlace = ({ communeNom, aDistance }: Told): string => {
  if (aDistance) return ' à distance'
  return communeNom ? ` ${atCommune(communeNom)}` : ''
}

const plageCounts = (faits: Faits): string => {
  const of = (cle: string) => numberOf(faits, cle)
  const parts = [
    `${numberInWords(of('offerts'))} ${plural(of('offerts'), 'créneau offert', 'créneaux offerts')}`,
    `${numberInWords(of('reserves'))} ${plural(of('reserves'), 'réservé')}`,
    `${numberInWords(of('honores'))} ${plural(of('honores'), 'honoré')}`,
  ]
  if (of('absents') > 0) parts.push(`${numberInWords(of('absents'), true)} ${plural(of('absents'), 'absence')}`)
  return listInWords(parts)
}

const sayPlage = (acte: Told, day: string, names: readonly (string | null)[]): string => {
  const known = names.filter((name): name is string => name !== null)
  const who = known.length > 0 ? listInWords(known) : count(names.length, 'professionnel')
  const has = names.length > 1 ? 'ont' : 'a'
  return `Le ${day}, ${who} ${has} tenu une plage de soins non programmés${atPlace(acte)}\u00a0: ${plageCounts(acte.faits)}.`
}

/** Past this many, people are counted and not named: their names stand in the table of presences. */
const NAMED = 6

const sayWho = (names: readonly (string | null)[]): string => {
  const known = names.filter((name): name is string => name !== null)
  if (known.length === names.length && names.length <= NAMED) return listInWords(known)
  return names.length === 1 ? 'une personne' : `${numberInWords(names.length, true)} personnes`
}

const uncapitalize = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** « une réunion s’est tenue à Sète » for what people attended, « protocole adopté à Sète » for what was done in one go. */
const sayHeld = (genre: GenreActe | undefined, acte: Told): string => {
  if (!genre) return `acte${atPlace(acte)}`
  const name = uncapitalize(genre.libelle)
  if (genre.ecriture !== 'prevu') return `${name}${atPlace(acte)}`
  return `${genre.article} ${name} s’est ${genre.article === 'une' ? 'tenue' : 'tenu'}${atPlace(acte)}`
}

/** The line of the minutes and of the activity report. */
export const sayCompteRendu = (acte: Told, names: readonly (string | null)[]): string => {
  const day = formatDate(zoned(acte.debut, acte.zone).toPlainDate())
  if (acte.annulled) return `L’acte du ${day} a été annulé.`
  if (acte.genre === 'plage-snp') return sayPlage(acte, day, names)
  const genre = findGenreActe(acte.genre)
  const parts = [`Le ${day}, ${sayHeld(genre, acte)}\u00a0: ${acte.titre}.`]
  if (names.length > 0) parts.push(`${capitalizeFirst(sayWho(names))} y ${names.length === 1 ? 'a' : 'ont'} pris part.`)
  for (const { libelle, valeur } of knownFaits(acte.genre, acte.faits)) parts.push(`${libelle}\u00a0: ${valeur}.`)
  return parts.join(' ')
}

/**
 * The line proposed for the public site: no name and no figure, since an acte may bear on fewer than six professionals
 * or fewer than eleven patients. Null where nothing should be proposed.
 */
export const sayPagePublique = (acte: Told): string | null => {
  const template = findGenreActe(acte.genre)?.lignePublique
  if (acte.annulled || !template) return null
  const day = capitalizeFirst(formatDate(zoned(acte.debut, acte.zone).toPlainDate(), { year: false }))
  return template
    .replace('{jour}', () => day)
    .replace('{lieu}', () => atPlace(acte))
    .replace('{titre}', () => acte.titre)
}

/** The same, for the people of the CPTS: every kind has one. */
export const sayLatest = (acte: Told): string => {
  const day = capitalizeFirst(formatDate(zoned(acte.debut, acte.zone).toPlainDate(), { year: false }))
  return sayPagePublique(acte) ?? `${day}${NBSP}: ${uncapitalize(genreLabel(acte.genre))}${atPlace(acte)}.`
}

export const sayTemps = (people: number, when: When, annulled: boolean): string => {
  if (annulled) return 'Acte annulé\u00a0: il ne compte plus.'
  if (people === 0) return 'Aucune présence n’est comptée.'
  const start = formatTime(zoned(when.debut, when.zone))
  const end = formatTime(zoned(when.fin, when.zone))
  const who = people === 1 ? 'Une personne' : `${capitalizeFirst(numberInWords(people, true))} personnes`
  return `${who}, de ${start} à ${end}.`
}
