/** What the directory says of one person, out of their lines: their exercise and the places where they practise. */
import { foldText } from '../../../kernel/french.ts'

/** The cells of a line that say it, as they were written. */
export type LigneLue = {
  profession: string
  savoirFaire: string
  mode: string
  finess: string
  raisonSociale: string
  enseigne: string
  numero: string
  indice: string
  voieType: string
  voie: string
  codePostal: string
  commune: string
  communeLibelle: string
  telephone: string
}
export type LieuDit = {
  /** Two lines with the same key are the same place. */
  cle: string
  nom: string
  adresse: string
  codePostal: string
  commune: string
  communeNom: string
  telephone: string
  finess: string
  mode: string
}
export type Situation = { professions: string[]; specialites: string[]; lieux: LieuDit[] }

/** As streets are shortened, in files and by hand. */
const SHORT: Record<string, string> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  r: 'rue',
  pl: 'place',
  che: 'chemin',
  chem: 'chemin',
  ch: 'chemin',
  rte: 'route',
  imp: 'impasse',
  all: 'allee',
  sq: 'square',
  fg: 'faubourg',
  st: 'saint',
  ste: 'sainte',
  dr: 'docteur',
  gal: 'general',
  mal: 'marechal',
  pdt: 'president',
}
const LINKS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et'])

/** An address without what is written one way or another: accents, case, short words, articles. */
export const addressKey = (address: string): string =>
  foldText(address)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !LINKS.has(word))
    .map((word) => SHORT[word] ?? word)
    .join(' ')

const addressOf = ({ numero, indice, voieType, voie }: LigneLue): string =>
  [numero, indice, voieType, voie].filter((part) => part !== '').join(' ')

const placeOf = (line: LigneLue): LieuDit | null => {
  const adresse = addressOf(line)
  const nom = line.enseigne || line.raisonSociale
  // Without a commune nobody can go there: those who no longer practise have such lines.
  if (line.commune === '') return null
  const where = addressKey(adresse) || foldText(nom) || line.finess
  const { codePostal, commune, communeLibelle, telephone, finess, mode } = line
  return {
    cle: `${commune} ${where}`,
    nom,
    adresse,
    codePostal,
    commune,
    communeNom: communeLibelle,
    telephone,
    finess,
    mode,
  }
}

/** Specialties that the Ordre qualifies; other kinds of savoir-faire are no specialty of a fiche. */
const SPECIALITE = /^(SM|SI|SCD)\d{2}$/
const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort()

/** Null without a line: the person is not in the directory. */
export const situationOf = (lines: readonly LigneLue[]): Situation | null => {
  if (lines.length === 0) return null
  const places = new Map<string, LieuDit>()
  for (const line of lines) {
    const place = placeOf(line)
    if (place && !places.has(place.cle)) places.set(place.cle, place)
  }
  return {
    professions: sorted(lines.map(({ profession }) => profession)),
    specialites: sorted(lines.map(({ savoirFaire }) => savoirFaire).filter((code) => SPECIALITE.test(code))),
    lieux: [...places.values()].sort((a, b) => (a.cle < b.cle ? -1 : 1)),
  }
}
