/** Texts of the CPTS: the version in force, and the day when it is to be read again. */
import { Temporal } from '../../../kernel/time.ts'

export const GENRES_TEXTE = [
  'statuts',
  'reglement-interieur',
  'charte',
  'protocole',
  'procedure',
  'plan',
  'modele',
  'autre',
] as const
export type GenreTexte = (typeof GENRES_TEXTE)[number]
export const AUDIENCES = ['bureau', 'membres', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]
export const ETATS_TEXTE = ['sans-version', 'a-venir', 'en-vigueur', 'a-relire', 'range'] as const
export type EtatTexte = (typeof ETATS_TEXTE)[number]

type Dated = { debut: string; revoirLe: string | null }

/** The latest that has begun; null before any has. */
export const enVigueur = <V extends Dated>(versions: readonly V[], jour: string): V | null =>
  versions
    .filter(({ debut }) => debut <= jour)
    .reduce<V | null>((last, one) => (last === null || one.debut > last.debut ? one : last), null)

export const revoirLe = (depuis: string, revueMois: number | null): string | null =>
  revueMois === null ? null : Temporal.PlainDate.from(depuis).add({ months: revueMois }).toString()

export const etatTexte = (texte: { rangeLe: string | null; versions: readonly Dated[] }, jour: string): EtatTexte => {
  if (texte.rangeLe !== null) return 'range'
  if (texte.versions.length === 0) return 'sans-version'
  const current = enVigueur(texte.versions, jour)
  if (current === null) return 'a-venir'
  return current.revoirLe !== null && current.revoirLe <= jour ? 'a-relire' : 'en-vigueur'
}

/** Our own notice: time to gather those who wrote it. */
const AHEAD_DAYS = 30
/** The day when it is to be read again, once that is near or past. */
export const relectureDue = (
  texte: { rangeLe: string | null; versions: readonly Dated[] },
  jour: string,
): string | null => {
  if (texte.rangeLe !== null) return null
  const due = enVigueur(texte.versions, jour)?.revoirLe ?? null
  const limit = Temporal.PlainDate.from(jour).add({ days: AHEAD_DAYS }).toString()
  return due !== null && due <= limit ? due : null
}

/** Who manages sees all; the others what is for them. */
export const maySee = (audience: Audience, managing: boolean): boolean => managing || audience !== 'bureau'
