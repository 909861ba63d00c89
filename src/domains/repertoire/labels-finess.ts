/** What is wrong with a file of FINESS, and what must be cited, in French. */
import { count, formatDate, formatNumber, NBSP } from '../../kernel/french.ts'
import type { Refusal } from '../../kernel/result.ts'
import { Temporal } from '../../kernel/time.ts'
import type { FinessFault } from './actions/load-finess.ts'
import type { FauteFiness } from './rules/finess/structure.ts'

const dayInWords = (day: unknown): string => formatDate(Temporal.PlainDate.from(String(day)), { weekday: false })
const quoted = (value: string): string => `«${NBSP}${value}${NBSP}»`

/** What the licence asks to say wherever the data show. */
export const sayFinessSource = (day: string): string =>
  `Source${NBSP}: FINESS, Agence du numérique en santé, extraction en libre accès du ${dayInWords(day)}, Licence Ouverte.`

const QUOI: Record<FauteFiness['quoi'], (valeur: string) => string> = {
  cellules: (valeur) => `${valeur} cases`,
  finess: (valeur) => (valeur === '' ? 'le numéro FINESS manque' : `${quoted(valeur)} n’est pas un numéro FINESS`),
  nom: (valeur) => `la structure ${valeur} n’a pas de nom`,
  commune: (valeur) => `${quoted(valeur)} n’est pas un code de commune`,
}
const SHOWN = 20
export const sayFinessFaults = (fautes: readonly FauteFiness[]): string => {
  const said = fautes
    .slice(0, SHOWN)
    .map(({ ligne, quoi, valeur }) => `  - ligne ${ligne}${NBSP}: ${QUOI[quoi](valeur)}.`)
  const more = fautes.length - said.length
  return [...said, ...(more > 0 ? [`  … et ${count(more, 'autre')}`] : [])].join('\n')
}

const FAULTS: Record<FinessFault, (facts: Record<string, unknown>) => string> = {
  'finess-empty': () => 'aucune structure n’y est.',
  'finess-damaged': ({ lues, fautives, fautes }) =>
    `${count(fautives as number, 'ligne illisible', 'lignes illisibles')} pour ${formatNumber(lues as number)} lues, c’est trop.\n${sayFinessFaults(fautes as FauteFiness[])}`,
  'finess-older': ({ jour, enPlace }) =>
    `ce fichier est du ${dayInWords(jour)}, celui en place du ${dayInWords(enPlace)}. Avec --forcer, il le remplace.`,
  'finess-shorter': ({ lues, avant }) =>
    `${count(lues as number, 'structure')} au lieu de ${formatNumber(avant as number)} la dernière fois${NBSP}: le fichier semble coupé, ou ne dit qu’une région. Avec --forcer, il est pris tel quel.`,
}
export const sayFinessFault = ({ code, facts }: Refusal<FinessFault>): string => FAULTS[code](facts)
