/**
 * FINESS+, since 2026: JSON, legal entities (pmej) that hold sites (ege), as the schema and the example that the Agence du
 * numérique en santé publishes have them (v1.0.0). Fields are read where they are, one by one: what is missing is empty, so
 * that a version that adds some is still read. Only sites in force are kept.
 */
import { type FauteFiness, gather, type LectureFiness, type StructureFiness } from './structure.ts'

type Json = unknown
type Row = { ligne: number; structure: StructureFiness | 'fermee' | Omit<FauteFiness, 'ligne'> }
const of = (value: Json, key: string): Json =>
  typeof value === 'object' && value !== null ? (value as Record<string, Json>)[key] : undefined
const list = (value: Json): Json[] => (Array.isArray(value) ? value : [])
/** A text, a number, or an object that holds its code. */
const textOf = (value: Json): string => {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && 'code' in value ? textOf(value.code) : ''
}
const first = (value: Json, ...keys: string[]): string => {
  for (const key of keys) {
    const text = textOf(of(value, key))
    if (text !== '') return text
  }
  return ''
}

/** « 03 » is where the site stands; the others are for letters. */
const SITE = '03'
const addressOf = (ege: Json): Json => {
  const all = list(of(ege, 'adresse'))
  return all.find((one) => textOf(of(one, 'usageAdresse')) === SITE) ?? all[0]
}
const telephoneOf = (ege: Json): string => {
  for (const contact of list(of(ege, 'contact'))) {
    const phone = first(of(contact, 'telecom'), 'telephone') || first(contact, 'telephone')
    if (phone !== '') return phone
  }
  return ''
}

/** The line of an envelope says the kind of street in full, where the fields apart have its code. */
const streetOf = (address: Json): string =>
  first(address, 'ligneQuatre') ||
  ['numeroVoie', 'indiceRepetition', 'typeVoie', 'libelleVoie']
    .map((key) => first(address, key))
    .filter((part) => part !== '')
    .join(' ')

const structureOf = (ege: Json, entite: string): StructureFiness | 'fermee' => {
  const about = of(ege, 'informationsGeneralesEGE')
  const state = first(ege, 'etatObjet') || first(about, 'etatObjet')
  if (state === 'I') return 'fermee'
  const address = addressOf(ege)
  return {
    finess: first(about, 'numFinessEge'),
    nom: first(about, 'nomEgeCourt', 'nomEgeLong'),
    nomLong: first(about, 'nomEgeLong'),
    entite,
    categorie: first(ege, 'categorieentiteGeographiqueExercice', 'categorieEntiteGeographiqueExercice'),
    categorieLibelle: '',
    siret: first(about, 'siret'),
    adresse: streetOf(address),
    codePostal: first(address, 'codePostal'),
    commune: first(address, 'cogCommune'),
    communeNom: first(address, 'ligneAcheminement', 'libelleCommune'),
    telephone: telephoneOf(ege),
    ouverteLe: first(about, 'dateOuverture').slice(0, 10),
  }
}

function* rowsOf(root: Json): Generator<Row> {
  let ligne = 0
  for (const pmej of list(of(root, 'pmej'))) {
    const entite = first(pmej, 'numFinessPm') || first(of(pmej, 'informationsGeneralesPMEJ'), 'numFinessPm')
    for (const ege of list(of(pmej, 'ege'))) yield { ligne: ++ligne, structure: structureOf(ege, entite) }
  }
}

export const isFinessPlus = (text: string): boolean => /^\s*(?:\ufeff)?\{/.test(text)

/** Null when it is not JSON, or not of FINESS. */
export const readFinessPlus = (text: string): LectureFiness | null => {
  let root: Json
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  if (!Array.isArray(of(root, 'pmej'))) return null
  const jour = /^\d{4}-\d{2}-\d{2}/.exec(textOf(of(root, 'generatedAt')))?.[0] ?? null
  return gather('finess-plus', jour, rowsOf(root))
}
