/** The words of the room. */
import { formatDate, formatNumber, formatShortDate, NBSP } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Formule, Frequence, PetitsNombres, Sens } from '../../referentials/indicateurs/index.ts'
import type { Tendance } from './rules/comparer.ts'
import type { Periode } from './rules/periodes.ts'
import type { FauteValeur } from './rules/read-valeurs.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const lastDay = (fin: string) => day(fin).subtract({ days: 1 })
const longDay = (date: Temporal.PlainDate) => formatDate(date, { weekday: false })

/** `du 19 décembre 2025 au 18 décembre 2026`; `au 3 mars 2026` for one day. */
export const sayJours = ({ debut, fin }: { debut: string; fin: string }): string => {
  const last = lastDay(fin)
  return last.equals(day(debut)) ? `au ${longDay(last)}` : `du ${longDay(day(debut))} au ${longDay(last)}`
}

/** The year is always named with its kind. */
export const sayPeriode = (one: Periode): string => {
  const year = day(one.debut).year
  const rank = (day(one.debut).month - 1) / 3 + 1
  switch (one.genre) {
    case 'civile':
      return `Année civile ${year}`
    case 'contrat':
      return `Année de contrat, ${sayJours(one)}`
    case 'trimestre':
      return `${rank}${rank === 1 ? 'er' : 'e'} trimestre ${year}`
    case 'trimestre-contrat':
      return `Trimestre du contrat, ${sayJours(one)}`
    case 'libre':
      return `Période ${sayJours(one)}`
  }
}

export const sayPeriodeCourte = (one: Periode): string => {
  const first = day(one.debut)
  switch (one.genre) {
    case 'civile':
      return String(first.year)
    case 'trimestre':
      return `T${(first.month - 1) / 3 + 1} ${first.year}`
    case 'contrat':
      return `contrat ${first.year}-${lastDay(one.fin).year}`
    default:
      return `${formatShortDate(first)} ${first.year}`
  }
}

/** For an axis: the year when it is a whole civil year, else its last day. */
export const sayJoursCourts = ({ debut, fin }: { debut: string; fin: string }): string => {
  const year = day(debut).year
  if (debut === `${year}-01-01` && fin === `${year + 1}-01-01`) return String(year)
  const last = lastDay(fin)
  return `${formatShortDate(last)} ${last.year}`
}

export type Formatable = { formule: Formule; unite: string }
export const isShare = ({ formule }: Formatable): boolean =>
  formule.forme === 'part' || (formule.forme === 'externe' && formule.valeur === 'part')
export const isYesNo = ({ formule }: Formatable): boolean =>
  formule.forme === 'oui-non' || (formule.forme === 'externe' && formule.valeur === 'oui-non')
const isMinutes = ({ formule }: Formatable): boolean =>
  formule.forme === 'nombre' && formule.de.sur === 'actes' && formule.de.compte === 'minutes'

/** Two decimals at most, none that says nothing. */
const trimmed = (value: number, most: number): string => {
  const rounded = Number(value.toFixed(most))
  return formatNumber(rounded, Number.isInteger(rounded) ? 0 : (String(rounded).split('.')[1]?.length ?? 0))
}

/** The figure alone, for an axis or a column. */
export const sayChiffre = (of: Formatable, value: number): string => {
  if (isYesNo(of)) return value > 0 ? 'oui' : 'non'
  if (isShare(of)) return `${trimmed(value, of.formule.forme === 'externe' ? 2 : 1)}${NBSP}%`
  if (of.formule.forme === 'delai-median') return `${trimmed(value, 1)}${NBSP}h`
  if (isMinutes(of)) return `${formatNumber(Math.round(value / 60))}${NBSP}h`
  return trimmed(value, 2)
}

/** `créneaux` → `créneau`, `actes à distance` → `acte à distance`: units are written in the plural. */
export const singulier = (unite: string): string =>
  unite
    .split(' ')
    .map((word) =>
      /^(rendez-vous|à|de|et|des|par)$/.test(word) ? word : word.replace(/eaux$/, 'eau').replace(/s$/, ''),
    )
    .join(' ')

export const SANS_VALEUR = 'pas encore de valeur'
/** Of a period that is over. */
export const RIEN = 'pas de valeur'
export const MASQUEE = 'non publié'

/** `412 patients`, `66,26 %`, `oui`. */
export const sayValeur = (of: Formatable, value: number | null): string => {
  if (value === null) return SANS_VALEUR
  const said = sayChiffre(of, value)
  const bare = isYesNo(of) || isShare(of) || isMinutes(of) || of.formule.forme === 'delai-median' || of.unite === ''
  return bare ? said : `${said}${NBSP}${Math.abs(value) < 2 ? singulier(of.unite) : of.unite}`
}

export const SENS_LABELS: Record<Sens, string> = { hausse: 'plus haut vaut mieux', baisse: 'plus bas vaut mieux' }
export const FREQUENCE_LABELS: Record<Frequence, string> = {
  continue: 'à chaque acte',
  trimestre: 'chaque trimestre',
  annee: 'une fois par an',
}
export const PETITS_NOMBRES_LABELS: Record<PetitsNombres, string> = {
  patients: 'des patients ou des habitants',
  professionnels: 'des professionnels, ou leur travail',
  aucun: 'autre chose que des personnes',
}
export const TENDANCE_LABELS: Record<Tendance, string> = {
  mieux: 'mieux',
  'moins-bien': 'moins bien',
  stable: 'stable',
}
export const GRADE_LABELS = {
  declaree: 'déclarée',
  signee: 'signée',
  calculee: 'calculée',
  externe: 'externe',
} as const

const FAUTES: Record<FauteValeur, string> = {
  indicateur: 'Cet indicateur n’est ni au catalogue ni parmi ceux de la CPTS.',
  periode: `La période ne se lit pas${NBSP}: une année (2025), ou un premier et un dernier jour.`,
  jours: 'Le dernier jour vient avant le premier.',
  nombre: `Le nombre ne se lit pas${NBSP}: 1 234, 66,26 ou oui.`,
  'deux-fois': 'Le fichier donne deux valeurs à cet indicateur pour cette période.',
  'indicateur-not-external': 'Cet indicateur se calcule ici : sa valeur ne s’importe pas.'.replace(' :', `${NBSP}:`),
  'valeur-missing': 'La valeur manque.',
  'valeur-not-a-share': 'Une part est en pour cent, entre 0 et 100.',
  'valeur-not-yes-no': 'La réponse est oui ou non.',
  'valeur-terms': 'La valeur et ses deux termes ne disent pas la même chose.',
}
export const sayFauteValeur = (code: FauteValeur): string => FAUTES[code]
