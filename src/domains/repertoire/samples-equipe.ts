/**
 * The directory as it would be if the people of a demonstration were in it: their lines, beside those of others of the
 * same communes, and the next extraction where a few of them moved, left or changed.
 */
import { createRandom, pick } from '../../kernel/random.ts'
import type { LieuConnu, ProfessionnelConnu } from '../communaute/index.ts'
import { VOIES } from '../communaute/samples-names.ts'
import { ALL_COLUMNS } from './rules/columns.ts'
import { type CommuneFictive, newExtraction } from './samples.ts'

export type MembreFictif = ProfessionnelConnu & { lieux: readonly LieuConnu[] }
type Place = { adresse: string; codePostal: string; commune: { code: string; nom: string } }

const placesOf = ({ lieux }: MembreFictif): Place[] =>
  lieux.flatMap(({ adresse, codePostal, commune, ferme }) =>
    commune && !ferme ? [{ adresse, codePostal, commune }] : [],
  )

const lineOf = (who: MembreFictif, { adresse, codePostal, commune }: Place): string => {
  const [, numero = '', voie = adresse] = /^(\d+)\s+(.+)$/.exec(adresse) ?? []
  const cells: Record<string, string> = {
    'Type d’identifiant PP': '8',
    'Identifiant PP': who.rpps!,
    'Identification nationale PP': `8${who.rpps}`,
    'Nom d’exercice': who.nom.toUpperCase(),
    'Prénom d’exercice': who.prenom,
    'Code profession': who.profession,
    'Code savoir-faire': who.specialite ?? '',
    'Code mode exercice': 'L',
    'Numéro Voie (coord. structure)': numero,
    'Libellé Voie (coord. structure)': voie.replaceAll('|', ' '),
    'Code postal (coord. structure)': codePostal,
    'Code commune (coord. structure)': commune.code,
    'Libellé commune (coord. structure)': commune.nom,
  }
  return `${ALL_COLUMNS.map((name) => cells[name] ?? '').join('|')}|\n`
}

/** Among those who are followed, some open a second place and a few leave. */
const isOpening = (rank: number): boolean => rank % 20 === 3
const isLeaving = (rank: number): boolean => rank % 60 === 11

export function* extractionAround(
  team: readonly MembreFictif[],
  communes: readonly CommuneFictive[],
  { day, others }: { day: number; others: number },
): Generator<string> {
  yield* newExtraction(others, communes, { day })
  const random = createRandom(others)
  let rank = 0
  for (const who of team) {
    if (who.rpps === null || !who.enExercice) continue
    const places = placesOf(who)
    if (places.length === 0) continue
    rank++
    const elsewhere = pick(random, communes)
    const adresse = `${1 + Math.floor(random() * 80)} ${pick(random, VOIES)}`
    if (day > 0 && isLeaving(rank)) continue
    for (const place of places) yield lineOf(who, place)
    if (day > 0 && isOpening(rank))
      yield lineOf(who, {
        adresse,
        codePostal: elsewhere.codePostal,
        commune: { code: elsewhere.code, nom: elsewhere.nom },
      })
  }
}
