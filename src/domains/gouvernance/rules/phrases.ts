/** Words that the explanations of the rules share. */
import { count, formatNumber, numberInWords, plural } from '../../../kernel/french.ts'
import type { Part } from '../../../referentials/modeles-statuts/regles.ts'

const NAMED: Record<string, string> = {
  '1/2': 'la moitié',
  '1/3': 'un tiers',
  '2/3': 'deux tiers',
  '1/4': 'un quart',
  '3/4': 'trois quarts',
  '1/5': 'un cinquième',
  '1/10': 'un dixième',
  '1/1': 'la totalité',
}
/** « la moitié », « deux tiers », « 3 sur 7 », « plus de la moitié ». */
export const sayPart = ({ num, den, strict }: Part): string => {
  const name = NAMED[`${num}/${den}`] ?? (den === 100 ? `${formatNumber(num)}\u00a0%` : `${num} sur ${den}`)
  return strict ? `plus ${/^[aeiouy]/.test(name) ? 'd’' : 'de '}${name}` : name
}

/** « des voix », « de la moitié » and so on need the article of what they count. */
export const sayVoix = (value: number): string => count(value, 'voix', 'voix')
export const sayMembres = (value: number): string => count(value, 'membre')
export const sayPour = (pour: number, contre: number): string => `${sayVoix(pour)} pour, ${formatNumber(contre)} contre`
export const sayProcurations = (value: number): string =>
  `${numberInWords(value, true)} ${plural(value, 'procuration')}`
