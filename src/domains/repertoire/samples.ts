/**
 * An extraction of people who do not exist, of any size. RPPS numbers begin with 999, above those of the demonstration;
 * SIREN numbers begin with 000 and FINESS numbers with 99, that are never given; telephones are in a range that ARCEP
 * keeps for fiction. Their keys are right, so every check passes and nobody is meant.
 */
import { luhnKey } from '../../kernel/luhn.ts'
import { createRandom, pick, type Random } from '../../kernel/random.ts'
import { NOMS, PRENOMS, VOIES } from '../communaute/samples-names.ts'
import { newRpps } from '../communaute/samples-rpps.ts'
import { ALL_COLUMNS, REQUIRED } from './rules/columns.ts'

export type CommuneFictive = { code: string; nom: string; codePostal: string }

/** Numbers below are those of the demonstration. */
const FIRST_RPPS = 1_000_000
/** Share of people, in a thousand, whose line changes each day after the first; some come, some go. */
const MOVES_A_DAY = 2

type Kind = { profession: string; libelle: string; poids: number; savoirs: readonly [string, string, string, string][] }
const ORDINALE = (code: string, libelle: string): [string, string, string, string] => [
  'S',
  'Spécialité ordinale',
  code,
  libelle,
]
const NONE: [string, string, string, string] = ['', '', '', '']
const KINDS: readonly Kind[] = [
  {
    profession: '10',
    libelle: 'Médecin',
    poids: 30,
    savoirs: [
      ORDINALE('SM54', 'Médecine générale'),
      ORDINALE('SM26', 'Médecine générale'),
      ORDINALE('SM04', 'Cardiologie'),
      ORDINALE('SM40', 'Pédiatrie'),
      ORDINALE('SM42', 'Psychiatrie'),
    ],
  },
  { profession: '60', libelle: 'Infirmier', poids: 40, savoirs: [NONE] },
  { profession: '70', libelle: 'Masseur-Kinésithérapeute', poids: 12, savoirs: [NONE] },
  { profession: '21', libelle: 'Pharmacien', poids: 8, savoirs: [NONE] },
  { profession: '40', libelle: 'Chirurgien-Dentiste', poids: 6, savoirs: [NONE] },
  { profession: '50', libelle: 'Sage-Femme', poids: 3, savoirs: [NONE] },
  { profession: '91', libelle: 'Orthophoniste', poids: 3, savoirs: [NONE] },
  { profession: '80', libelle: 'Pédicure-Podologue', poids: 2, savoirs: [NONE] },
  { profession: '93', libelle: 'Psychologue', poids: 4, savoirs: [NONE] },
]
const BAG = KINDS.flatMap((kind) => Array.from({ length: kind.poids }, () => kind))

const STARTS = 'Bel Mar Cor Tal Vin Gar Lam Ros Del Per Fon Cha Bri Sau Mon Ner Pel Gui Hé Sor'.split(' ')
const MIDDLES = 'de lo va ri be na ti gué ro çai ma le vi sa do'.split(' ')
const ENDS = 'net lin bert gues reau ssac tier mont vel dier lle ry chon gnac'.split(' ')
/** A hundred names would meet too often among a million people. */
const newNom = (random: Random, names: 'few' | 'many'): string => {
  const longer = names === 'many' && random() < 0.45 ? pick(random, MIDDLES) + pick(random, MIDDLES) : ''
  const made =
    random() < 0.1
      ? pick(random, NOMS)
      : `${pick(random, STARTS)}${longer}${pick(random, MIDDLES)}${pick(random, ENDS)}`
  if (random() < 0.04) return `${made}-${pick(random, NOMS)}`
  return random() < 0.02 ? `Le ${made}` : made
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')
const newSiret = (n: number): string => {
  const siren = `000${digits(n % 100_000, 5)}`
  const body = `${siren}${luhnKey(siren)}${digits(1 + (Math.floor(n / 100_000) % 9000), 4)}`
  return body + luhnKey(body)
}
const newFiness = (n: number): string => {
  const body = `99${digits(n % 1_000_000, 6)}`
  return body + luhnKey(body)
}

type Row = Record<string, string>
const newPlace = (random: Random, communes: readonly CommuneFictive[], n: number): Row => {
  const commune = pick(random, communes)
  const numero = 1 + Math.floor(random() * 120)
  const name = pick(random, VOIES)
  const space = name.indexOf(' ')
  const inStructure = random() < 0.3
  return {
    'Code mode exercice': inStructure ? 'S' : 'L',
    'Libellé mode exercice': inStructure ? 'Salarié' : 'Libéral',
    'Numéro SIRET site': newSiret(n),
    'Numéro FINESS site': inStructure ? newFiness(n) : '',
    'Identifiant technique de la structure': `F9${digits(n, 9)}`,
    'Raison sociale site': inStructure ? `Maison fictive ${n % 1000}` : '',
    'Numéro Voie (coord. structure)': String(numero),
    'Libellé type de voie (coord. structure)': name.slice(0, space),
    'Libellé Voie (coord. structure)': name.slice(space + 1),
    'Bureau cedex (coord. structure)': `${commune.codePostal} ${commune.nom}`,
    'Code postal (coord. structure)': commune.codePostal,
    'Code commune (coord. structure)': commune.code,
    'Libellé commune (coord. structure)': commune.nom,
    'Téléphone (coord. structure)': `019900${digits(n % 10_000, 4)}`,
    'Code secteur d’activité': inStructure ? 'SA52' : 'SA07',
    'Libellé secteur d’activité': inStructure ? 'Maison ou pôle de santé' : 'Cabinet individuel',
  }
}

/** The n-th person on that day: one line an activity. */
const newPerson = (n: number, day: number, communes: readonly CommuneFictive[], names: 'few' | 'many'): Row[] => {
  const random = createRandom(n + 1)
  const kind = pick(random, BAG)
  const [type, typeLibelle, code, libelle] = pick(random, kind.savoirs)
  const woman = random() < 0.6
  const rpps = newRpps(FIRST_RPPS + n)
  const person: Row = {
    'Type d’identifiant PP': '8',
    'Identifiant PP': rpps,
    'Identification nationale PP': `8${rpps}`,
    'Code civilité': woman ? 'MME' : 'M',
    'Libellé civilité': woman ? 'Madame' : 'Monsieur',
    'Nom d’exercice': newNom(random, names).toUpperCase(),
    'Prénom d’exercice': pick(random, PRENOMS),
    'Code profession': kind.profession,
    'Libellé profession': kind.libelle,
    'Code catégorie professionnelle': 'C',
    'Libellé catégorie professionnelle': 'Civil',
    'Code type savoir-faire': type,
    'Libellé type savoir-faire': typeLibelle,
    'Code savoir-faire': code,
    'Libellé savoir-faire': libelle,
    'Autorité d’enregistrement': 'Ordre fictif',
    'Code genre activité': 'GENR01',
    'Libellé genre activité': 'Activité standard de soin',
  }
  const places = random() < 0.55 ? 1 : random() < 0.75 ? 2 : 3
  return Array.from({ length: places }, (_, rank) => {
    const moved = movesOn(n, day)
    return { ...person, ...newPlace(createRandom(n * 4 + rank + 7 + moved * 1_000_003), communes, n * 4 + rank) }
  })
}

/** The last day, up to this one, when that person moved; 0 for who never did. */
const movesOn = (n: number, day: number): number => {
  for (let at = day; at > 0; at--) if (createRandom(n * 31 + at)() * 1000 < MOVES_A_DAY) return at
  return 0
}

/** `many`: two hundred thousand names of families among a million people, as there are. */
export type FormOfExtraction = { columns?: readonly string[]; trailing?: boolean; end?: string; names?: 'few' | 'many' }
/** As older files were. */
export const OLDER: FormOfExtraction = { columns: REQUIRED }

/** The text of an extraction, line by line. `day`: as published that many days after the first. */
export function* newExtraction(
  lines: number,
  communes: readonly CommuneFictive[],
  {
    day = 0,
    columns = ALL_COLUMNS,
    trailing = true,
    end = '\n',
    names = 'few',
  }: FormOfExtraction & { day?: number } = {},
): Generator<string> {
  const close = `${trailing ? '|' : ''}${end}`
  yield columns.map((name) => name.replaceAll('’', "'")).join('|') + close
  // Each day a few people at the start have gone.
  for (let n = day * Math.ceil(lines / 10_000), written = 0; written < lines; n++) {
    for (const row of newPerson(n, day, communes, names)) {
      if (written++ === lines) return
      yield columns.map((name) => row[name] ?? '').join('|') + close
    }
  }
}

export type ActiviteFictive = {
  /** Which person: their number has a right key, and is nobody's. */
  n: number
  commune: string
  voie?: string
  profession?: string
  savoirFaire?: string
  mode?: string
  secteur?: string
  genre?: string
  categorie?: string
}
/** The text of an extraction that holds just these activities. */
export const extractionOf = (activites: readonly ActiviteFictive[]): string[] => {
  const rows = activites.map(({ n, commune, ...more }): Row => {
    const rpps = newRpps(FIRST_RPPS + n)
    return {
      'Type d’identifiant PP': '8',
      'Identifiant PP': rpps,
      'Identification nationale PP': `8${rpps}`,
      'Nom d’exercice': `FICTIF${n}`,
      'Prénom d’exercice': 'Ana',
      'Code profession': more.profession ?? '10',
      'Code catégorie professionnelle': more.categorie ?? 'C',
      'Code savoir-faire': more.savoirFaire ?? '',
      'Code mode exercice': more.mode ?? 'L',
      'Libellé Voie (coord. structure)': more.voie ?? 'de la Mairie',
      'Code commune (coord. structure)': commune,
      'Code secteur d’activité': more.secteur ?? 'SA07',
      'Code genre activité': more.genre ?? 'GENR01',
    }
  })
  const lines = [Object.fromEntries(ALL_COLUMNS.map((name) => [name, name])), ...rows]
  return lines.map((row) => `${ALL_COLUMNS.map((name) => row[name] ?? '').join('|')}|\n`)
}
