/** Short words to build a document with: pure, for the rooms. */
import type {
  Bloc,
  BlocSimple,
  Chiffre,
  Chiffres,
  Colonne,
  Encadre,
  Liste,
  Morceau,
  Pages,
  Paragraphe,
  Proprietes,
  Tableau,
  Texte,
  Titre,
  Voisins,
} from './model.ts'

export const titre = (
  niveau: 1 | 2 | 3,
  texte: string,
  options: Pick<Titre, 'nouvellePage' | 'sansNumero'> = {},
): Titre => ({
  type: 'titre',
  niveau,
  texte,
  ...options,
})

export const paragraphe = (texte: Texte): Paragraphe => ({ type: 'paragraphe', texte })
export const chapeau = (texte: Texte): Paragraphe => ({ type: 'paragraphe', texte, ton: 'chapeau' })
export const note = (texte: Texte): Paragraphe => ({ type: 'paragraphe', texte, ton: 'note' })

/** What people wrote in a large field: an empty line parts two paragraphs. */
export const paragraphes = (texte: string): Paragraphe[] =>
  texte
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(paragraphe)

export const liste = (elements: readonly Texte[], numerotee = false): Liste => ({ type: 'liste', elements, numerotee })
export const proprietes = (lignes: Proprietes['lignes']): Proprietes => ({ type: 'proprietes', lignes })
export const encadre = (blocs: Encadre['blocs'], options: Pick<Encadre, 'titre' | 'ton'> = {}): Encadre => ({
  type: 'encadre',
  blocs,
  ...options,
})
export const paysage = (blocs: readonly BlocSimple[]): Pages => ({ type: 'pages', mise: 'paysage', blocs })
export const pageSerree = (blocs: readonly BlocSimple[]): Pages => ({ type: 'pages', mise: 'serree', blocs })

export const colonne = (titre: string, largeur: number, options: Pick<Colonne, 'chiffres'> = {}): Colonne => ({
  titre,
  largeur,
  ...options,
})
export const tableau = (
  legende: string,
  colonnes: readonly Colonne[],
  lignes: Tableau['lignes'],
  options: Pick<Tableau, 'enTetesDeLigne' | 'hauteurLigne' | 'dense' | 'source'> = {},
): Tableau => ({ type: 'tableau', legende, colonnes, lignes, ...options })

export const chiffres = (of: readonly Chiffre[]): Chiffres => ({ type: 'chiffres', chiffres: of })
export const voisins = (part: number, gauche: readonly BlocSimple[], droite: readonly BlocSimple[]): Voisins => ({
  type: 'voisins',
  part,
  gauche,
  droite,
})

export const fort = (texte: string): Morceau => ({ texte, ton: 'fort' })
export const emphase = (texte: string): Morceau => ({ texte, ton: 'emphase' })
export const aVerifier = (texte: string): Morceau => ({ texte, ton: 'a-verifier' })

/** Blocks when there is something to say, else a sentence that says what is missing. */
export const ouManque = <T, B extends Bloc>(
  items: readonly T[],
  blocs: (items: readonly T[]) => B[],
  manque: string,
): (B | Paragraphe)[] => (items.length > 0 ? blocs(items) : [note(manque)])
