/** What is wrong with an extraction or with one of its lines, in French. */
import { count, formatDate, formatNumber, listInWords, NBSP } from '../../kernel/french.ts'
import type { Refusal } from '../../kernel/result.ts'
import { Temporal } from '../../kernel/time.ts'
import type { LoadFault } from './actions/load-extraction.ts'
import type { BadLine } from './rules/read-extraction.ts'
import type { LineFault } from './rules/read-line.ts'

type Facts = Record<string, unknown>
const quoted = (value: unknown): string => `«${NBSP}${String(value)}${NBSP}»`

/** « 8 octobre 2026 ». */
const dayInWords = (day: unknown): string => formatDate(Temporal.PlainDate.from(String(day)), { weekday: false })

/** What the licence asks to say wherever the data show; of lines that were invented, that they were. */
export const sayRepertoireSource = ({ jour, fictif }: { jour: string; fictif: boolean }): string =>
  fictif
    ? `Annuaire fictif de la démonstration, au ${dayInWords(jour)}${NBSP}: personne n’y existe.`
    : `Source${NBSP}: Annuaire Santé (RPPS), Agence du numérique en santé, extraction en libre accès du ${dayInWords(jour)}, Licence Ouverte.`

const FILE: Record<LoadFault, (facts: Facts) => string> = {
  'file-empty': () => 'le fichier est vide.',
  'header-not-utf8': () => 'la première ligne n’est pas en UTF-8.',
  'line-too-long': ({ ligne }) => `la ligne ${ligne} ne finit pas${NBSP}: ce n’est pas un fichier de texte.`,
  'not-an-extraction': () =>
    'la première ligne ne nomme aucune colonne de l’extraction du RPPS (des noms séparés par des barres verticales).',
  'columns-missing': ({ colonnes }) => {
    const names = colonnes as string[]
    return names.length === 1
      ? `la colonne ${quoted(names[0])} manque.`
      : `${names.length}${NBSP}colonnes manquent${NBSP}: ${listInWords(names.map(quoted))}.`
  },
  'no-line': () => 'le fichier n’a que sa ligne de titres.',
  older: ({ jour, enPlace }) =>
    `cette extraction est du ${dayInWords(jour)}, l’annuaire en place du ${dayInWords(enPlace)}. Avec --forcer, elle le remplace.`,
  'too-many-bad': ({ lignes, fautives, exemples }) =>
    `${count(fautives as number, 'ligne illisible', 'lignes illisibles')} sur ${formatNumber(lignes as number)}, c’est trop${NBSP}: le fichier est abîmé.\n${sayBadLines(exemples as BadLine[])}`,
  'much-shorter': ({ lignes, avant }) =>
    `${count(lignes as number, 'ligne')} au lieu de ${formatNumber(avant as number)} la dernière fois${NBSP}: le fichier semble coupé. Avec --forcer, il est pris tel quel.`,
  'column-twice': ({ colonne }) => `la colonne ${quoted(colonne)} est là deux fois.`,
}
export const sayLoadFault = ({ code, facts }: Refusal<LoadFault>): string => FILE[code](facts)

const LINE: Record<LineFault, (facts: Facts) => string> = {
  'not-utf8': () => 'des caractères ne sont pas en UTF-8',
  'too-few-cells': ({ lues, attendues }) => `${lues}${NBSP}cases au lieu de ${attendues}`,
  'too-many-cells': ({ lues, attendues }) => `${lues}${NBSP}cases au lieu de ${attendues}`,
  'type-unknown': ({ valeur }) => `${quoted(valeur)} n’est ni 0 (ADELI) ni 8 (RPPS)`,
  'rpps-malformed': ({ valeur }) => `${quoted(valeur)} n’a pas les onze chiffres d’un RPPS`,
  'rpps-bad-key': ({ valeur }) => `la clé du RPPS ${quoted(valeur)} est fausse`,
  'adeli-malformed': ({ valeur }) => `${quoted(valeur)} n’a pas la forme d’un numéro ADELI`,
  'national-differs': ({ valeur }) => `${quoted(valeur)} n’est pas le type suivi de l’identifiant`,
  'nom-missing': () => 'le nom manque',
  'profession-malformed': ({ valeur }) =>
    valeur === '' ? 'la profession manque' : `${quoted(valeur)} n’est pas un code de profession`,
  'commune-malformed': ({ valeur }) => `${quoted(valeur)} n’est pas un code de commune`,
}

/** « ligne 12, colonne « Code profession » : … ». */
const sayBadLine = ({ code, facts, line }: BadLine): string => {
  const column = typeof facts.colonne === 'string' ? `, colonne ${quoted(facts.colonne)}` : ''
  return `ligne ${line}${column}${NBSP}: ${LINE[code](facts)}.`
}
export const sayBadLines = (lines: readonly BadLine[]): string =>
  lines.map((line) => `  - ${sayBadLine(line)}`).join('\n')
