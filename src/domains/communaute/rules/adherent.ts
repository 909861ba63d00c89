/**
 * Adhérent and actif are two notions that are never mixed: one may pay and never come, or come without being a member.
 * All days are civil days `YYYY-MM-DD`, intervals are `[debut, fin)`.
 */
import { Temporal } from '../../../kernel/time.ts'

export type Periode = { debut: string; fin: string | null }
export type EtatAdhesion = 'a-venir' | 'en-vigueur' | 'terminee'

export const etatAdhesion = (adhesion: Periode, today: string): EtatAdhesion =>
  adhesion.debut > today ? 'a-venir' : adhesion.fin !== null && adhesion.fin <= today ? 'terminee' : 'en-vigueur'

/** Adhérent: an adhésion is in force on that day. */
export const isAdherent = (adhesions: readonly Periode[], today: string): boolean =>
  adhesions.some((adhesion) => etatAdhesion(adhesion, today) === 'en-vigueur')

/** Actif: took part in at least one acte over the last twelve months, whether a member or not. */
export const isActif = (derniereParticipation: string | null, today: string): boolean =>
  derniereParticipation !== null && derniereParticipation > actifSince(today) && derniereParticipation <= today

/** The day before which a participation no longer counts. */
export const actifSince = (today: string): string => Temporal.PlainDate.from(today).subtract({ months: 12 }).toString()

/** Why an adhésion ended: the cases that statutes know. */
export const MOTIFS_FIN = ['demission', 'depart', 'cessation', 'non-paiement', 'radiation', 'deces', 'erreur'] as const
export type MotifFin = (typeof MOTIFS_FIN)[number]
