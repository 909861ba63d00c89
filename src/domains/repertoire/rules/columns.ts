/**
 * The 56 columns of the open extraction of the RPPS, file « Personne_activite », as its header was published on
 * 2026-10-08. Older files stop at the 52nd, and spellings drift from one to another: columns are found by name.
 */
import { foldText } from '../../../kernel/french.ts'

const COORDINATES = [
  'Complément destinataire',
  'Complément point géographique',
  'Numéro Voie',
  'Indice répétition voie',
  'Code type de voie',
  'Libellé type de voie',
  'Libellé Voie',
  'Mention distribution',
  'Bureau cedex',
  'Code postal',
  'Code commune',
  'Libellé commune',
  'Code pays',
  'Libellé pays',
  'Téléphone',
  'Téléphone 2',
  'Télécopie',
  'Adresse e-mail',
].map((name) => `${name} (coord. structure)`)

/** Columns that a file must have. */
export const REQUIRED: readonly string[] = [
  'Type d’identifiant PP',
  'Identifiant PP',
  'Identification nationale PP',
  'Code civilité d’exercice',
  'Libellé civilité d’exercice',
  'Code civilité',
  'Libellé civilité',
  'Nom d’exercice',
  'Prénom d’exercice',
  'Code profession',
  'Libellé profession',
  'Code catégorie professionnelle',
  'Libellé catégorie professionnelle',
  'Code type savoir-faire',
  'Libellé type savoir-faire',
  'Code savoir-faire',
  'Libellé savoir-faire',
  'Code mode exercice',
  'Libellé mode exercice',
  'Numéro SIRET site',
  'Numéro SIREN site',
  'Numéro FINESS site',
  'Numéro FINESS établissement juridique',
  'Identifiant technique de la structure',
  'Raison sociale site',
  'Enseigne commerciale site',
  ...COORDINATES,
  'Code Département (structure)',
  'Libellé Département (structure)',
  'Ancien identifiant de la structure',
  'Autorité d’enregistrement',
  'Code secteur d’activité',
  'Libellé secteur d’activité',
  'Code section tableau pharmaciens',
  'Libellé section tableau pharmaciens',
]
/** Columns that came later. */
export const LATER: readonly string[] = ['Code rôle', 'Libellé rôle', 'Code genre activité', 'Libellé genre activité']
export const ALL_COLUMNS: readonly string[] = [...REQUIRED, ...LATER]

/** What each column that Maillage reads is called here, in the order of the cells of a line. */
export const READ = {
  identifiant: 'Identifiant PP',
  nom: 'Nom d’exercice',
  prenom: 'Prénom d’exercice',
  profession: 'Code profession',
  savoir_faire: 'Code savoir-faire',
  savoir_faire_libelle: 'Libellé savoir-faire',
  mode: 'Code mode exercice',
  finess: 'Numéro FINESS site',
  raison_sociale: 'Raison sociale site',
  enseigne: 'Enseigne commerciale site',
  numero: 'Numéro Voie (coord. structure)',
  indice: 'Indice répétition voie (coord. structure)',
  voie_type: 'Libellé type de voie (coord. structure)',
  voie: 'Libellé Voie (coord. structure)',
  code_postal: 'Code postal (coord. structure)',
  commune: 'Code commune (coord. structure)',
  commune_libelle: 'Libellé commune (coord. structure)',
  telephone: 'Téléphone (coord. structure)',
  courriel: 'Adresse e-mail (coord. structure)',
} as const
/** What it keeps without reading it yet: the cells stand in one column, as the file joins them. */
export const OTHERS = {
  type: 'Type d’identifiant PP',
  civilite: 'Libellé civilité d’exercice',
  categorie: 'Code catégorie professionnelle',
  siret: 'Numéro SIRET site',
  structure: 'Identifiant technique de la structure',
  complement: 'Complément destinataire (coord. structure)',
  point: 'Complément point géographique (coord. structure)',
  distribution: 'Mention distribution (coord. structure)',
  cedex: 'Bureau cedex (coord. structure)',
  pays: 'Code pays (coord. structure)',
  telephone_2: 'Téléphone 2 (coord. structure)',
  secteur: 'Code secteur d’activité',
  role: 'Code rôle',
  genre: 'Code genre activité',
} as const
export const KEPT = { ...READ, ...OTHERS } as const
export type KeptColumn = keyof typeof KEPT
export const KEPT_COLUMNS = Object.keys(KEPT) as KeptColumn[]
/** Cells beyond these go into the last column together. */
export const READ_COLUMNS = Object.keys(READ)
/** The columns of the table, in the order of a row of COPY after the fingerprint. */
export const TABLE_COLUMNS: readonly string[] = [...READ_COLUMNS, 'autres']

/** Other names of the same column. */
const OTHER_NAMES: Record<string, string> = { 'code fonction': 'Code rôle', 'libelle fonction': 'Libellé rôle' }

/** A header without what drifts: case, accents, apostrophes, brackets, elided articles, spaces. */
export const normalizeHeader = (name: string): string =>
  foldText(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'd' && word !== 'l')
    .join(' ')

const byName = new Map([
  ...ALL_COLUMNS.map((name) => [normalizeHeader(name), name] as const),
  ...Object.entries(OTHER_NAMES),
])
export const findColumn = (name: string): string | undefined => byName.get(normalizeHeader(name))
