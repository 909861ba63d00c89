/**
 * What statutes say, as data. Statutes are a contract between the members: nothing here is a rule of law, each value is
 * what the text of one CPTS says. `ref` is how a college or an instance is named: by its id, or by its code in a model.
 */
import { z } from 'zod'

export const GENRES_INSTANCE = [
  'ag-ordinaire',
  'ag-extraordinaire',
  'ca',
  'bureau',
  'commission',
  'groupe-de-travail',
  'autre',
] as const
export type GenreInstance = (typeof GENRES_INSTANCE)[number]

export const FONCTIONS = [
  'presidence',
  'copresidence',
  'vice-presidence',
  'tresorerie',
  'tresorerie-adjointe',
  'secretariat-general',
  'secretariat-adjoint',
  'animation',
  'reference',
  'membre',
  'suppleance',
] as const
export type Fonction = (typeof FONCTIONS)[number]

export const VOIX = ['deliberative', 'consultative'] as const
export type Voix = (typeof VOIX)[number]
export const APPARTENANCES = ['adherents', 'nominative'] as const
export const TEXTES = ['statuts', 'reglement-interieur', 'decision'] as const
export type Texte = (typeof TEXTES)[number]
/** A profession, or a profession and a specialty: `10`, `10:SM54`. */
export const exercice = z.string().regex(/^\d{2}(:[A-Z]{2,3}\d{2})?$/)

const jours = z.int().min(0).max(730)
/** « La moitié » is 1/2; `strict` makes it « plus de la moitié ». */
const part = z
  .object({ num: z.int().min(1).max(100), den: z.int().min(1).max(100), strict: z.boolean() })
  .refine(({ num, den }) => num <= den)
export type Part = z.infer<typeof part>

/** `base` says of what it is a part; `representes` whether a procuration counts. */
const quorum = z.object({
  part,
  base: z.enum(['voix', 'membres']),
  representes: z.boolean(),
  /** A second meeting, so many days later at least, with another quorum or none. */
  seconde: z.object({ jours, part: part.nullable() }).nullable(),
})
export type Quorum = z.infer<typeof quorum>

/**
 * `simple`: more for than against. `absolue`: more than half of the base. `qualifiee`: the part that is given.
 * `abstentions`: they count among the voices expressed. `partage`: who decides when for and against are equal.
 */
const majorite = z
  .object({
    genre: z.enum(['simple', 'absolue', 'qualifiee']),
    part: part.nullable(),
    base: z.enum(['exprimes', 'presents', 'membres']),
    abstentions: z.boolean(),
    partage: z.enum(['presidence', 'rejet']),
  })
  .refine(({ genre, part }) => (genre === 'qualifiee') === (part !== null))
export type Majorite = z.infer<typeof majorite>

const procurations = z.object({ plafond: z.int().min(1).max(50), memeCollege: z.boolean() })
export type ReglesProcurations = z.infer<typeof procurations>

const mandats = z.object({
  mois: z.int().min(1).max(240).nullable(),
  /** How many mandates in a row, at most. */
  consecutifs: z.int().min(1).max(20).nullable(),
  renouvellement: z.enum(['entier', 'moitie', 'tiers']),
  /** Who reaches the term stays until somebody is elected. */
  jusquAuRemplacement: z.boolean(),
  fonctions: z.array(z.object({ fonction: z.enum(FONCTIONS), nombre: z.int().min(1).max(100) })).max(FONCTIONS.length),
})
export type ReglesMandats = z.infer<typeof mandats>

export const reglesInstance = <R extends z.ZodType<string>>(ref: R) =>
  z.object({
    /** Whole colleges, or people who hold a mandate; `parmi`: they are chosen among another instance. */
    composition: z.object({
      genre: z.enum(['colleges', 'mandats']),
      colleges: z.array(z.object({ college: ref, sieges: z.int().min(1).max(200).nullable() })).max(20),
      parmi: ref.nullable(),
    }),
    /** Each with the voices of their college, or one voice each. */
    poids: z.enum(['college', 'un']),
    convocation: z.object({ jours }),
    quorum: quorum.nullable(),
    majorite,
    procurations: procurations.nullable(),
    mandats: mandats.nullable(),
  })
export type ReglesInstance = z.infer<ReturnType<typeof reglesInstance<z.ZodString>>>

const organe = z.enum(['bureau', 'ca', 'ag'])
export type Organe = z.infer<typeof organe>
const article = z.string().trim().max(120)

export const reglesStatuts = z.object({
  /** Who asks is examined by `instruction`, may be refused by `veto`, and is confirmed by `ratification`. */
  admission: z.object({
    instruction: organe.nullable(),
    veto: organe.nullable(),
    ratification: organe.nullable(),
    /** A new member votes once an AG was held after their admission. */
    voteApresAg: z.boolean(),
    /** What the new member accepts in writing. */
    accepte: z.array(z.enum(['charte', 'reglement-interieur', 'donnees'])),
    article,
  }),
  vote: z.object({ cotisationAJour: z.boolean(), article }),
  perte: z.object({
    /** Who excludes, and whether the member is heard before. */
    radiation: z.object({ par: organe, entendu: z.boolean() }).nullable(),
    /** Days after the due date; null: unpaid dues exclude nobody. */
    nonPaiementJours: jours.nullable(),
    article,
  }),
  cotisation: z.object({
    fixeePar: organe,
    surPropositionDe: organe.nullable(),
    periode: z.enum(['annee-civile', 'date-a-date']),
    remboursable: z.boolean(),
    article,
  }),
})
export type ReglesStatuts = z.infer<typeof reglesStatuts>
