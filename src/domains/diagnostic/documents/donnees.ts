/** What the printed profile is made of: gathered by the action, told by the pages. */
import type { IndicateurTerritorial, Theme } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Carte } from '../../../server/documents/carte/draw-carte.ts'
import type { EtudeFlux } from '../contract-flux.ts'
import type { IndicateurLu, LectureVue, SemblablesVus, TerrainVu, ValeurVue } from '../contract-themes.ts'
import type { Audience, FormeReponse } from '../rules/enquete.ts'
import type { Sens } from '../rules/entretien.ts'
import type { SourceOffre } from '../rules/offre.ts'
import type { ValeurTableau } from '../rules/tableau.ts'

export type IndicateurImprime = {
  definition: IndicateurTerritorial
  /** The source that is read first. */
  lecture: LectureVue
  /** Other sources of the same indicator. */
  autres: readonly LectureVue[]
  /** The same source, some years before. */
  avant: { periode: string; valeur: ValeurVue } | null
  semblables: IndicateurLu['semblables']
}

export type SourceImprimee = {
  code: string
  titre: string
  producteur: string
  licence: string
  page: string | null
  millesime: string
  /** Civil day. Null: it came with the installation. */
  lueLe: string | null
}

/** What may be read of a territory, and the file that gives it, where a recipe knows one. */
export type Manquant = { code: string; libelle: string; theme: Theme; ou: string | null }

export type CommuneAccessible = {
  code: string
  nom: string
  population: number
  apl: number | null
  /** Professionals for 100 000 inhabitants; null where small numbers would be found again. */
  acces: number | null
}
export type AccesImprime = {
  /** Who is counted, and the sentence that cites it. */
  source: SourceOffre
  cite: string
  pluriel: string
  communes: readonly CommuneAccessible[]
  /** Null as soon as one commune is hidden. */
  moyenne: number | null
  /** Whether anybody is counted at all. */
  connus: boolean
  apl: { titre: string; periode: string; unite: string; decimales: number; seuil: number | null } | null
  /** Planned departures. Null for who may not read them; no number when they are too few to be told. */
  departs: { nombre: number | null } | null
}

export type EnqueteImprimee = {
  titre: string
  audience: Audience
  reponses: number
  ouverte: boolean
  /** Nothing before the sixth answer; free words are not printed. */
  questions: readonly {
    texte: string
    forme: FormeReponse
    reponses: number
    moyenne: number | null
    choix: readonly { nom: string; voix: number }[]
  }[]
}
export type TableauImprime = {
  titre: string
  producteur: string
  page: string | null
  millesime: string
  recopieLe: string
  lignes: readonly {
    libelle: string
    unite: string
    indicateur: string | null
    valeurs: readonly ValeurTableau[]
  }[]
}
export type BesoinImprime = {
  titre: string
  priorite: number | null
  objectifs: readonly string[]
  fiches: readonly string[]
}

export type DonneesProfil = {
  cpts: string
  /** Civil day. */
  date: string
  terrain: TerrainVu
  carte: Carte | null
  indicateurs: readonly IndicateurImprime[]
  /** The whole dictionary: what no line says is what is missing. */
  dictionnaire: readonly Manquant[]
  sources: readonly SourceImprimee[]
  tableaux: readonly TableauImprime[]
  semblables: SemblablesVus
  acces: AccesImprime
  /** Null while no source of flows says anything of the territory. */
  flux: EtudeFlux | null
  cases: readonly { sens: Sens; lignes: readonly { texte: string; origine: 'projet' | 'entretien' }[] }[]
  besoins: readonly BesoinImprime[]
  enquetes: readonly EnqueteImprimee[]
  entretiens: number
}
