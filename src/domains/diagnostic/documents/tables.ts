/** Indicators as tables of a printed page: the territory beside what it is compared with. */
import { capitalizeFirst, formatNumber, NBSP } from '../../../kernel/french.ts'
import { colonne, note, tableau } from '../../../server/documents/blocs.ts'
import type { BlocSimple, Texte } from '../../../server/documents/model.ts'
import type { ValeurVue } from '../contract-themes.ts'
import { sayNombre, sayPartielle } from '../labels-themes.ts'
import { lectureCourte } from '../rules/comparer.ts'
import type { Ligne } from './lignes.ts'

const WORDS: Partial<Record<ValeurVue['etat'], string>> = { secret: 'secret', absent: '–' }

/** Some communes of a wide place are not in the source: the figure is followed by a star, told under the table. */
const cell = (valeur: ValeurVue | null, decimales: number): string => {
  if (valeur === null) return '–'
  const word = WORDS[valeur.etat]
  if (word) return word
  return `${sayNombre(valeur, decimales)}${sayPartielle(valeur) ? '*' : ''}`
}
const ici = ({ ici: valeur, definition }: Ligne): Texte => [{ texte: cell(valeur, definition.decimales), ton: 'fort' }]

const SHORT: readonly [RegExp, string][] = [
  [/^Accessibilité aux (.+) \(APL\)$/, 'APL $1'],
  [/consultations par an et par habitant/, 'consult. par an et\u00a0hab.'],
  [/habitants par km²/, 'hab.\u00a0par\u00a0km²'],
  [/habitants par ménage/, 'hab.\u00a0par\u00a0ménage'],
  [/pour (.*)habitants$/, 'pour $1hab.'],
]
const shorten = (text: string): string => SHORT.reduce((said, [long, short]) => said.replace(long, short), text)

/** A count says what it counts by its name. */
const named = ({ definition: { libelle, unite, nature } }: Ligne): string =>
  nature === 'effectif' ? libelle : `${shorten(libelle)} (${shorten(unite)})`

/** A count has nothing to be set beside: what is wider always holds more. */
const wide = (line: Ligne, valeur: ValeurVue | null): string => cell(valeur, line.definition.decimales)

export const tableIndicateurs = (legende: string, lignes: readonly Ligne[]): BlocSimple =>
  tableau(
    legende,
    [
      colonne('Indicateur', 48),
      colonne('CPTS', 16, { chiffres: true }),
      colonne('Dépt', 17, { chiffres: true }),
      colonne('Région', 17, { chiffres: true }),
      colonne('France', 19, { chiffres: true }),
      colonne('Sembl.', 15, { chiffres: true }),
      colonne('Évolution', 24),
      colonne('Lecture', 19),
      colonne('Année', 13, { chiffres: true }),
      colonne('Src', 7, { chiffres: true }),
    ],
    lignes.map((line) => [
      named(line),
      ici(line),
      wide(line, line.departement),
      wide(line, line.region),
      wide(line, line.france),
      wide(line, line.semblables),
      line.evolution ?? '–',
      lectureCourte(line.ecart),
      line.periode,
      formatNumber(line.source),
    ]),
    { dense: true, enTetesDeLigne: true },
  )

/** Under a table: what its signs mean there, and only those that it holds. */
export const signesDe = (lignes: readonly Ligne[]): BlocSimple[] => {
  const values = lignes.flatMap(({ ici: one, departement, region, france }) => [one, departement, region, france])
  const words = [
    ...(values.some((one) => one?.etat === 'masque')
      ? ['masqué\u00a0: petit nombre, ou chiffre qui le ferait retrouver']
      : []),
    ...(values.some((one) => one?.etat === 'secret') ? ['secret\u00a0: masqué par la source elle-même'] : []),
    ...(values.some((one) => one && sayPartielle(one))
      ? ['*\u00a0: la source ne couvre pas toutes les communes de cette zone']
      : []),
    ...(values.some((one) => one === null || one.etat === 'absent') ? ['–\u00a0: pas de valeur à cette échelle'] : []),
  ]
  return words.length === 0
    ? []
    : [note(`${capitalizeFirst(words.join(`${NBSP}; `))}. Src${NBSP}: numéro de la source, page des sources.`)]
}
