/** The sentence to say to the caller: day, hour, place, who. It is the confirmation; nothing else is promised. */
import { formatMoment, formatWeekday } from '../../../kernel/french.ts'
import { civilDate, daysBetween, type Instant } from '../../../kernel/time.ts'
import type { GenreCreneau } from './vocabulary.ts'

export type RendezVousDit = {
  debut: Instant
  zone: string
  nom: string
  metier: string
  genre: GenreCreneau
  lieu: string | null
  adresse: string | null
  commune: string | null
}

const dayInWords = (at: Instant, now: Instant, zone: string): string => {
  const days = daysBetween(civilDate(now, zone), civilDate(at, zone))
  if (days === 0) return 'aujourd’hui '
  if (days === 1) return 'demain '
  return ''
}

const whereInWords = (said: RendezVousDit): string => {
  if (said.genre === 'domicile') return 'à votre domicile'
  if (said.genre === 'teleconsultation') return 'en téléconsultation'
  return [said.lieu, said.adresse, said.commune].filter((part) => part).join(', ') || 'au cabinet'
}

/** « Vous avez rendez-vous demain mercredi 25 novembre à 9 h 20, 3, quai du Modèle, Mèze, avec … » */
export const sayRendezVous = (said: RendezVousDit, now: Instant): string => {
  const where = whereInWords(said)
  return `Vous avez rendez-vous ${dayInWords(said.debut, now, said.zone)}${formatMoment(said.debut, said.zone)}, ${where}, avec ${said.nom}, ${said.metier}.`
}

/** `demain`, `aujourd’hui`, `jeudi`: for the second line of a slot. */
export const nearDay = (at: Instant, now: Instant, zone: string): string =>
  dayInWords(at, now, zone).trim() || formatWeekday(civilDate(at, zone))
