/**
 * What a document says, without a word of how it looks: one model, two renderers. Rooms build it from their data by
 * pure functions; strings are what people wrote, never markup.
 */

/** A run of text. `a-verifier` is followed by the words themselves: a colour alone would be lost on paper. */
export type Morceau = { texte: string; ton?: 'fort' | 'emphase' | 'a-verifier' }
export type Texte = string | readonly Morceau[]

export type Colonne = {
  titre: string /** Share of the width, beside the other columns. */
  largeur: number
  chiffres?: boolean
}

export type Tableau = {
  type: 'tableau'
  legende: string
  colonnes: readonly Colonne[]
  lignes: readonly (readonly Texte[])[]
  /** The first cell of each row names the row. */
  enTetesDeLigne?: boolean
  /** Room to write by hand: lowest height of each row, in millimetres. */
  hauteurLigne?: number
  /** Many rows of few words: smaller, with less white. */
  dense?: boolean
  source?: string
}

export type Figure = {
  type: 'figure'
  legende: string
  /** What somebody who does not see the picture is told. Never empty. */
  alternative: string
  image: ImageSvg | ImagePng
  /** Most height on paper, in millimetres. */
  hauteur?: number
  source?: string
}
export type ImageSvg = { format: 'svg'; contenu: string; largeur: number; hauteur: number }
export type ImagePng = { format: 'png'; contenu: Uint8Array; largeur: number; hauteur: number }

/** `chapeau`: what a page has to say, in a sentence under its title. */
export type Paragraphe = { type: 'paragraphe'; texte: Texte; ton?: 'note' | 'chapeau' }
export type Liste = { type: 'liste'; elements: readonly Texte[]; numerotee?: boolean }
/** Label and value, line by line: what a sheet says of itself. */
export type Proprietes = { type: 'proprietes'; lignes: readonly { nom: string; valeur: Texte }[] }
export type Encadre = {
  type: 'encadre'
  titre?: string
  ton?: 'attention'
  blocs: readonly (Paragraphe | Liste)[]
}
export type Titre = {
  type: 'titre'
  niveau: 1 | 2 | 3
  texte: string /** Begins a page. */
  nouvellePage?: boolean /** An annex, a foreword. */
  sansNumero?: boolean
}
/** Big figures side by side, each with what it counts, and what to set beside it. */
export type Chiffres = { type: 'chiffres'; chiffres: readonly Chiffre[] }
export type Chiffre = { valeur: string; nom: string; aide?: string }
/** Two columns. `part` is what the left one takes of the width; they are read left first. */
export type Voisins = { type: 'voisins'; part: number; gauche: readonly BlocSimple[]; droite: readonly BlocSimple[] }
/** Pages of their own: turned on their side for wide tables, or set closer so that a sheet stands on one. */
export type Pages = { type: 'pages'; mise: 'paysage' | 'serree'; blocs: readonly BlocSimple[] }

export type BlocSimple = Titre | Paragraphe | Liste | Tableau | Figure | Proprietes | Encadre | Chiffres | Voisins
export type Bloc = BlocSimple | Pages

export type Couverture = {
  /** Above the title: who speaks. */
  surtitre: string
  sousTitre?: string
  mentions: readonly { nom: string; valeur: string }[]
  figure?: Figure
  chiffres?: readonly Chiffre[]
}

export type DocumentModel = {
  titre: string
  /** The CPTS, or the person who signs. */
  auteur: string
  sujet: string
  /** Civil date, `2026-11-24`: the same model gives the same bytes. */
  date: string
  /** At the foot of each page, beside « page n / N ». */
  pied: string
  couverture?: Couverture
  sommaire?: boolean
  /** 1, 1.1, 1.1.1 before the titles. */
  numerotation?: boolean
  orientation?: 'portrait' | 'paysage'
  /** The whole document is set closer: a sheet that stands on one page. */
  serree?: boolean
  /** Plates: set close too, each under a large title, as the pages of an atlas. */
  planches?: boolean
  blocs: readonly Bloc[]
}

export type DocumentFault =
  | 'document-too-large'
  | 'document-invalid'
  | 'document-too-slow'
  | 'documents-busy'
  | 'document-failed'

export type Rendered = {
  contenu: Buffer
  /** Of the PDF; Word counts its own. */
  pages: number | null
}
