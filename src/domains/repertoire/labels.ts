/** What is wrong with an extraction or with one of its lines, in French. */
import { listInWords, NBSP } from '../../kernel/french.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { BadLine, ExtractionFault } from './rules/read-extraction.ts'
import type { LineFault } from './rules/read-line.ts'

type Facts = Record<string, unknown>
const quoted = (value: unknown): string => `«${NBSP}${String(value)}${NBSP}»`

const FILE: Record<ExtractionFault, (facts: Facts) => string> = {
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
  'column-twice': ({ colonne }) => `la colonne ${quoted(colonne)} est là deux fois.`,
}
export const sayExtraction = ({ code, facts }: Refusal<ExtractionFault>): string => FILE[code](facts)

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
export const sayBadLine = ({ code, facts, line }: BadLine): string => {
  const column = typeof facts.colonne === 'string' ? `, colonne ${quoted(facts.colonne)}` : ''
  return `ligne ${line}${column}${NBSP}: ${LINE[code](facts)}.`
}
