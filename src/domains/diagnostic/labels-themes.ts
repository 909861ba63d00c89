/** Words of the themes, for screens and documents. */
import { count, formatNumber, NBSP } from '../../kernel/french.ts'
import type { LectureVue, ValeurVue, ZoneComparee } from './contract-themes.ts'
import { estPartielle } from './rules/indication.ts'

const ETAT_LABELS: Record<ValeurVue['etat'], string> = {
  observe: '',
  masque: 'masqué',
  secret: 'secret de la source',
  absent: 'sans valeur',
}
export const SECRET_EXPLIQUE =
  'Un chiffre de moins de 11 personnes ou de moins de 6 professionnels n’est pas montré, ni un autre qui permettrait de le retrouver par soustraction.'

export const GENRE_LABELS: Record<ZoneComparee['genre'], string> = {
  epci: 'EPCI',
  'bassin-de-vie': 'Bassin de vie',
  departement: 'Département',
  region: 'Région',
  france: 'France',
}

/** Without its unit, which the head of the column says. */
export const sayNombre = ({ etat, valeur }: Pick<ValeurVue, 'etat' | 'valeur'>, decimales: number): string =>
  etat === 'observe' && valeur !== null
    ? formatNumber(valeur, decimales)
    : ETAT_LABELS[etat === 'observe' ? 'absent' : etat]

/** « sur 41 des 43 communes », when some are missing. */
export const sayCouverture = ({ lues, attendues }: Pick<ValeurVue, 'lues' | 'attendues'>): string | null =>
  lues !== null && attendues !== null && lues < attendues
    ? `sur ${formatNumber(lues)} des ${count(attendues, 'commune')}`
    : null

/** Said beside a figure of which too many communes are missing to be compared. */
export const sayPartielle = (valeur: Pick<ValeurVue, 'lues' | 'attendues'>): string | null =>
  estPartielle(valeur) ? sayCouverture(valeur) : null

export const sayPeriode = ({ periode, source }: Pick<LectureVue, 'periode' | 'source'>): string =>
  periode === '' ? source.millesime : periode

/** Two sources of one period that do not say the same: « écart de 3,1 % ». */
export const sayEcart = (first: ValeurVue, other: ValeurVue): string | null => {
  if (first.valeur === null || other.valeur === null || first.valeur === 0) return null
  const gap = Math.abs(other.valeur / first.valeur - 1)
  return gap < 0.0005 ? null : `écart de ${formatNumber(gap * 100, 1)}${NBSP}%`
}
