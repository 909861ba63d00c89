/** Slots that nobody took, by hour of the week and by agenda: what a coordinator shows to who offers them. */
import { count, DAYS, formatNumber, formatShare, NBSP } from '../../../kernel/french.ts'
import type { Instant } from '../../../kernel/time.ts'
import { hourOfWeek } from './semaines.ts'

export type Ecoule = { agendaId: string; nom: string; metier: string; debut: Instant; pris: boolean }
/** `jour`: 1 is Monday. */
export type Cellule = { jour: number; heure: number; offerts: number; libres: number }
export type LibresAgenda = {
  agendaId: string
  nom: string
  metier: string
  offerts: number
  pourvus: number
  libres: number
}

export const byHour = (ecoules: readonly Ecoule[], zone: string): Cellule[] =>
  [...Map.groupBy(ecoules, ({ debut }) => Math.floor(hourOfWeek(debut, zone)))]
    .sort(([a], [b]) => a - b)
    .map(([hour, list]) => ({
      jour: Math.floor(hour / 24) + 1,
      heure: hour % 24,
      offerts: list.length,
      libres: list.filter(({ pris }) => !pris).length,
    }))

/** Those with the most left first. */
export const byAgenda = (ecoules: readonly Ecoule[]): LibresAgenda[] =>
  [...Map.groupBy(ecoules, ({ agendaId }) => agendaId)]
    .map(([agendaId, list]) => {
      const pourvus = list.filter(({ pris }) => pris).length
      const { nom, metier } = list[0]!
      return { agendaId, nom, metier, offerts: list.length, pourvus, libres: list.length - pourvus }
    })
    .sort((a, b) => b.libres - a.libres || a.nom.localeCompare(b.nom, 'fr'))

/** Fewer slots than this at an hour say nothing of that hour. */
const ENOUGH = 12

export const sayLibres = (cellules: readonly Cellule[]): string => {
  const offerts = cellules.reduce((sum, cell) => sum + cell.offerts, 0)
  const libres = cellules.reduce((sum, cell) => sum + cell.libres, 0)
  if (offerts === 0) return 'Aucun créneau n’a été offert ces douze dernières semaines.'
  if (libres === 0) return `Tous les créneaux offerts (${formatNumber(offerts)}) ont été pris.`
  const told = `${count(libres, 'créneau est resté libre', 'créneaux sont restés libres')} sur ${formatNumber(offerts)} (${formatShare(libres / offerts)})`
  const worst = cellules
    .filter((cell) => cell.offerts >= ENOUGH && cell.libres > 0)
    .sort((a, b) => b.libres / b.offerts - a.libres / a.offerts)[0]
  if (!worst) return `${told}.`
  return `${told}${NBSP}; surtout le ${DAYS[worst.jour - 1]} de ${worst.heure}${NBSP}h à ${worst.heure + 1}${NBSP}h (${formatNumber(worst.libres)} sur ${formatNumber(worst.offerts)}).`
}
