/** Names as spreadsheets hold them: titles inside, capitals, both names in one cell. */
import { foldText } from '../../../kernel/french.ts'

export type Titre = 'Dr' | 'Pr'
const TITLES = new Map<string, Titre | null>([
  ...(['dr', 'dr.', 'docteur', 'docteure'] as const).map((word) => [word, 'Dr'] as [string, Titre]),
  ...(['pr', 'pr.', 'professeur', 'professeure'] as const).map((word) => [word, 'Pr'] as [string, Titre]),
  ...['m', 'm.', 'mr', 'mr.', 'mme', 'mme.', 'mlle', 'monsieur', 'madame'].map(
    (word) => [word, null] as [string, null],
  ),
])

/** Only Dr and Pr are kept: no gendered guess. */
export const readTitre = (text: string): Titre | null => TITLES.get(foldText(text)) ?? null

/** Takes leading titles off: `Dr Salomé Tramontane` → `Dr`, `Salomé Tramontane`. */
export const splitTitre = (text: string): { titre: Titre | null; reste: string } => {
  const words = text.trim().split(/\s+/)
  let titre: Titre | null = null
  while (words.length > 1 && TITLES.has(foldText(words[0]!))) titre = TITLES.get(foldText(words.shift()!)) ?? titre
  return { titre, reste: words.join(' ') }
}

const isCapitals = (word: string): boolean => /\p{Lu}/u.test(word) && word === word.toUpperCase() && word.length > 1
const capitalise = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** `TRAMONTANE` → `Tramontane`, `DE LA LAGUNE` → `De La Lagune`; a name that mixes both cases is left as it is. */
export const tidyName = (name: string): string => {
  const spaced = name.trim().replaceAll(/\s+/g, ' ')
  return spaced === spaced.toUpperCase() || spaced === spaced.toLowerCase() ? capitalise(spaced) : spaced
}

/** One cell for both: capitals are the family name; else the first word is the first name. Null with a single word. */
export const splitNomComplet = (text: string): { nom: string; prenom: string } | null => {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text.trim())
  if (comma) return { nom: tidyName(comma[1]!), prenom: tidyName(comma[2]!) }
  const words = text.trim().split(/\s+/)
  if (words.length < 2) return null
  const family = words.filter(isCapitals)
  const given = words.filter((word) => !isCapitals(word))
  if (family.length > 0 && given.length > 0)
    return { nom: tidyName(family.join(' ')), prenom: tidyName(given.join(' ')) }
  return { nom: tidyName(words.slice(1).join(' ')), prenom: tidyName(words[0]!) }
}
