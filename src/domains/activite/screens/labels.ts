/** Words of the screens. */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatMoment,
  formatShortDate,
  formatTime,
  NBSP,
} from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import { QUALITES_ACTE, type QualiteActe } from '../../../referentials/qualites-acte.ts'
import type { ActiviteResume, Invite, Presence } from '../contract.ts'
import { GENRES_PREVUS } from '../rules/genres.ts'

export const genreLabel = (code: string): string => findGenreActe(code)?.libelle ?? code
export const GENRE_CHOICES = GENRES_PREVUS.map((value) => ({ value, label: genreLabel(value) }))
export const qualiteLabel = (code: string): string => QUALITES_ACTE[code as QualiteActe] ?? code
/** The qualities of this kind, the usual one first. */
export const qualiteChoices = (genre: string) =>
  (findGenreActe(genre)?.qualites ?? ['participant']).map((value) => ({
    value,
    label: capitalizeFirst(qualiteLabel(value)),
  }))

export const ETAT_LABELS: Record<ActiviteResume['etat'], string> = {
  prevu: 'prévue',
  tenu: 'à signer',
  signe: 'signée',
  annule: 'annulée',
}
export const REPONSE_LABELS: Record<NonNullable<Invite['reponse']>, string> = {
  oui: 'vient',
  non: 'ne vient pas',
  'peut-etre': 'peut-être',
}

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
type When = Pick<ActiviteResume, 'debut' | 'fin' | 'zone'>

export const hourOf = (at: string, zone: string): string => formatTime(zoned(at, zone))
export const shortDayOf = ({ debut, zone }: When): string => formatShortDate(zoned(debut, zone).toPlainDate())
/** « mardi 24 novembre à 12 h 30 ». */
export const sayMoment = ({ debut, zone }: When): string => formatMoment(Temporal.Instant.from(debut), zone)
export const hoursOf = ({ debut, fin, zone }: When): string => `${hourOf(debut, zone)} à ${hourOf(fin, zone)}`
/** « mardi 24 novembre 2026, 12 h 30 à 14 h ». */
export const sayWhen = (when: When): string =>
  `${formatDate(zoned(when.debut, when.zone).toPlainDate())}, ${hoursOf(when)}`
export const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

/** « Maison de santé, Sète », « à distance ». */
export const sayWhere = ({
  aDistance,
  communeNom,
  lieu,
}: Pick<ActiviteResume, 'aDistance' | 'communeNom' | 'lieu'>): string => {
  const place = [lieu, communeNom].filter(Boolean).join(', ')
  if (!aDistance) return place
  return place ? `${place}, et à distance` : 'à distance'
}

export const sayHeadline = (aVenir: number, aSigner: number): string => {
  const coming = aVenir === 0 ? 'Rien à venir' : count(aVenir, 'activité à venir', 'activités à venir')
  return aSigner === 0 ? coming : `${coming}, ${count(aSigner, 'à signer', 'à signer')}`
}

export const sayPeople = ({ etat, invites, presents }: ActiviteResume): string => {
  if (presents > 0 || etat === 'signe') return count(presents, 'présence')
  return invites === 0 ? '' : count(invites, 'attendu')
}

export const sayAnswers = (invites: readonly Invite[]): string => {
  const of = (reponse: Invite['reponse']) => invites.filter((one) => one.reponse === reponse).length
  const parts = [
    of('oui') > 0 && count(of('oui'), 'oui', 'oui'),
    of('peut-etre') > 0 && count(of('peut-etre'), 'peut-être', 'peut-être'),
    of('non') > 0 && count(of('non'), 'non', 'non'),
    of(null) > 0 && count(of(null), 'sans réponse', 'sans réponse'),
  ].filter(Boolean)
  return parts.join(', ')
}

/** « arrivée 12 h 31, départ 13 h 10 ». */
export const sayStay = ({ arrivee, depart }: Presence, zone: string): string =>
  [`arrivée ${hourOf(arrivee, zone)}`, depart && `départ ${hourOf(depart, zone)}`].filter(Boolean).join(', ')

const MOYENS: Record<Presence['par'], string> = {
  qr: 'signée sur place',
  lien: 'signée à distance',
  organisateur: 'déclarée',
  papier: 'déclarée, feuille papier',
}
export const sayMoyen = ({ par }: Presence): string => MOYENS[par]

export const ACTIVITE = {
  room: 'Activité',
  list: 'Activités',
  suites: 'Suites',
  none: 'Aucune activité ne répond à ces choix.',
  plan: 'Prévoir une activité',
  toCome: 'À venir',
  toSign: 'À tenir ou à signer',
  signed: 'Signées',
  cancelled: 'Annulées',
  empty: `Aucune activité pour l’instant. Une activité, c’est tout ce que votre CPTS prépare et tient ensemble${NBSP}: une réunion, une formation, une journée de dépistage. Prévoyez la première${NBSP}: le jour venu, chacun signe avec son téléphone, et l’acte s’écrit dans le registre.`,
} as const

export const sayRunning = (present: number, attendus: number): string =>
  attendus === 0 ? count(present, 'présence') : `${count(present, 'présence')} sur ${attendus} attendues`
