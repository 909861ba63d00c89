/** An indicator of a territory as data: what it measures, over what, and how far it may be added up. */
import { z } from 'zod'

export const THEMES = [
  'demographie',
  'social',
  'etat-de-sante',
  'offre',
  'recours',
  'prevention',
  'acces-aux-services',
  'autre',
] as const
export type Theme = (typeof THEMES)[number]
export const THEME_LABELS: Record<Theme, string> = {
  demographie: 'Démographie',
  social: 'Conditions de vie',
  'etat-de-sante': 'État de santé',
  offre: 'Offre de soins',
  recours: 'Recours aux soins',
  prevention: 'Prévention',
  'acces-aux-services': 'Accès aux services',
  autre: 'Autres',
}

/**
 * `effectif`: a count, added up over zones. `rapport`: numerator over denominator, each added up, then divided: never an
 * average of ratios. `mesure`: a value that is not added up (median, standardised rate); it exists only where it was read.
 */
export const NATURES = ['effectif', 'rapport', 'mesure'] as const
export type Nature = (typeof NATURES)[number]

export const indicateurTerritorialSchema = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  theme: z.enum(THEMES),
  libelle: z.string().min(3).max(200),
  definition: z.string().min(3).max(1000),
  /** « habitants », « % », « pour 100 000 habitants ». */
  unite: z.string().min(1).max(80),
  nature: z.enum(NATURES),
  /** The value of a rapport is facteur × numerator ÷ denominator. */
  facteur: z.number().positive(),
  decimales: z.number().int().min(0).max(4),
  /** Whether a high value is good news for the inhabitants; null where it says nothing of the kind. */
  sens: z.enum(['favorable', 'defavorable']).nullable(),
  /** Whom the numerator counts: what the secret of small numbers protects. */
  secret: z.enum(['personnes', 'professionnels']).nullable(),
})
export type IndicateurTerritorial = z.infer<typeof indicateurTerritorialSchema>

type Given = Pick<IndicateurTerritorial, 'code' | 'libelle' | 'definition' | 'unite'> & Partial<IndicateurTerritorial>

const withDefaults = (theme: Theme, nature: Nature, given: Given): IndicateurTerritorial =>
  indicateurTerritorialSchema.parse({
    theme,
    nature,
    facteur: 1,
    decimales: nature === 'effectif' ? 0 : 1,
    sens: null,
    secret: null,
    ...given,
  })

export const effectif = (theme: Theme, given: Given): IndicateurTerritorial => withDefaults(theme, 'effectif', given)
export const mesure = (theme: Theme, given: Given): IndicateurTerritorial => withDefaults(theme, 'mesure', given)
export const rapport = (theme: Theme, given: Given): IndicateurTerritorial => withDefaults(theme, 'rapport', given)
/** A share in percent. */
export const part = (theme: Theme, given: Omit<Given, 'unite'>): IndicateurTerritorial =>
  withDefaults(theme, 'rapport', { unite: '%', facteur: 100, ...given })

/** « 1 établissement », « 1,9 habitant par ménage »: in French what is under two is singular. */
export const uniteDe = (value: number, unite: string): string => {
  const [first = '', ...rest] = unite.split(' ')
  const singular = Math.abs(value) < 2 && /[^è]s$/.test(first) ? first.slice(0, -1) : first
  return [singular, ...rest].join(' ')
}
