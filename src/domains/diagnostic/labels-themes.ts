/** Words of the themes, for screens and documents. */
import { count, formatNumber, NBSP } from '../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../referentials/indicateurs-territoire/modele.ts'
import type { LectureVue, RecopieVue, ValeurVue, ZoneComparee } from './contract-themes.ts'
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

type Dite = Pick<ValeurVue, 'valeur'>

/** Two sources that do not say the same: « écart de 3,1 % », in points where the figure is a percentage. */
export const sayEcart = (
  first: Dite,
  other: Dite,
  { unite, decimales }: Pick<IndicateurTerritorial, 'unite' | 'decimales'>,
): string | null => {
  if (first.valeur === null || other.valeur === null) return null
  const gap = Math.abs(other.valeur - first.valeur)
  const places = Math.max(1, decimales)
  if (unite === '%') {
    const points = Number(gap.toFixed(places))
    return points === 0
      ? 'même valeur'
      : `écart de ${formatNumber(points, places)}${NBSP}${points < 2 ? 'point' : 'points'}`
  }
  if (Number(gap.toFixed(decimales)) === 0) return 'même valeur'
  return first.valeur === 0
    ? `écart de ${formatNumber(gap, decimales)}`
    : `écart de ${formatNumber((gap / Math.abs(first.valeur)) * 100, 1)}${NBSP}%`
}

/** As it was read, in the unit of the table where it is another. */
export const sayNombreRecopie = ({ valeurs, comparable, unite }: RecopieVue, zone: string): string => {
  const read = valeurs.find((one) => one.zone === zone)
  if (!read) return '–'
  if (read.valeur === null) return sayNombre(read, 0)
  const decimals = Math.min(3, (String(read.valeur).split('.')[1] ?? '').length)
  return `${formatNumber(read.valeur, decimals)}${comparable ? '' : `${NBSP}${unite}`}`
}

export const sayRecopie = ({ titre, producteur, millesime }: RecopieVue): string =>
  `${titre} (${producteur}), ${millesime}, tableau recopié`
