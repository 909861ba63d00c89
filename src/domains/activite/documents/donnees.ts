/** What the documents of a meeting are made of: plain data, words already in French. Days are `2026-11-24`. */
export type Present = {
  nom: string
  profession: string
  /** « animation », « invité », « participant » */
  qualite: string
  /** In words, in the zone of the meeting: « 20 h 05 » */
  arrivee: string | null
  depart: string | null
  /** How the presence is proven: « signée par lien », « écrite par l’organisateur » */
  preuve: string
}

export type DonneesReunion = {
  cpts: string
  titre: string
  genre: string
  /** « mardi 24 novembre 2026, de 20 h à 22 h » */
  quand: string
  date: string
  /** « salle du conseil, Mèze » or « à distance » */
  ou: string
  mission: string | null
  ficheAction: string | null
  ordreDuJour: readonly { texte: string; minutes: number | null; notes: string }[]
  /** What was said, as it was written: paragraphs apart by empty lines. */
  note: string | null
  presents: readonly Present[]
  excuses: readonly { nom: string; profession: string }[]
  decisions: readonly { texte: string; responsable: string | null; echeance: string | null }[]
  suites: readonly { texte: string; qui: string | null; pourLe: string | null }[]
  documents: readonly string[]
  /** Who signed the acte and when, in words; null while nobody did. */
  signature: { nom: string; qualite: string; le: string } | null
  /** Of the acte in the registre, once signed. */
  empreinte: string | null
}
