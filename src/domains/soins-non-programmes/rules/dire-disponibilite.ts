/** A recurrence and an exception in one sentence. */
import { count, formatDate, formatMoment, formatTime, listInWords } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Disponibilite, type ExceptionAgenda, minutesOf } from './expansion.ts'
import { GENRE_CRENEAU_LABELS } from './labels.ts'

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const time = (text: string) => formatTime(Temporal.PlainTime.from(text))
const day = (text: string) => formatDate(Temporal.PlainDate.from(text), { weekday: false })

const daysInWords = (jours: readonly number[]): string => {
  const sorted = [...jours].sort((a, b) => a - b)
  if (sorted.length === 7) return 'tous les jours'
  if (sorted.join() === '1,2,3,4,5') return 'du lundi au vendredi'
  return `chaque ${listInWords(sorted.map((n) => DAYS[n - 1]!))}`
}

/** `Chaque mardi de 9 h à 12 h, 9 créneaux de 20 minutes au cabinet, à partir du 1er décembre 2026`. */
export const sayDisponibilite = (rule: Disponibilite): string => {
  const each = Math.floor((minutesOf(rule.fin) - minutesOf(rule.debut)) / rule.duree) * rule.capacite
  const often =
    rule.semaines === 1 ? '' : rule.semaines === 2 ? ', une semaine sur deux' : `, une semaine sur ${rule.semaines}`
  const days = daysInWords(rule.jours)
  const until = rule.valideAu ? ` au ${day(rule.valideAu)}` : ''
  const span = rule.valideAu ? `, du ${day(rule.valideDu)}${until}` : `, à partir du ${day(rule.valideDu)}`
  const slots = `${count(each, 'créneau', 'créneaux')} de ${count(rule.duree, 'minute')} ${GENRE_CRENEAU_LABELS[rule.genre]}`
  return `${days.slice(0, 1).toUpperCase()}${days.slice(1)} de ${time(rule.debut)} à ${time(rule.fin)}${often}, ${slots}${span}`
}

export const sayException = (exception: ExceptionAgenda, zone: string): string => {
  switch (exception.genre) {
    case 'absence':
      return `Absence du ${formatMoment(exception.debut, zone)} au ${formatMoment(exception.fin, zone)}`
    case 'annulation':
      return `Pas de consultation le ${formatDate(Temporal.PlainDate.from(exception.jour))}`
    case 'ajout':
      return `Consultation ajoutée le ${formatDate(Temporal.PlainDate.from(exception.jour))}`
  }
}
